/** Turns Chrome's structure tree into one of PDF's own types, as PDF/UA wants them. ISO 32000-1, 14.8.4 */
import type { PdfName } from "../../preflight/pdf/values.ts";
import { shapeList, shapeTable } from "./pdf-tags-lists.ts";
import { isMark, isTag, tagOf, type Mark, type Tag, type TagKid } from "./pdf-tags.ts";

/** What the page says elements are, as PDF names it. */
const hinted: Record<string, string> = {
  sect: "Sect",
  aside: "Aside",
  pre: "P",
  toc: "TOC",
  toci: "TOCI",
  index: "Index",
  dl: "L",
  dt: "Lbl",
  dd: "LBody",
  note: "Note",
  ref: "Reference",
  span: "Span",
};

/** Types that are newer than the file's version of PDF, with those a reader may take them for. */
export const roleMap: Record<string, string> = { Aside: "Div", Strong: "Span", Em: "Span" };

/** Types whose content runs on in lines: what stands nameless inside them is a part of the line. */
const running = new Set([
  "P",
  "H",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "Caption",
  "Lbl",
  "Link",
  "Reference",
  "Span",
  "Code",
  "Strong",
  "Em",
]);
const runningInside = new Set([...running].filter((type) => !/^(?:P|H\d?|Caption)$/.test(type)));

/** Shapes a tree; `isLeftOut` says which marks it loses. */
export function shapeTags(root: Tag, isLeftOut: (mark: Mark) => boolean): Tag {
  const shaped = tagOf(
    "Document",
    root.kids.flatMap((kid) => shapeKid(kid, root, isLeftOut)),
  );
  return { ...shaped, language: root.language };
}

function shapeKid(kid: TagKid, parent: Tag, isLeftOut: (mark: Mark) => boolean): TagKid[] {
  if (!isTag(kid)) return isMark(kid) && isLeftOut(kid) ? [] : [kid];
  const tag = named(kid);
  tag.kids = kid.kids.flatMap((below) => shapeKid(below, tag, isLeftOut));
  // Notes are no list: each stands for itself.
  if (kid.hint === "notes") return tag.kids;
  if (tag.type === "NonStruct") return nameless(tag, parent, isLeftOut);
  if (tag.type === "Figure" && kid.kids.some(isTag)) return [{ ...tag, type: "Div", alt: "" }];
  // What is kept though empty holds a place: a cell in its row.
  if (tag.kids.length === 0 && !/^T[DHR]$/.test(tag.type)) return [];
  if (tag.type === "Link") return tag.kids.some(isLink) ? [inReference(tag, parent)] : [{ ...tag, type: "Span" }];
  if (tag.type === "L") return [shapeList({ ...tag, attributes: [...tag.attributes, ...numbering(kid.hint)] })];
  if (tag.type === "Table") return [shapeTable(tag)];
  // The page calls a table a group, to name it; in the file the table says so itself.
  if (tag.type === "Div" && tag.kids.every((below) => isTag(below) && below.type === "Table")) return tag.kids;
  return [tag];
}

/** As the page says it is; what Chrome said of the list it seemed to be is no longer true then. */
function named(tag: Tag): Tag {
  const type = hinted[tag.hint] ?? tag.type;
  const attributes = type === tag.type ? tag.attributes : tag.attributes.filter((entry) => !entry.has("ListNumbering"));
  return { ...tag, type, attributes };
}

const isLink = (kid: TagKid) => "annotation" in kid;

/** Contents refer: their links stand in a reference. */
function inReference(link: Tag, parent: Tag): Tag {
  return parent.type === "TOCI" ? tagOf("Reference", [link]) : link;
}

/** An element Chrome has no name for: a part of a line, a paragraph, or a box around other elements. */
function nameless(tag: Tag, parent: Tag, isLeftOut: (mark: Mark) => boolean): TagKid[] {
  const isForeign = tag.language !== "";
  if (tag.kids.length === 0) return [];
  // Terms may be boxed with their descriptions: the list makes items of them.
  if (parent.type === "L") return tag.kids;
  const isInLine = running.has(parent.type) || parent.kids.some((kid) => isMark(kid) && !isLeftOut(kid));
  if (isInLine) return isForeign ? [{ ...tag, type: "Span" }] : tag.kids;
  const hasWords = tag.kids.some((kid) => !isTag(kid) || runningInside.has(kid.type));
  if (hasWords) return [{ ...tag, type: tag.kids.some(isBlock) ? "Div" : "P" }];
  return isForeign ? [{ ...tag, type: "Div" }] : tag.kids;
}

function isBlock(kid: TagKid): boolean {
  return isTag(kid) && !runningInside.has(kid.type);
}

const numberings: Record<string, string> = {
  ua: "UpperAlpha",
  la: "LowerAlpha",
  ur: "UpperRoman",
  lr: "LowerRoman",
};

/** ISO 32000-1, table 347 */
function numbering(hint: string): Map<string, PdfName>[] {
  const name = numberings[hint];
  return name === undefined
    ? []
    : [
        new Map([
          ["O", { name: "List" }],
          ["ListNumbering", { name }],
        ]),
      ];
}
