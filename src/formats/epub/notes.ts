/** Notes as reading systems show them above the page. https://www.w3.org/TR/epub-ssv-11/#notes */
import type { Element, ElementContent, Root } from "hast";
import { attributeOf, classesOf, eachElement, h, hasClass, text } from "../hast-tree.ts";
import type { Words } from "../../words/words.ts";

type NoteWords = Pick<Words, "document" | "epub">;

/** Makes the list of notes of `tree` single notes, in place, each with a way back to every mark. */
export function adaptNotes(tree: Root, words: NoteWords): void {
  const marks = marksOf(tree);
  eachElement(tree, (section) => {
    if (!hasClass(section, "footnotes")) return;
    const list = section.children.find((child): child is Element => child.type === "element" && child.tagName === "ol");
    const items = list?.children.filter((child): child is Element => child.type === "element") ?? [];
    section.properties = { ...section.properties, "epub:type": "footnotes" };
    // No heading: a reading system that keeps the notes for its windows would leave it standing over nothing.
    section.children = items.map((item, i) => noteOf(item, i + 1, marks.get(attributeOf(item, "id")) ?? [], words));
  });
}

/** Ids of the marks of each note, in the order of the text, by the id of the note. */
function marksOf(tree: Root): Map<string, string[]> {
  const marks = new Map<string, string[]>();
  eachElement(tree, (node) => {
    if (!hasClass(node, "footnote-ref")) return;
    eachElement(node, (link) => {
      const note = attributeOf(link, "href").replace(/^.*#/, "");
      if (link.tagName === "a") marks.set(note, [...(marks.get(note) ?? []), attributeOf(link, "id")]);
    });
  });
  return marks;
}

function noteOf(item: Element, number: number, marks: readonly string[], words: NoteWords): Element {
  const content: ElementContent[] = item.children.filter((child) => !hasClass(child, "footnote-back"));
  const sign = h("span", { className: ["footnote-number"] }, [text(`${number}.`)]);
  const blocks = content.filter((child): child is Element => child.type === "element");
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first?.tagName === "p") first.children.unshift(sign, text(" "));
  else content.unshift(h("p", {}, [sign]));
  const backs = marks.flatMap((mark, i) => [text(" "), backLink(mark, i + 1, words)]);
  if (last?.tagName === "p") last.children.push(...backs);
  else content.push(h("p", {}, backs.slice(1)));
  const meaning = { className: ["footnote", ...classesOf(item)], "epub:type": "footnote", role: "doc-footnote" };
  return h("aside", { ...item.properties, ...meaning }, content);
}

/** "Back" to the first mark; the others are told apart by what they are. */
function backLink(mark: string, use: number, { document, epub }: NoteWords): Element {
  const words = use === 1 ? document.back : epub.backToMark(use);
  return h("a", { className: ["footnote-back"], href: `#${mark}`, role: "doc-backlink" }, [text(words)]);
}
