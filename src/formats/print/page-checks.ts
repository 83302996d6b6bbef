/**
 * Looks in the laid-out page for what paper would cut off or could not show. Each look travels into the browser as text:
 * it may use nothing but its argument and the browser. It notes on the element itself what is wrong with it.
 */
import type { Page } from "puppeteer";

/** What can be wrong with a thing on its page. */
export type MisfitKind = "wide" | "tall" | "clipped" | "small" | "picture" | "font" | "glyph";

/** One thing that does not fit its page. */
export interface Misfit {
  kind: MisfitKind;
  /** Its first words; the signs themselves where fonts lack them. */
  text: string;
  /** First words of the thing that stands in the source: of what is drawn, its description. */
  words: string;
  /** "table", "code", "img", "svg", "text": its element, or the one around it that counts. */
  element: string;
  /** Ids of what is around it and of headings above it, the nearest first. */
  labels: string[];
  /** Id of its document; empty on pages the engine makes. */
  doc: string;
  /** Id in the page from which its place can be read. */
  anchor: string;
  /** CSS pixels too many; type size in points for small type. */
  size: number;
}

export interface Room {
  /** The text block, CSS pixels. */
  width: number;
  height: number;
  /** Smallest type allowed, points. */
  leastType: number;
  /** Source of a regular expression for one sign that no font has. */
  missing: string;
}

/** Everything on the page that does not fit; the page must be as wide as the text block. */
export async function findMisfits(page: Page, room: Room): Promise<Misfit[]> {
  await page.evaluate(noteSizes, room);
  await page.evaluate(noteDrawnTexts, room);
  await page.evaluate(noteSmallType, room.leastType);
  await page.evaluate(noteMissingSigns, room.missing);
  return [...(await page.evaluate(failedFonts)), ...(await page.evaluate(collectMisfits))];
}

/** Notes what is wider or taller than the text block, what is cut off, and pictures that cannot be shown. */
function noteSizes(room: Room): void {
  const tolerance = 0.75;
  const note = (element: HTMLElement | SVGElement, kind: string, size: number) => {
    element.dataset["misfit"] = `${element.dataset["misfit"] ?? ""}${kind} ${size.toFixed(2)};`;
  };
  const wide = new Map<Element, number>();
  for (const element of document.querySelectorAll<HTMLElement>("body *:not(svg *)")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width === 0 || style.opacity === "0") continue;
    const over = Math.max(box.right - room.width, -box.left);
    if (over > tolerance) {
      // The innermost one is the cause; of a table, the table.
      for (let around = element.parentElement; around !== null; around = around.parentElement) wide.delete(around);
      const table = element.closest("table");
      wide.set(table ?? element, Math.max(over, (table && wide.get(table)) ?? 0));
    }
    const hides =
      style.overflowX !== "visible" && element !== document.body && element.closest("[aria-hidden=true]") === null;
    if (hides && element.scrollWidth > element.clientWidth + 1)
      note(element, "clipped", element.scrollWidth - element.clientWidth);
    // What is divided between pages may be as tall as it wants; pictures and pages made whole are not.
    const excess = element.matches("img, svg")
      ? box.height - room.height
      : element.matches(".title-page")
        ? element.scrollHeight - element.clientHeight - 1
        : 0;
    if (excess > tolerance) note(element, "tall", excess);
    if (element instanceof HTMLImageElement && element.naturalWidth === 0) note(element, "picture", 0);
  }
  for (const [element, over] of wide) note(element as HTMLElement, "wide", over);
}

/** Notes, once a drawing, the texts in it that are too small or cut off. */
function noteDrawnTexts(room: Room): void {
  for (const drawing of document.querySelectorAll<SVGSVGElement>("svg")) {
    const around = drawing.getBoundingClientRect();
    let cut: { text: SVGTextElement; size: number } | undefined;
    let least: { text: SVGTextElement; size: number } | undefined;
    for (const text of drawing.querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      if (box.width === 0) continue;
      // Drawings may overhang a little, into the space around them; beyond, they meet the text or the margin.
      const over = Math.max(
        box.right - room.width,
        -box.left,
        box.bottom - around.bottom - 6,
        around.top - 6 - box.top,
      );
      if (over > (cut?.size ?? 0.75)) cut = { text, size: over };
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) * 0.75;
      if (size < (least?.size ?? room.leastType - 0.01)) least = { text, size };
    }
    if (cut !== undefined) cut.text.dataset["misfit"] = `clipped ${cut.size.toFixed(2)};`;
    if (least !== undefined)
      least.text.dataset["misfit"] = `${least.text.dataset["misfit"] ?? ""}small ${least.size.toFixed(2)};`;
  }
}

