/**
 * Turns the links out of a document into notes, in one sequence with its footnotes: paper cannot be clicked.
 * It works on the rendered document, for only there is it known in which order a reader meets the marks.
 */
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import type { Element, ElementContent } from "hast";
import type { Doc } from "../../book/types.ts";
import { wordsOf } from "../../words/words.ts";
import { attributeOf, classesOf, h, hasClass, text, textOf } from "../hast-tree.ts";
import { addressElement, printedAddress } from "./printed-address.ts";
import {
  footnoteOf,
  isFootnoteMark,
  isLinkOut,
  isSelfEvident,
  namesSource,
  plainWords,
  withPlainSources,
} from "./links-in-text.ts";

type Nodes = readonly ElementContent[];

/** Gives the mark of a note, which is new or known. */
interface Marks {
  /** None for a link whose words say where it leads. */
  ofLink: (link: Element) => Element | undefined;
  /** By the id of the footnote. */
  ofFootnote: (id: string) => Element;
}

/** The document, given as the HTML of its section, with all notes in one list behind its text and answers. @param language of the book */
export function withLinkNotes(html: string, doc: Pick<Doc, "id" | "sources">, language: string): string {
  const words = wordsOf(language);
  if (!/href="(?:https?|mailto):|class="footnote-ref"/i.test(html)) return html;
  const tree = fromHtml(html, { fragment: true });
  const section = tree.children.find((node) => node.type === "element");
  if (section === undefined) throw new Error(`The document "${doc.id}" was rendered without a section.`);
  const footnotes = footnotesIn(section);
  // Contents by what they are about; they are numbered in the order in which they come in.
  const notes = new Map<string, Nodes>();
  const mark = (about: string, content: Nodes) => {
    if (!notes.has(about)) notes.set(about, content);
    return h("sup", { className: ["footnote-ref"] }, [text(String([...notes.keys()].indexOf(about) + 1))]);
  };
  const marks: Marks = {
    ofLink(link) {
      const address = printedAddress(attributeOf(link, "href"));
      const source = doc.sources.find(({ url }) => printedAddress(url) === address);
      if (isSelfEvident(link) || namesSource(textOf(link), source?.title)) return undefined;
      return mark(
        address,
        source === undefined ? [addressElement(address)] : [text(words.print.underSources(source.title))],
      );
    },
    ofFootnote: (id) => mark(`#${id}`, footnotes.get(id) ?? []),
  };
  const body = section.children.filter((child) => !hasClass(child, "footnotes"));
  const noted = marked(body.map(withPlainSources), marks);
  // A note may mark another one, which then comes after it: the list grows while it is gone through.
  for (const [about, content] of notes) notes.set(about, spelledOut(content, marks));
  const behind = noted.findIndex((child) => hasClass(child, "sources") || hasClass(child, "online"));
  const list = notes.size === 0 ? [] : [notesElement(doc.id, words.document.notes, [...notes.values()])];
  section.children = noted.toSpliced(behind < 0 ? noted.length : behind, 0, ...list);
  return toHtml(tree);
}

/** Contents of the author's footnotes, by their ids. */
function footnotesIn(section: Element): Map<string, Nodes> {
  const lists = section.children.filter((child) => hasClass(child, "footnotes"));
  const items = lists.flatMap(({ children }) => children.flatMap((ol) => (ol.type === "element" ? ol.children : [])));
  const isText = (node: ElementContent) => !hasClass(node, "footnote-back");
  return new Map(
    items.flatMap((item) =>
      item.type === "element" ? [[attributeOf(item, "id"), item.children.filter(isText)] as const] : [],
    ),
  );
}

/** The nodes with links as plain words that bear a mark, and the marks of footnotes with their number in the sequence. */
function marked(nodes: Nodes, marks: Marks): ElementContent[] {
  const result: ElementContent[] = [];
  const waiting = [...nodes];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (node.type !== "element" || isLeftAlone(node)) result.push(node);
    else if (isFootnoteMark(node)) addMark(result, marks.ofFootnote(footnoteOf(node)));
    else if (!isLinkOut(node)) result.push({ ...node, children: marked(node.children, marks) });
    else {
      result.push(...plainWords(node));
      const mark = marks.ofLink(node);
      const [next] = waiting;
      const stop = mark !== undefined && next?.type === "text" ? stopOf(next.value) : "";
      if (next?.type === "text" && stop !== "") {
        result.push(text(stop));
        waiting.splice(0, 1, ...(next.value === stop ? [] : [text(next.value.slice(stop.length))]));
      }
      if (mark !== undefined) addMark(result, mark);
    }
  }
  return result;
}

/** Two marks beside each other would read as one number. */
function addMark(nodes: ElementContent[], mark: Element): void {
  const before = nodes.at(-1);
  if (hasClass(before, "footnote-ref")) before.children.push(text(","));
  nodes.push(mark);
}

/** The punctuation at the beginning of `words` that a mark stands behind. */
function stopOf(words: string): string {
  return /^[.,;:!?…”’"]+(?![\p{L}\d])/u.exec(words)?.[0] ?? "";
}

/** The content of a note: its own links do not become further notes. */
function spelledOut(nodes: Nodes, marks: Marks): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    if (isFootnoteMark(node)) return [marks.ofFootnote(footnoteOf(node))];
    if (!isLinkOut(node)) return [{ ...node, children: spelledOut(node.children, marks) }];
    const url = attributeOf(node, "href");
    const address = [text(" ("), addressElement(printedAddress(url)), text(")")];
    return [...plainWords(node), ...(isSelfEvident(node) ? [] : address)];
  });
}

function isLeftAlone(node: Element): boolean {
  return node.tagName === "svg" || classesOf(node).includes("online");
}

function notesElement(docId: string, heading: string, notes: readonly Nodes[]): Element {
  const title = `notes-${docId}`;
  const items = notes.map((content) => h("li", {}, [...content]));
  return h("section", { className: ["footnotes"], ariaLabelledBy: [title] }, [
    h("h2", { id: title }, [text(heading)]),
    h("ol", {}, items),
  ]);
}
