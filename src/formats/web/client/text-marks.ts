/** Marks words in the text of the page: what was searched for, where the search led. */
import { wordsOf } from "./words.ts";

const name = "found";
const unmarked = "script, style, svg, button, .visually-hidden";
const canHighlight = typeof Highlight === "function" && "highlights" in CSS;

let wrapped: HTMLElement[] = [];

/** Marks the words below `root` that `isFound` says yes to, folded, until Esc or the next marks. */
export function markWords(root: Node, isFound: (word: string) => boolean): void {
  clearMarks();
  const ranges = rangesOf(root, isFound);
  // https://www.w3.org/TR/css-highlight-api-1/
  if (canHighlight) CSS.highlights.set(name, new Highlight(...ranges));
  else wrapped = ranges.reverse().map(wrap);
  document.addEventListener("keydown", clearOnEscape);
}

/** Esc takes the marks away, when it has nothing else to close. */
function clearOnEscape({ key }: KeyboardEvent): void {
  if (key === "Escape" && document.querySelector("dialog[open]") === null) clearMarks();
}

function clearMarks(): void {
  document.removeEventListener("keydown", clearOnEscape);
  if (canHighlight) CSS.highlights.delete(name);
  for (const mark of wrapped) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  wrapped = [];
}

function rangesOf(root: Node, isFound: (word: string) => boolean): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(unmarked) == null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { word, start, end } of wordsOf(node.nodeValue ?? "")) {
      if (!isFound(word)) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

function wrap(range: Range): HTMLElement {
  const mark = document.createElement("mark");
  mark.className = "found";
  range.surroundContents(mark);
  return mark;
}
