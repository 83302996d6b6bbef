/** Marks what was read: by itself, by hand at the end of a document, and in every list that leads there. */
import { reading as words } from "#words/reading";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { partOf } from "../../progress/section.ts";
import { isRead, marksFor, readCount, type ReadingMarks } from "../marks.ts";
import { readingSection } from "../reading-section.ts";
import { watchReading, type WatchedDoc } from "./watch-reading.ts";

/** The end of a document, with the fields there. */
interface DocEnd extends WatchedDoc {
  whole: HTMLInputElement;
  fields: readonly HTMLInputElement[];
  count: Element | null;
  trouble: Element | null;
}

/** Puts the marks of the page to work. @param headingNow the heading the reader is at */
export function startReading(store: ProgressStore, headingNow: () => HTMLElement | undefined): void {
  const ends = [...document.querySelectorAll<HTMLElement>("[data-read-end]")].flatMap(endOf);
  const mark = (doc: string, units: readonly string[], read: boolean) => {
    store.add(partOf(readingSection, marksFor(doc, units, { at: Date.now(), read })));
  };
  const unmarked = new Set<string>();
  for (const end of ends) {
    const set = (units: readonly string[], read: boolean) => {
      for (const unit of units)
        if (read) unmarked.delete(unit);
        else unmarked.add(unit);
      mark(end.label, units, read);
      if (end.trouble !== null) end.trouble.textContent = store.isKept ? "" : words.notKept;
    };
    end.whole.addEventListener("change", () => set(end.units, end.whole.checked));
    for (const field of end.fields) field.addEventListener("change", () => set([field.value], field.checked));
  }
  const show = () => {
    const marks = store.get(readingSection);
    for (const end of ends) showEnd(end, marks);
    showLinks(marks);
    showTally(marks);
  };
  store.onChange(show);
  show();
  document.documentElement.dataset["reading"] = "ready";
  if (ends.length > 0)
    watchReading(ends, headingNow, (doc, unit) => {
      // Who takes a mark away means it, at least until the page is left.
      if (!unmarked.has(unit) && !isRead(store.get(readingSection), doc, unit)) mark(doc, [unit], true);
    });
}

function endOf(root: HTMLElement): DocEnd[] {
  const label = root.dataset["readEnd"] ?? "";
  const whole = root.querySelector<HTMLInputElement>("[data-read-doc]");
  if (whole === null) return [];
  const fields = [...root.querySelectorAll<HTMLInputElement>("[data-read-unit]")];
  for (const field of [whole, ...fields]) field.disabled = false;
  const units = fields.length === 0 ? [label] : fields.map(({ value }) => value);
  return [
    {
      label,
      units,
      whole,
      fields,
      count: root.querySelector("[data-read-count]"),
      trouble: root.querySelector("[data-read-trouble]"),
    },
  ];
}

function showEnd({ label, units, whole, fields, count }: DocEnd, marks: ReadingMarks): void {
  const read = units.filter((unit) => isRead(marks, label, unit)).length;
  whole.checked = read === units.length;
  whole.indeterminate = read > 0 && read < units.length;
  for (const field of fields) field.checked = isRead(marks, label, field.value);
  const text = words.sections(read, units.length);
  if (count !== null && count.textContent !== text) count.textContent = text;
}

/** Signs at links to documents that were read whole, and to sections that were. */
function showLinks(marks: ReadingMarks): void {
  for (const link of document.querySelectorAll<HTMLElement>("[data-read-link]")) {
    const { readLink = "", units } = link.dataset;
    sign(link, readCount(marks, readLink) >= Number(units));
  }
  const sections = new Set(
    [...marks.values()].flatMap((units) => [...units].flatMap(([unit, { read }]) => (read ? [unit] : []))),
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "[data-spy] a[href*='#'], .contents-tree a[href*='#']",
  ))
    if (link.dataset["readLink"] === undefined) sign(link, sections.has(decodeURIComponent(link.hash.slice(1))));
}

function sign(link: HTMLElement, isRead: boolean): void {
  const present = link.querySelector(":scope > .read-sign");
  if (isRead === (present !== null)) return;
  if (present !== null) {
    present.remove();
    return;
  }
  const made = document.createElement("span");
  made.className = "read-sign";
  const heard = document.createElement("span");
  heard.className = "visually-hidden";
  heard.textContent = ` (${words.read})`;
  made.append(heard);
  link.append(made);
}

/** "12 of 20 chapters read", where the page says so. */
function showTally(marks: ReadingMarks): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-read-tally]")) {
    const chapters = (place.dataset["readTally"] ?? "").split(" ").map((chapter) => chapter.split(":"));
    const read = chapters.filter(([doc = "", units]) => readCount(marks, doc) >= Number(units)).length;
    const text = read === 0 && !hasBegun(marks) ? "" : words.chapters(read, chapters.length);
    if (place.textContent !== text) place.textContent = text;
  }
}

function hasBegun(marks: ReadingMarks): boolean {
  return [...marks.keys()].some((doc) => readCount(marks, doc) > 0);
}
