/** Draws a table with one column covered, and the field that says which. */
import { drills as words } from "#words/drills";
import { make } from "../../client/elements.ts";
import { lineOf } from "../../client/line-of.ts";
import type { ReadTable } from "./read-material.ts";

/** The field that says which column to recall. @param isOffered whether a column has anything to recall */
export function drawChooser(
  { header }: ReadTable,
  column: number,
  isOffered: (column: number) => boolean,
): HTMLElement {
  const field = make(
    "select",
    { id: "drill-column" },
    ...header.map((name, i) => {
      const option = make("option", { value: String(i) }, name === "" ? String(i + 1) : name);
      option.selected = i === column;
      option.disabled = !isOffered(i);
      return option;
    }),
  );
  return make("p", { class: "tool-pick" }, make("label", { for: "drill-column" }, words.column), field);
}

/**
 * The table with a column covered, and the cells of that column. Roles are said: a narrow screen sets the rows as blocks,
 * and browsers forget then that they are rows.
 */
export function drawTable(
  { header, rows }: ReadTable,
  column: number,
  order: readonly number[],
): { table: HTMLElement; cells: HTMLElement[] } {
  const cells: HTMLElement[] = [];
  const lead = column === 0 ? 1 : 0;
  const body = order.map((row) => {
    const own = rows[row] ?? [];
    const line = header.map((name, i) => {
      if (i !== column) {
        const isLead = i === lead;
        const cell = make(
          isLead ? "th" : "td",
          { role: isLead ? "rowheader" : "cell", "data-label": name },
          ...(own[i]?.cloneNode(true).childNodes ?? []),
        );
        if (isLead) cell.setAttribute("scope", "row");
        return cell;
      }
      const label = words.showOf(name, own[lead] === undefined ? "" : lineOf(own[lead]));
      const button = make(
        "button",
        { type: "button", class: "drill-cover", "data-show": "", "aria-label": label },
        words.show,
      );
      const cell = make("td", { role: "cell", "data-label": name, "data-row": String(row) }, button);
      cells.push(cell);
      return cell;
    });
    return make("tr", { role: "row" }, ...line);
  });
  const head = header.map((name, i) =>
    make("th", { role: "columnheader", scope: "col", ...(i === column ? { class: "is-covered" } : {}) }, name),
  );
  const table = make(
    "table",
    { role: "table", class: `drill-table columns-${header.length}`, "aria-labelledby": "drill-title" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...body),
  );
  return { table, cells };
}
