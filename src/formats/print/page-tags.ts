/**
 * Tells Chrome's structure tree what elements are. Chrome knows a dozen of PDF's structure types and passes the rest on
 * as nameless; the language of an element it always passes on. So the page says there, after the language and in the
 * part that BCP 47 leaves to private use, what it knows: "en-x-octavo-toc0" is English in a table of contents.
 * https://www.rfc-editor.org/rfc/rfc5646#section-2.2.7
 */

/** Between the language and the hint. */
export const hintMark = "-x-octavo-";

/** What the page is told: what elements can be said to be. */
export interface TagHints {
  mark: string;
  /** Hints with the elements they are for; the last one that matches counts. */
  hints: [hint: string, selector: string][];
  /** Hints of lists by their `list-style-type`, where Chrome does not name it. */
  signs: Record<string, string>;
}

export const tagHints: TagHints = {
  mark: hintMark,
  hints: [
    ["sect", "section, article, nav"],
    ["aside", "aside"],
    ["pre", "pre"],
    ["toc", "nav ol, nav ul"],
    ["toci", "nav li"],
    ["index", ".index-columns"],
    ["dl", "dl"],
    ["dt", "dt"],
    ["dd", "dd"],
    ["notes", ".footnotes > ol"],
    ["note", ".footnotes > ol > li"],
    ["ref", ".footnote-ref"],
    ["span", ":is(span, i, b, q, cite)[lang]"],
  ],
  signs: {
    "upper-alpha": "ua",
    "upper-latin": "ua",
    "lower-alpha": "la",
    "lower-latin": "la",
    "upper-roman": "ur",
    "lower-roman": "lr",
  },
};

/**
 * Gives the elements of the page their hints.
 * It travels into the browser as text: it may use nothing but its argument and the browser.
 */
export function hintTags({ mark, hints, signs }: TagHints): void {
  const wanted = new Map<HTMLElement, string>();
  for (const [hint, selector] of hints)
    for (const element of document.querySelectorAll<HTMLElement>(selector)) wanted.set(element, hint);
  for (const list of document.querySelectorAll<HTMLElement>("ol, ul")) {
    const sign = signs[getComputedStyle(list).listStyleType];
    if (sign !== undefined && !wanted.has(list)) wanted.set(list, sign);
  }
  // A paragraph that is laid out as a box would be left out, and so would an empty cell; its row would lack a column.
  for (const paragraph of document.querySelectorAll("p:not([role])")) paragraph.setAttribute("role", "paragraph");
  // A box is passed on only where it is a group.
  for (const box of wanted.keys()) if (box.matches("div:not([role])")) box.setAttribute("role", "group");
  // A part of a line keeps its language only where it is more than a part of a line.
  for (const words of document.querySelectorAll(":is(span, i, b, q, cite)[lang]:not([role])"))
    words.setAttribute("role", "emphasis");
  for (const cell of document.querySelectorAll("td:empty, th:empty")) cell.textContent = "\u00a0";
  const languages = new Map(
    [...wanted.keys()].map((element) => [element, element.closest<HTMLElement>("[lang]")?.lang]),
  );
  const turns = new Map<Element, number>();
  // Ancestors first: what equals the parent's language is not passed on, so one hint inside its like takes turns.
  for (const [element, hint] of wanted) {
    let above = element.parentElement;
    while (above !== null && (wanted.get(above) !== hint || !turns.has(above))) above = above.parentElement;
    const turn = above === null ? 0 : 1 - (turns.get(above) ?? 0);
    turns.set(element, turn);
    element.lang = `${languages.get(element) ?? "und"}${mark}${hint}${String(turn)}`;
  }
}
