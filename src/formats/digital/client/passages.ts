/** Cuts the page into passages to search: each heading, term, question, answer and document with the text up to the next. */
import { singleFile as words } from "#words/singleFile";

export interface Passage {
  /** The anchor; unique in the page. */
  id: string;
  title: string;
  text: string;
  type: "document" | "section" | "term" | "question" | "answer" | "sources";
  /** Anchor and title of the document around it, and what it is: "Chapter 2". */
  doc: string;
  docTitle: string;
  kind: string;
  /** Stands on the page of a service. */
  isService: boolean;
}

const headings = new Set(["H1", "H2", "H3", "H4"]);
// What stands in a line is not followed by a space of its own.
const inlineTags = new Set(["A", "B", "CODE", "DEL", "EM", "I", "KBD", "SPAN", "STRONG", "SUB", "SUP"]);
// Marks, ways back and controls are no text; what a term or question is called is its title.
const unsearched =
  ".footnote-back, thead, .glossary dt, .term-links, .glossary-tools, .visually-hidden, svg, .kicker, .numeral, .meta, .question > header, .answer-head, summary, button, .needs-script, .stale-notice";

/** Passages of every document, in reading order; an answer is one of its own, so that no other tells it. */
export function passagesOf(root: ParentNode): Passage[] {
  return [...root.querySelectorAll<HTMLElement>("main .doc")].flatMap((doc) => {
    const docTitle = squeeze(doc.querySelector("h1")?.textContent ?? "");
    const kicker = doc.querySelector(".opener > .kicker")?.textContent ?? "";
    const kind = squeeze(`${kicker} ${doc.querySelector(".opener > .numeral")?.textContent ?? ""}`);
    const isService = doc.matches(".doc-service");
    const passages: Passage[] = [];
    const open: Open = (id, title, type) => {
      const passage: Passage = { id, title, text: "", type, doc: doc.id, docTitle, kind, isService };
      passages.push(passage);
      return passage;
    };
    read(doc, open(doc.id, docTitle, "document"), open);
    for (const passage of passages) passage.text = squeeze(passage.text);
    return passages;
  });
}

type Open = (id: string, title: string, type: Passage["type"]) => Passage;

/** Reads what is below `node` into a passage. @returns the passage that is open at its end */
function read(node: Element, into: Passage, open: Open): Passage {
  let passage = into;
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) passage.text += child.nodeValue ?? "";
    if (!(child instanceof HTMLElement) || child.matches(unsearched)) continue;
    const title = child.dataset["pagefindTitle"];
    if (headings.has(child.tagName)) {
      const type = child.closest(".sources") === null ? "section" : "sources";
      if (child.tagName !== "H1" && child.id !== "") passage = open(child.id, squeeze(child.textContent), type);
    } else if (child.matches(".reveal, .answers")) {
      const answer = child.querySelector(".answer");
      const question = child.closest<HTMLElement>(".question")?.dataset["pagefindTitle"] ?? "";
      if (answer !== null) read(child, open(answer.id, words.answerTo(question), "answer"), open);
    } else if (title !== undefined && child.id !== "") {
      // Terms and questions say what they are called in a search; what follows them belongs to the passage before.
      const name = squeeze(child.querySelector(":scope > dt")?.textContent ?? title);
      read(child, open(child.id, name, child.matches(".question") ? "question" : "term"), open);
    } else {
      passage = read(child, passage, open);
    }
    if (!inlineTags.has(child.tagName)) passage.text += " ";
  }
  return passage;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
