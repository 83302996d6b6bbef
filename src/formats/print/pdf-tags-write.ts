/** Writes a structure tree into a printed PDF, with the trees that lead from pages and names into it. ISO 32000-1, 14.7.4.4 */
import {
  isText,
  textString,
  writeValue,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from "../../preflight/pdf/values.ts";
import type { PrintedPdf } from "./pdf-source.ts";
import { isMark, isTag, tagsIn, type Mark, type Tag, type TagKid } from "./pdf-tags.ts";
import { roleMap } from "./pdf-tags-shape.ts";

/** Puts the tree in the place of the one that was printed. */
export function writeTags(pdf: PrintedPdf, root: Tag): void {
  const places = new Map(tagsIn(root).map((tag) => [tag, pdf.reserve()]));
  const names = nameTags(places.keys());
  const top = pdf.reserve();
  const refer = (tag: Tag): PdfReference => places.get(tag) ?? top;
  const write = (tag: Tag, parent: PdfReference) => {
    pdf.putSource(refer(tag).object, elementOf(tag, parent, refer, names));
    for (const kid of tag.kids) if (isTag(kid)) write(kid, refer(tag));
  };
  write(root, top);
  const types = new Set([...places.keys()].map(({ type }) => type));
  const roles = Object.entries(roleMap).filter(([type]) => types.has(type));
  const parents = parentNumbers(pdf, places.keys(), refer);
  pdf.put(
    top.object,
    new Map<string, PdfValue>([
      ["Type", { name: "StructTreeRoot" }],
      ["K", refer(root)],
      ["ParentTree", new Map([["Nums", parents.flat()]])],
      ["ParentTreeNextKey", Math.max(-1, ...parents.map(([key]) => key)) + 1],
      ["RoleMap", new Map(roles.map(([type, name]) => [type, { name }]))],
      ["IDTree", nameTree(new Map([...names.named].map(([name, tag]) => [name, refer(tag)])))],
    ]),
  );
  pdf.edit(pdf.catalog()).set("StructTreeRoot", top);
}

interface Names {
  /** By the name Chrome gave. */
  renamed: Map<string, string>;
  of: Map<Tag, string>;
  named: Map<string, Tag>;
}

/** Names that do not depend on how often the page was printed: cells and notes are numbered as they come. */
function nameTags(tags: Iterable<Tag>): Names {
  const names: Names = { renamed: new Map(), of: new Map(), named: new Map() };
  for (const tag of tags) {
    if (tag.id === "" && tag.type !== "Note") continue;
    const kind = tag.type === "Note" ? "note" : "cell";
    const name = `${kind}-${String(names.named.size + 1).padStart(6, "0")}`;
    if (tag.id !== "") names.renamed.set(tag.id, name);
    names.of.set(tag, name);
    names.named.set(name, tag);
  }
  return names;
}

function elementOf(tag: Tag, parent: PdfReference, refer: (tag: Tag) => PdfReference, names: Names): string {
  const { type, alt, language, attributes, kids } = tag;
  const [page] = kids.flatMap((kid) => (isTag(kid) ? [] : [kid.page]));
  const name = names.of.get(tag);
  let element = `<</S /${type} /P ${String(parent.object)} 0 R`;
  if (page !== undefined) element += ` /Pg ${String(page)} 0 R`;
  if (alt !== "") element += ` /Alt ${writeValue(textString(alt))}`;
  if (language !== "") element += ` /Lang ${writeValue(textString(language))}`;
  if (name !== undefined) element += ` /ID (${name})`;
  if (attributes.length > 0) element += ` /A ${writeValue(attributes.map((entry) => withNames(entry, names)))}`;
  if (kids.length > 0) element += ` /K [${kids.map((kid) => kidOf(kid, page, refer)).join(" ")}]`;
  return `${element}>>`;
}

function withNames(attribute: PdfDictionary, { renamed }: Names): PdfDictionary {
  const headers = attribute.get("Headers");
  if (!Array.isArray(headers)) return attribute;
  const known = headers.flatMap((header): PdfValue[] => {
    const name = isText(header) ? renamed.get(header.bytes) : undefined;
    return name === undefined ? [] : [{ bytes: name }];
  });
  return new Map(attribute).set("Headers", known);
}

function kidOf(kid: TagKid, page: number | undefined, refer: (tag: Tag) => PdfReference): string {
  if (isTag(kid)) return `${String(refer(kid).object)} 0 R`;
  const on = `/Pg ${String(kid.page)} 0 R`;
  if (!isMark(kid)) return `<</Type /OBJR ${on} /Obj ${String(kid.annotation)} 0 R>>`;
  if (kid.stream === kid.page && kid.page === page) return String(kid.mark);
  const inside = kid.stream === kid.page ? "" : `/Stm ${String(kid.stream)} 0 R `;
  return `<</Type /MCR ${on} ${inside}/MCID ${String(kid.mark)}>>`;
}

/** From every stream and link to the elements that have them, by the key each of them bears. */
function parentNumbers(
  pdf: PrintedPdf,
  tags: Iterable<Tag>,
  refer: (tag: Tag) => PdfReference,
): [key: number, value: PdfValue][] {
  const owners = new Map<number, PdfValue[]>();
  const entries: [number, PdfValue][] = [];
  for (const tag of tags) {
    for (const kid of tag.kids) {
      if (isTag(kid)) continue;
      if (isMark(kid)) ownersIn(owners, kid)[kid.mark] = refer(tag);
      else entries.push([keyOf(pdf, kid.annotation, "StructParent"), refer(tag)]);
    }
  }
  for (const [stream, marks] of owners)
    entries.push([keyOf(pdf, stream, "StructParents"), Array.from(marks, (owner) => owner ?? null)]);
  return entries.filter(([key]) => key >= 0).sort(([a], [b]) => a - b);
}

function ownersIn(owners: Map<number, PdfValue[]>, { stream }: Mark): PdfValue[] {
  const known = owners.get(stream) ?? [];
  owners.set(stream, known);
  return known;
}

/** The key stands among the first entries of its object, before any stream. */
function keyOf(pdf: PrintedPdf, object: number, name: string): number {
  const source = pdf.source(object);
  const at = source.indexOf(`/${name} `);
  return at < 0 ? -1 : Number.parseInt(source.slice(at + name.length + 2, at + name.length + 12), 10);
}

/** A name tree in one leaf, sorted as names must be. ISO 32000-1, 7.9.6 */
function nameTree(entries: ReadonlyMap<string, PdfValue>): PdfDictionary {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([["Names", sorted.flatMap(([name, value]): PdfValue[] => [{ bytes: name }, value])]]);
}
