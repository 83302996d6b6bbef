/** Lays the cells of a tagged table out as a grid, and tells where they do not fit or which have no heading. */
import type { StructureElement } from "./read/structure.ts";
import { isName, isText, textOf, type PdfValue } from "./values.ts";

/** What is wrong with the rows and columns of a table. */
export function tableShapeFaults(table: StructureElement): string[] {
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  const faults: string[] = [];
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.kids.filter(isCell)) {
      while (taken[y]?.has(x) === true) x += 1;
      const [width, height] = [spanOf(cell, "ColSpan"), spanOf(cell, "RowSpan")];
      if (y + height > rows.length) faults.push(`a cell spans ${height} rows, ${rows.length - y} are left`);
      for (let down = y; down < Math.min(y + height, rows.length); down += 1)
        for (let along = x; along < x + width; along += 1) {
          if (taken[down]?.has(along) === true) faults.push("two cells overlap");
          taken[down]?.add(along);
        }
      x += width;
    }
  });
  const widths = [...new Set(taken.map(({ size }) => size))];
  if (widths.length > 1) faults.push(`rows have ${widths.join(" and ")} columns`);
  return [...new Set(faults)];
}

/** Rows, whether they stand in a head, a body, a foot or by themselves. */
function rowsOf(table: StructureElement): StructureElement[] {
  return table.kids.flatMap((kid) =>
    kid.standard === "TR" ? [kid] : kid.kids.filter(({ standard }) => standard === "TR"),
  );
}

/** All cells of a table. */
export function cellsOf(table: StructureElement): StructureElement[] {
  return rowsOf(table).flatMap(({ kids }) => kids.filter(isCell));
}

function isCell({ standard }: StructureElement): boolean {
  return standard === "TH" || standard === "TD";
}

function spanOf(cell: StructureElement, key: "ColSpan" | "RowSpan"): number {
  const span = attributeOf(cell, key);
  return typeof span === "number" && span >= 1 ? Math.floor(span) : 1;
}

/** Whether a heading says what it heads: Row, Column or Both. */
export function hasScope(cell: StructureElement): boolean {
  const scope = attributeOf(cell, "Scope");
  return isName(scope) && ["Row", "Column", "Both"].includes(scope.name);
}

/** Names of the headings a cell says it has. */
export function headersOf(cell: StructureElement): string[] {
  const headers = attributeOf(cell, "Headers");
  return Array.isArray(headers) ? headers.flatMap((header) => (isText(header) ? [textOf(header)] : [])) : [];
}

function attributeOf({ attributes }: StructureElement, key: string): PdfValue | undefined {
  return attributes.find((entry) => entry.has(key))?.get(key);
}
