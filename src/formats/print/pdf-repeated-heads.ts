/** Finds what of tables is printed again on every page they go on over: it is to be read once. */
import { isName } from "../../preflight/pdf/values.ts";
import { isMark, isTag, tagsIn, type Mark, type Tag } from "./pdf-tags.ts";

/** Marks of the heads of tables on all pages but their first. */
export function repeatedHeads(root: Tag): Set<Mark> {
  const tables = tagsIn(root).filter(({ type }) => type === "Table");
  const cells = tables.flatMap((table) => rowsOf(table).flatMap((row) => (isHead(row) ? row.kids.filter(isTag) : [])));
  return new Set(
    cells.flatMap((cell) => {
      const marks = tagsIn(cell).flatMap(({ kids }) => kids.filter(isMark));
      return marks.filter(({ page }) => page !== marks[0]?.page);
    }),
  );
}

function rowsOf(table: Tag): Tag[] {
  return table.kids.filter(isTag).filter(({ type }) => type === "TR");
}

/** Whether a row has nothing but headings of columns. */
function isHead(row: Tag): boolean {
  return row.kids.filter(isTag).every(({ type, attributes }) => {
    const scope = attributes.find((entry) => entry.has("Scope"))?.get("Scope");
    return type === "TH" && isName(scope) && scope.name === "Column";
  });
}
