/** Cuts the page into passages to search: each heading, term and document with the text up to the next. */

export interface Passage {
  /** The anchor; unique in the page. */
  id: string;
  title: string;
  text: string;
  /** Anchor and title of the document around it, and what it is: "Chapter 2". */
  doc: string;
  docTitle: string;
  kind: string;
}

const headings = new Set(["H1", "H2", "H3", "H4"]);
// What stands in a line is not followed by a space of its own.
const inlineTags = new Set(["A", "B", "CODE", "DEL", "EM", "I", "KBD", "SPAN", "STRONG", "SUB", "SUP"]);
// Answers would be told by an excerpt; marks and ways back are no text.
const unsearched =
  ".reveal, .footnote-back, thead, .term-links, .glossary-tools, .visually-hidden, svg, .kicker, .numeral, .meta";

/** Passages of every document, in reading order. */
export function passagesOf(root: ParentNode): Passage[] {
  return [...root.querySelectorAll<HTMLElement>(".doc")].flatMap((doc) => {
    const docTitle = squeeze(doc.querySelector("h1")?.textContent ?? "");
    const kind = squeeze(
      `${doc.querySelector(".kicker")?.textContent ?? ""} ${doc.querySelector(".numeral")?.textContent ?? ""}`,
    );
    const passages: Passage[] = [{ id: doc.id, title: docTitle, text: "", doc: doc.id, docTitle, kind }];
    const open = (id: string, title: string) => passages.push({ id, title, text: "", doc: doc.id, docTitle, kind });
    read(doc, passages, open);
    return passages.map((passage) => ({ ...passage, text: squeeze(passage.text) }));
  });
}

function read(node: Element, passages: Passage[], open: (id: string, title: string) => void): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) add(passages, child.textContent ?? "");
    if (!(child instanceof HTMLElement) || child.matches(unsearched)) continue;
    if (headings.has(child.tagName)) {
      if (child.tagName !== "H1" && child.id !== "") open(child.id, squeeze(child.textContent));
      continue;
    }
    // Terms and questions say what they are called in a search; it is the site's search too that reads it.
    const title = child.dataset["pagefindTitle"];
    if (title !== undefined && child.id !== "") open(child.id, title);
    read(child, passages, open);
    if (!inlineTags.has(child.tagName)) add(passages, " ");
  }
}

function add(passages: Passage[], text: string): void {
  const last = passages.at(-1);
  if (last !== undefined) last.text += text;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
