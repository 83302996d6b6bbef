/** Tables of results. */
import { make } from "./elements.ts";

interface ToolTable {
  /** Of the table, beside that of all. */
  look: string;
  caption?: string;
  head: readonly string[];
  rows: readonly HTMLElement[];
}

export function toolTable({ look, caption, head, rows }: ToolTable): HTMLTableElement {
  const heads = head.map((text) => make("th", { scope: "col" }, text));
  return make(
    "table",
    { class: `tool-table ${look}` },
    ...(caption === undefined ? [] : [make("caption", {}, caption)]),
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows),
  );
}
