/** Looks over the columns that a reading engine has set: what sticks out of them, and which are empty. */
import type { Page } from "puppeteer";

/** What a document looks like on the engine's pages. */
export interface PageLook {
  /** Words and pictures that stick out of their column sideways, or that are higher than it. */
  outside: string[];
  /** Numbers of columns, from 1, in which nothing stands. */
  empty: number[];
  columns: number;
}

/** Measures the document that the engine shows, all its pages. */
export function lookOver(page: Page): Promise<PageLook> {
  return page.evaluate(() => {
    const doc = globalThis.engine.renderer.getContents()[0]?.doc;
    const view = doc?.defaultView;
    if (doc === undefined || view == null) throw new Error("The engine shows nothing.");
    const style = view.getComputedStyle(doc.documentElement);
    // Columns are at least as wide as was asked for, and share what the window has over.
    const gap = parseFloat(style.columnGap);
    const window = globalThis.engine.renderer.size;
    const step = window / Math.floor(window / (parseFloat(style.columnWidth) + gap));
    const width = step - gap;
    const first = parseFloat(style.paddingLeft);
    const height = parseFloat(style.height) - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const outside: string[] = [];
    const filled = new Set<number>();
    // Half a pixel of smoothing on each side.
    const slack = 1;
    const judge = (rect: DOMRect, name: () => string) => {
      if (rect.width === 0 || rect.height === 0) return;
      const column = Math.floor((rect.left + slack - first) / step);
      filled.add(column);
      const left = first + column * step;
      if (rect.left < left - slack || rect.right > left + width + slack)
        outside.push(
          `${name()} ${Math.round(rect.left - left)}…${Math.round(rect.right - left)} of ${Math.round(width)}`,
        );
      if (rect.height > height + slack)
        outside.push(`${name()} ${Math.round(rect.height)} high of ${Math.round(height)}`);
    };
    const nameOf = (element: Element | null) =>
      `${element?.tagName ?? ""}.${element?.getAttribute("class") ?? ""} in ${element?.closest("[id]")?.id ?? ""}`;
    const texts = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const words = node.nodeValue?.trim() ?? "";
      if (words === "") continue;
      // Word by word: the blanks at the end of a line of code hang out of it, and nobody sees them.
      for (const { index, 0: word } of (node.nodeValue ?? "").matchAll(/\S+/g)) {
        const range = doc.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        for (const rect of range.getClientRects())
          judge(rect, () => `“${words.slice(0, 40)}” (${nameOf(node.parentElement)})`);
      }
    }
    for (const picture of doc.body.querySelectorAll("img, svg"))
      judge(picture.getBoundingClientRect(), () => nameOf(picture));
    for (const text of doc.body.querySelectorAll("svg text")) {
      const [rect, frame] = [text.getBoundingClientRect(), text.closest("svg")?.getBoundingClientRect()];
      if (frame === undefined || (rect.left >= frame.left - slack && rect.right <= frame.right + slack)) continue;
      outside.push(`“${text.textContent}” is cut off by its drawing (${nameOf(text)})`);
    }
    const columns = Math.max(0, ...filled) + 1;
    const empty = Array.from({ length: columns }, (_, i) => i).filter((i) => !filled.has(i));
    return { outside: [...new Set(outside)], empty: empty.map((i) => i + 1), columns };
  });
}
