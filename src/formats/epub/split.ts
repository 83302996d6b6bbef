/** Cuts a long document at its sections: reading systems and converters are slow with one page of half a megabyte. */
import type { Element, ElementContent, Properties, Root } from "hast";
import { attributeOf, eachElement, h, hasClass } from "../hast-tree.ts";

/**
 * Bytes of markup in one page of the publication. What is longer than 260 KB, Adobe's readers do not open; the rest is
 * left to the frame of a page. https://manual.calibre-ebook.com/generated/en/ebook-convert.html#cmdoption-ebook-convert-epub-flow-size
 */
export const longestPage = 240_000;

/** The pages of a document in order: `tree` itself, when it is short enough or has nowhere to be cut. */
export function splitDocument(tree: Root): Root[] {
  const section = tree.children.find((node) => hasClass(node, "doc"));
  if (section === undefined || sizeOf([section]) <= longestPage) return [tree];
  const notes = section.children.find((node): node is Element => hasClass(node, "footnotes"));
  const rest = section.children.filter((node) => node !== notes);
  const pages = packed(unitsOf(rest));
  if (pages.length < 2) return [tree];
  const own = notesByPage(pages, notes);
  return pages.map((children, i) => {
    const properties = i === 0 ? section.properties : continued(section);
    return { ...tree, children: [h("section", properties, withNotes(children, notes, own[i] ?? [], i))] };
  });
}

/** Bytes of the markup, near enough: what it takes to write it is saved. */
function sizeOf(nodes: readonly ElementContent[]): number {
  let size = 0;
  for (const node of nodes) {
    if (node.type === "text") size += Buffer.byteLength(node.value);
    if (node.type !== "element") continue;
    size += 2 * node.tagName.length + 5 + sizeOf(node.children);
    for (const [name, value] of Object.entries(node.properties)) {
      if (value !== undefined && value !== null && value !== false) size += name.length + String(value).length + 4;
    }
  }
  return size;
}

/** What goes on is the same section of the book; only its beginning bears its name and says what it is. */
function continued(section: Element): Properties {
  const { className } = section.properties;
  return className === undefined ? {} : { className };
}

/** Runs of children that stay together: a section with all below it, or its subsections where it alone is too long. */
function unitsOf(children: readonly ElementContent[]) {
  return cutBefore(children, "h2").flatMap((unit) => (sizeOf(unit) > longestPage ? cutBefore(unit, "h3") : [unit]));
}

function cutBefore(children: readonly ElementContent[], heading: "h2" | "h3"): ElementContent[][] {
  const units: ElementContent[][] = [[]];
  let marks: ElementContent[] = [];
  for (const child of children) {
    // The mark of a page stays before what begins the page.
    if (child.type === "text" ? child.value.trim() === "" : isMark(child)) {
      marks.push(child);
      continue;
    }
    if (begins(child, heading)) units.push([]);
    units.at(-1)?.push(...marks, child);
    marks = [];
  }
  units.at(-1)?.push(...marks);
  return units.filter((unit) => unit.length > 0);
}

/** A heading of that level, or a section that holds one as its first. */
function begins(node: ElementContent, heading: string): boolean {
  if (node.type !== "element") return false;
  if (node.tagName === heading) return true;
  const first = node.children.find((child) => child.type === "element" && !isMark(child));
  return node.tagName === "section" && first?.type === "element" && first.tagName === heading;
}

function isMark(node: ElementContent): boolean {
  return node.type === "element" && node.properties["role"] === "doc-pagebreak";
}

function packed(units: readonly ElementContent[][]) {
  const pages: ElementContent[][] = [];
  let room = 0;
  for (const unit of units) {
    const size = sizeOf(unit);
    if (pages.length === 0 || size > room) {
      pages.push([]);
      room = longestPage;
    }
    pages.at(-1)?.push(...unit);
    room -= size;
  }
  return pages;
}

/** Notes by the page that refers to them first, so that they can be shown above it; the others come last. */
function notesByPage(pages: readonly ElementContent[][], notes: Element | undefined): ElementContent[][] {
  const own = pages.map((): ElementContent[] => []);
  const pageOf = new Map<string, ElementContent[]>();
  pages.forEach((children, i) => {
    eachElement({ type: "root", children }, (node) => {
      const target = node.tagName === "a" ? attributeOf(node, "href").replace(/^.*#/, "") : "";
      const place = own[i];
      if (place !== undefined && !pageOf.has(target)) pageOf.set(target, place);
    });
  });
  let marks: ElementContent[] = [];
  for (const child of notes?.children ?? []) {
    if (isMark(child)) marks.push(child);
    if (child.type !== "element" || isMark(child) || isHeading(child)) continue;
    (pageOf.get(attributeOf(child, "id")) ?? own.at(-1))?.push(...marks, child);
    marks = [];
  }
  own.at(-1)?.push(...marks);
  return own;
}

/** Notes stand behind the text and before the answers and sources, where they stood before. */
function withNotes(
  children: readonly ElementContent[],
  notes: Element | undefined,
  own: readonly ElementContent[],
  page: number,
): ElementContent[] {
  if (notes === undefined || own.length === 0) return [...children];
  const headings = notes.children.filter(isHeading).map((node) => (page === 0 ? node : withoutId(node)));
  const properties = page === 0 ? notes.properties : withoutId(notes).properties;
  const section = h("section", properties, [...headings, ...own]);
  const end = children.findIndex((node) => hasClass(node, "answers") || hasClass(node, "sources"));
  return end < 0 ? [...children, section] : [...children.slice(0, end), section, ...children.slice(end)];
}

function isHeading(node: ElementContent): node is Element {
  return node.type === "element" && /^h[1-6]$/.test(node.tagName);
}

/** An id stands once in the book, and what it names elsewhere does not name this. */
function withoutId(node: Element): Element {
  return { ...node, properties: { ...node.properties, id: undefined, ariaLabelledBy: undefined } };
}
