/** Watches what the reader reads: a unit counts when the reader stayed with it and saw its end. */
import { ReadThrough } from "../read-through.ts";

/** Milliseconds between two looks; a longer gap is a machine that slept. */
const tick = 1000;

/** Milliseconds without any sign of the reader after which nobody is taken to read. */
const patience = 60_000;

/** A document with its units on the page. */
export interface WatchedDoc {
  label: string;
  units: readonly string[];
}

/**
 * @param headingNow the heading the reader is at; undefined before the first
 * @param done called for each unit read through
 */
export function watchReading(
  docs: readonly WatchedDoc[],
  headingNow: () => HTMLElement | undefined,
  done: (doc: string, unit: string) => void,
): void {
  const through = new ReadThrough(new Map(docs.flatMap(wordsOf)));
  let last = performance.now();
  let lastSign = last;
  for (const name of ["scroll", "keydown", "pointermove", "pointerdown", "touchmove"])
    window.addEventListener(name, () => (lastSign = performance.now()), { passive: true });
  window.setInterval(() => {
    const now = performance.now();
    const spent = Math.min(now - last, 2 * tick);
    last = now;
    if (document.visibilityState !== "visible" || now - lastSign > patience) return;
    const here = unitNow(docs, headingNow());
    if (here === undefined) return;
    const end = endOf(here.doc, here.unit)?.getBoundingClientRect().top ?? Infinity;
    if (through.stay(here.unit, spent, end > 0 && end <= window.innerHeight)) done(here.doc.label, here.unit);
  }, tick);
}

/** The unit a heading belongs to: the last that begins at it or before it. */
function unitNow(docs: readonly WatchedDoc[], heading: HTMLElement | undefined) {
  const label = (heading ?? document.querySelector("main .doc"))?.closest(".doc")?.id;
  const doc = docs.find((one) => one.label === label);
  if (doc === undefined) return undefined;
  const unit = doc.units.findLast((one) => {
    const start = document.getElementById(one);
    return start !== null && (one === doc.label || (heading !== undefined && isAtOrBefore(start, heading)));
  });
  return unit === undefined ? undefined : { doc, unit };
}

function isAtOrBefore(a: Element, b: Element): boolean {
  return a === b || (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** What follows a unit: the next one, or what stands behind the text. */
function endOf({ label, units }: WatchedDoc, unit: string): Element | null {
  const next = units[units.indexOf(unit) + 1];
  if (next !== undefined) return document.getElementById(next);
  return document.getElementById(label)?.querySelector(".footnotes, .sources, .read-end") ?? null;
}

/** Words of each unit, without the answers of its questions. */
function wordsOf(doc: WatchedDoc): [string, number][] {
  return doc.units.flatMap((unit): [string, number][] => {
    const [start, end] = [document.getElementById(unit), endOf(doc, unit)];
    if (start === null || end === null) return [];
    const range = document.createRange();
    range.setStart(start, 0);
    range.setEndBefore(end);
    const answers = [...document.querySelectorAll(`#${CSS.escape(doc.label)} .reveal`)];
    const inside = answers.filter((answer) => range.intersectsNode(answer));
    return [[unit, inside.reduce((sum, { textContent }) => sum - count(textContent), count(range.toString()))]];
  });
}

function count(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
