/** Gives lists and tables the inner order PDF/UA wants. ISO 32000-1, 14.8.4.3 */
import { isTag, tagOf, type Tag, type TagKid } from "./pdf-tags.ts";

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

/** A table whose cells do not say what a reader takes for granted: spans of one. ISO 32000-1, table 349 */
export function shapeTable(table: Tag): Tag {
  const lean = (cell: Tag): Tag => {
    const attributes = cell.attributes.filter((entry) => entry.get("RowSpan") !== 1 && entry.get("ColSpan") !== 1);
    return { ...cell, attributes };
  };
  const kids = table.kids
    .filter(isTag)
    .map((kid) => (kid.type === "TR" ? { ...kid, kids: kid.kids.filter(isTag).map(lean) } : kid));
  return { ...table, kids };
}
