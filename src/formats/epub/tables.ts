/** Fits tables to small screens: a wide one becomes a list of records, each row told in pairs of column and value. */
import type { Element, ElementContent } from "hast";
import { classesOf, eachElement, h, hasClass, text, textOf } from "../hast-tree.ts";
import { columnsOf, fitsTelephone, shapeOf, shortCell, yieldingColumns, type TableShape } from "./table-columns.ts";
import type { Words } from "../../words/words.ts";

/** Fits the table in `box`, in place; its id and its caption stay. */
export function adaptTable(box: Element, words: Words["epub"]): void {
  // A box that does not scroll is no place of its own.
  box.properties = { ...box.properties, role: undefined, ariaLabel: undefined };
  const table = box.children.find((child): child is Element => child.type === "element" && child.tagName === "table");
  const shape = table && shapeOf(table);
  if (shape === undefined) return;
  const columns = columnsOf(shape);
  if (fitsTelephone(columns, shape.rows.length)) keepTable(shape, yieldingColumns(columns));
  else makeRecords(box, shape, words);
}

function keepTable({ head, rows }: TableShape, yielding: ReadonlySet<number>): void {
  for (const row of [head, ...rows])
    row.forEach((cell, i) => {
      const words = textOf(cell).trim();
      // A head that says nothing heads nothing.
      if (words === "" && cell.tagName === "th") Object.assign(cell, { tagName: "td", properties: {} });
      if (yielding.has(i)) addClass(cell, "yields");
      else if (cell.tagName === "td" && words !== "" && words.length <= shortCell) addClass(cell, "short");
    });
}

function makeRecords(box: Element, { caption, head, rows }: TableShape, words: Words["epub"]): void {
  const keys = keysOf(head, words);
  const records = rows.map((row) => h("li", {}, recordOf(keys, row)));
  box.tagName = caption === undefined ? "div" : "figure";
  box.properties["className"] = ["records"];
  box.children = [
    ...(caption === undefined ? [] : [h("figcaption", {}, caption.children)]),
    h("ul", { className: ["record-list"] }, records),
  ];
}

/** The cell that names the row, when one does, and the others as pairs; an empty cell is left out. */
function recordOf(keyOf: (column: number) => ElementContent[], row: readonly Element[]): Element[] {
  const fields = row.flatMap((cell, i) => (isEmpty(cell) ? [] : [{ cell, key: keyOf(i) }]));
  const names = fields.filter(({ cell }) => cell.tagName === "th");
  const pairs = fields.filter(({ cell }) => cell.tagName !== "th").map(pairOf);
  return [
    ...names.map(({ cell, key }) =>
      h("p", { className: ["record-name"] }, [
        h("span", { className: ["record-key"] }, key),
        text(" "),
        ...cell.children,
      ]),
    ),
    ...(pairs.length === 0 ? [] : [h("dl", names.length === 0 ? {} : { className: ["record-fields"] }, pairs)]),
  ];
}

function pairOf({ cell, key }: { cell: Element; key: ElementContent[] }): Element {
  return h("div", {}, [h("dt", {}, key), text(" "), h("dd", {}, cell.children)]);
}

/** Gives the words of a head, ended with a colon; where they are said again, it is without their notes and ids. */
function keysOf(head: readonly Element[], words: Words["epub"]): (column: number) => ElementContent[] {
  const said = new Set<number>();
  return (column) => {
    const cell = head[column];
    if (cell === undefined || isEmpty(cell)) return [text(words.column(column + 1))];
    const { children } = said.has(column) ? unmarked(structuredClone(cell)) : cell;
    said.add(column);
    return [...children, ...(/[:?!]\s*$/.test(textOf(cell)) ? [] : [text(":")])];
  };
}

function unmarked(copy: Element): Element {
  const around = h("div", {}, [copy]);
  eachElement(around, (node) => {
    node.children = node.children.filter((child) => !hasClass(child, "footnote-ref"));
    delete node.properties["id"];
  });
  return copy;
}

function isEmpty(cell: Element): boolean {
  return textOf(cell).trim() === "" && !cell.children.some(({ type }) => type === "element");
}

function addClass(cell: Element, name: string): void {
  cell.properties["className"] = [...classesOf(cell), name];
}