/** Notes the outermost elements whose type is too small. */
function noteSmallType(leastType: number): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === "" || element.closest("svg, [data-misfit*=small]") !== null)
      continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.75;
    const isShown = element.getClientRects().length > 0 && element.closest("[aria-hidden]") === null;
    if (size < leastType - 0.01 && isShown)
      element.dataset["misfit"] = `${element.dataset["misfit"] ?? ""}small ${size.toFixed(2)};`;
  }
}

/** Notes texts with signs that no font of the book has. */
function noteMissingSigns(missing: string): void {
  const pattern = new RegExp(missing, "gu");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const signs = [...new Set(node.textContent?.match(pattern))].slice(0, 8).join(" ");
    if (element === null || signs === "") continue;
    element.dataset["misfit"] = `${element.dataset["misfit"] ?? ""}glyph 0;`;
    element.dataset["lacks"] = [element.dataset["lacks"] ?? "", signs].join(" ").trim();
  }
}

function failedFonts(): Misfit[] {
  return [...document.fonts]
    .filter(({ status }) => status === "error")
    .map(({ family, weight, style }) => ({
      kind: "font",
      text: `${family} ${weight} ${style}`,
      words: "",
      element: "",
      labels: [],
      doc: "",
      anchor: "",
      size: 0,
    }));
}

/** Reads the notes, in the order of the page. */
function collectMisfits(): Misfit[] {
  /** Words of the author's alone, so that they can be found in the source. */
  const wordsOf = (element: Element) => {
    const made = ".float-number, .num, .page-ref, .page-no, .wrap-hook, .callout-label";
    const isPicture = element.matches("img, svg");
    const described = isPicture ? (element.getAttribute("alt") ?? element.getAttribute("aria-label") ?? "") : "";
    const parts: string[] = [described];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); described === "" && node !== null; node = walker.nextNode())
      if (node.parentElement?.closest(made) === null) parts.push(node.textContent ?? "");
    const words = parts.join(element.matches("table") ? " " : "");
    return words
      .replace(/\u00ad/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 60);
  };
  return [...document.querySelectorAll<HTMLElement | SVGElement>("[data-misfit]")].flatMap((element, i) => {
    // Within drawings nothing has a place of its own.
    const place = element.closest("svg")?.parentElement ?? element;
    const doc = place.closest<HTMLElement>("[data-doc]")?.dataset["doc"] ?? "";
    // Ids around it, and of the headings it stands below.
    const labels: string[] = [];
    for (let around: Element | null = place; around !== null; around = around.parentElement) {
      if (around.id !== "") labels.push(around.id);
      let before = around.previousElementSibling;
      while (before !== null && !before.matches(":is(h2, h3, h4, h5)[id]")) before = before.previousElementSibling;
      if (before !== null) labels.push(before.id);
    }
    // On a page the engine makes, a line of a list leads to what it lists.
    const listed = place.closest("li")?.querySelector('a[href^="#"]')?.getAttribute("href")?.slice(1);
    if (doc === "" && listed !== undefined) labels.unshift(listed);
    place.id ||= `misfit-${String(i + 1)}`;
    return (element.dataset["misfit"] ?? "")
      .split(";")
      .filter((note) => note !== "")
      .map((note): Misfit => {
        const [kind, size] = note.split(" ");
        const signs = kind === "glyph" ? element.dataset["lacks"] : undefined;
        return {
          kind: kind as Misfit["kind"],
          text: signs ?? wordsOf(element),
          words: wordsOf(element.closest("svg") ?? element),
          element: element.closest("table, pre")?.tagName.toLowerCase() ?? element.tagName.toLowerCase(),
          labels,
          doc,
          anchor: place.id,
          size: Number(size),
        };
      });
  });
}
