/** Gives lists and tables the inner order PDF/UA wants. ISO 32000-1, 14.8.4.3 */
import { isName } from "../../preflight/pdf/values.ts";
import { isMark, isTag, tagOf, tagsIn, type Mark, type Tag, type TagKid } from "./pdf-tags.ts";

/** A list of items, each of a label and a body. */
export function shapeList(list: Tag): Tag {
  const kids: TagKid[] = [];
  for (const kid of list.kids) {
    if (isTag(kid) && (kid.type === "LI" || kid.type === "Caption"))
      kids.push(kid.type === "LI" ? shapeItem(kid) : kid);
    else joinItem(kids, kid);
  }
  return { ...list, kids };
}

/** Terms and their descriptions follow each other without items: a term behind a description begins a new one. */
function joinItem(items: TagKid[], kid: TagKid): void {
  const last = items.at(-1);
  const open = last !== undefined && isTag(last) && last.type === "LI" ? last : undefined;
  const isLabel = isTag(kid) && kid.type === "Lbl";
  const isBody = isTag(kid) && kid.type === "LBody";
  const part = isLabel || isBody ? kid : tagOf("LBody", [kid]);
  const isSettled = open?.kids.some((below) => isTag(below) && below.type === "LBody") === true;
  if (open === undefined || (isLabel && isSettled)) items.push(tagOf("LI", [part]));
  else open.kids.push(part);
}

function shapeItem(item: Tag): Tag {
  const labels = item.kids.filter((kid) => isTag(kid) && kid.type === "Lbl");
  const rest = item.kids.filter((kid) => !labels.includes(kid));
  const [only] = rest;
  const isBody = rest.length === 1 && only !== undefined && isTag(only) && only.type === "LBody";
  const body = rest.length === 0 ? [] : isBody ? rest : [tagOf("LBody", rest)];
  return { ...item, kids: [...labels, ...body] };
}

/** A table whose head is read once, though it is printed again on every page; what says nothing is left out. */
export function shapeTable(table: Tag): Tag {
  const kids = table.kids.filter(isTag).map((kid) => {
    if (kid.type !== "TR") return kid;
    const cells = kid.kids.filter(isTag).map(lean);
    return { ...kid, kids: cells.every(isColumnHead) ? cells.map(onFirstPage) : cells };
  });
  return { ...table, kids };
}

/** Spans of one are what a reader takes for granted. ISO 32000-1, table 349 */
function lean(cell: Tag): Tag {
  const attributes = cell.attributes.filter((entry) => entry.get("RowSpan") !== 1 && entry.get("ColSpan") !== 1);
  return { ...cell, attributes };
}

function isColumnHead({ type, attributes }: Tag): boolean {
  return type === "TH" && attributes.some((entry) => isNamed(entry.get("Scope"), "Column"));
}

function isNamed(value: Parameters<typeof isName>[0], name: string): boolean {
  return isName(value) && value.name === name;
}

function onFirstPage(cell: Tag): Tag {
  const marks = tagsIn(cell).flatMap(({ kids }) => kids.filter(isMark));
  const [first] = marks;
  return first === undefined ? cell : without(cell, (mark) => mark.page !== first.page);
}

function without(tag: Tag, isLeftOut: (mark: Mark) => boolean): Tag {
  const kids = tag.kids.flatMap((kid): TagKid[] => {
    if (isTag(kid)) return [without(kid, isLeftOut)];
    return isMark(kid) && isLeftOut(kid) ? [] : [kid];
  });
  return { ...tag, kids: kids.filter((kid) => !isTag(kid) || kid.kids.length > 0) };
}
