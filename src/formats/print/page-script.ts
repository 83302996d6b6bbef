/**
 * What the packager asks of the page in the browser. Each function travels there as text:
 * it may use nothing but its argument and the browser.
 */
import type { IndexNumber } from "./index-pages.ts";
import type { PageReference } from "./plan.ts";

/** What the page says of itself before it is printed. */
export interface PageSurvey {
  references: PageReference[];
  /** Targets of the contents' page numbers. */
  listed: string[];
}

/** Numbers the places that name pages, and fills them with one of likely width, "p. 00". */
export function surveyPage(likely: string): PageSurvey {
  const isOpen = (text: string) => text.split("(").length > text.split(")").length;
  const blockOf = (element: Element) => element.closest("p, li, dd, td, th, figcaption, caption, dt") ?? element;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".to-answer a, .answer-head a")) {
    const span = document.createElement("span");
    span.className = "page-ref";
    span.dataset["for"] = link.hash.slice(1);
    link.after(span);
  }
  for (const reference of document.querySelectorAll(".ref"))
    if (/^\S+ \S{1,6}$/.test(reference.textContent)) reference.classList.add("is-short");
  const spans = [...document.querySelectorAll<HTMLElement>(".page-ref[data-for]")];
  const before = document.createRange();
  const references = spans.map((span, i) => {
    // The words before it tell where it stands: it may be empty itself.
    const place = span.previousElementSibling ?? span;
    place.id ||= `page-ref-${String(i + 1)}`;
    span.dataset["place"] = place.id;
    before.setStart(blockOf(span), 0);
    before.setEndBefore(span);
    return { id: place.id, target: span.dataset["for"] ?? "", inBrackets: isOpen(before.toString()) };
  });
  before.selectNode(document.body);
  for (const span of spans) span.textContent = ` (${likely})`;
  const numbers = [...document.querySelectorAll<HTMLElement>(".page-no[data-for]")];
  for (const number of numbers) number.textContent = "00";
  return { references, listed: numbers.map((number) => number.dataset["for"] ?? "") };
}

/** What changes in the page from one print to the next. */
export interface PageChange {
  blanks: string[];
  endBlank: boolean;
  /** By id of the place. */
  references: Record<string, string>;
  /** By id of the target. */
  folios: Record<string, string>;
  /** By key of the index entry. */
  index: Record<string, IndexNumber[]>;
  css: string;
  isVisible: boolean;
}

/** Puts blanks, numbers, the index and the sheet of pages into the page; what an earlier call put there goes. */
export function changePage(change: PageChange): void {
  const blank = () => {
    const page = document.createElement("div");
    page.className = "blank-page";
    page.setAttribute("aria-hidden", "true");
    return page;
  };
  for (const old of document.querySelectorAll(".blank-page")) old.remove();
  for (const anchor of change.blanks) document.getElementById(anchor)?.before(blank());
  if (change.endBlank) document.body.append(blank());
  for (const span of document.querySelectorAll<HTMLElement>(".page-ref[data-place]"))
    span.textContent = change.references[span.dataset["place"] ?? ""] ?? span.textContent;
  for (const place of document.querySelectorAll<HTMLElement>(".page-no[data-for]"))
    place.textContent = change.folios[place.dataset["for"] ?? ""] ?? "";
  for (const entry of document.querySelectorAll<HTMLElement>(".index-entry[data-entry]")) {
    const numbers = change.index[entry.dataset["entry"] ?? ""] ?? [];
    const shown = numbers.map(({ text, to, isMain }) => {
      const link = document.createElement("a");
      link.dataset["to"] = to;
      link.append(text);
      if (!isMain) return link;
      const bold = document.createElement("b");
      bold.append(link);
      return bold;
    });
    entry.querySelector(".index-pages")?.replaceChildren(...shown.flatMap((number) => [", ", number]));
  }
  let sheet = document.getElementById("page-sheet");
  if (sheet === null) {
    sheet = document.createElement("style");
    sheet.id = "page-sheet";
    document.head.append(sheet);
  }
  // Hidden boxes keep their places and cost no drawing; links must be seen to be written.
  const hiding =
    "html { visibility: hidden } a[data-at] { visibility: visible !important; color: transparent !important }";
  sheet.textContent = change.css + (change.isVisible ? "" : hiding);
}

/** Shortens each text, by whole words where it has any, until it is at most `width` CSS pixels wide in `font`. */
export function fitTexts({ texts, font, width }: { texts: string[]; font: string; width: number }): string[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return texts;
  pen.font = font;
  const isWide = (text: string) => pen.measureText(text).width > width;
  return texts.map((text) => {
    if (!isWide(text)) return text;
    const signs = Array.from(text);
    let end = signs.length - 1;
    while (end > 1 && isWide(`${signs.slice(0, end).join("")} …`)) end -= 1;
    // A word longer than half the line is cut, or little would be left.
    const space = signs.lastIndexOf(" ", end);
    return `${signs
      .slice(0, space > end / 2 ? space : end)
      .join("")
      .replace(/[,;:·–-]$/, "")
      .trimEnd()} …`;
  });
}
