/** Cuts a rendered page into the places a search finds: its head, each heading, question and term with the text up to the next. */
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { attributeOf, classesOf, eachElement, hasClass, textOf } from "../hast-tree.ts";

/** What kinds of places readers search among. */
export type PlaceKind = "text" | "question" | "service" | "term";

/** A place in a document. */
export interface IndexedPlace {
  /** The anchor; that of the document for its head. */
  id: string;
  /** As the page says it: "2.3 Retries"; a question's code. */
  title: string;
  text: string;
  kind: PlaceKind;
}

/** A document's places, in the order of the page. */
export interface IndexedDoc {
  label: string;
  places: IndexedPlace[];
}

const headings = new Set(["h2", "h3", "h4"]);

/** Elements without words, or with words of the page and not of the book. */
const skippedTags = new Set(["script", "style", "svg", "thead", "button", "form", "nav", "h1"]);

/**
 * Classes of what nobody searches for. Above all the answers (`reveal`): an excerpt would tell them, and that a
 * question is found by a word of its explanation would be a hint.
 */
const skippedClasses = new Set([
  "reveal",
  "answers",
  "needs-script",
  "footnote-back",
  "term-links",
  "kicker",
  "numeral",
  "meta",
  "glossary-tools",
  "visually-hidden",
  "question-code",
  "question-kind",
  "stale-notice",
  // Lists of sources hold the words of the text in few others, and addresses; nobody looks for them.
  "sources",
]);

// What stands in a line is not followed by a space of its own.
const inlineTags = new Set(["a", "b", "code", "del", "em", "i", "kbd", "mark", "span", "strong", "sub", "sup"]);

/** The document of a page with its places; undefined for a page that holds none. */
export function placesOf(html: string): IndexedDoc | undefined {
  const doc = find(fromHtml(html), (element) => hasClass(element, "doc"));
  if (doc === undefined) return undefined;
  const label = attributeOf(doc, "id");
  const kind: PlaceKind = hasClass(doc, "doc-service") ? "service" : "text";
  const title = find(doc, ({ tagName }) => tagName === "h1");
  const reader = new PlaceReader(label, title === undefined ? "" : squeeze(textOf(title)), kind);
  reader.read(doc);
  return { label, places: reader.places.map((place) => ({ ...place, text: squeeze(place.text) })) };
}

class PlaceReader {
  readonly places: IndexedPlace[] = [];
  /** Where what is read belongs. */
  #open: IndexedPlace;
  readonly #kind: PlaceKind;

  constructor(label: string, title: string, kind: PlaceKind) {
    this.#kind = kind;
    this.#open = { id: label, title, text: "", kind };
    this.places.push(this.#open);
  }

  read(node: Element): void {
    for (const child of node.children) {
      if (child.type === "text") this.#open.text += child.value;
      else if (child.type === "element") this.#readElement(child);
    }
  }

  #readElement(element: Element): void {
    if (skippedTags.has(element.tagName) || classesOf(element).some((name) => skippedClasses.has(name))) return;
    // What a term is called is its title.
    if (element.tagName === "dt" && this.#open.kind === "term") return;
    const id = attributeOf(element, "id");
    const name = attributeOf(element, "dataPagefindTitle");
    if (classesOf(element).includes("footnotes")) {
      // Notes stand below the last heading and belong to none: they are a place of their own.
      const first = find(element, ({ tagName }) => tagName === "li");
      this.#begin(
        first === undefined ? this.#open.id : attributeOf(first, "id"),
        attributeOf(element, "ariaLabel"),
        "text",
      );
      this.read(element);
    } else if (headings.has(element.tagName) && id !== "") {
      this.#begin(id, textOf(element), this.#kind);
    } else if (name !== "" && id !== "") {
      // A question stands in a section; what follows it belongs to that section again.
      const around = this.#open;
      const term = element.children.find((child) => child.type === "element" && child.tagName === "dt");
      this.#begin(id, term === undefined ? name : textOf(term), term === undefined ? "question" : "term");
      this.read(element);
      this.#open = around;
    } else {
      this.read(element);
    }
    if (!inlineTags.has(element.tagName)) this.#open.text += " ";
  }

  #begin(id: string, title: string, kind: PlaceKind): void {
    this.#open = { id, title: squeeze(title), text: "", kind };
    this.places.push(this.#open);
  }
}

function find(node: Nodes, isWanted: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  eachElement(node, (element) => {
    if (found === undefined && isWanted(element)) found = element;
  });
  return found;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
