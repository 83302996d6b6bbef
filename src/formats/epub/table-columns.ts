/** Measures the columns of a table in signs, to say whether a telephone can show it as one. */
import type { Element } from "hast";
import { childrenOf, eachElement, textOf } from "../hast-tree.ts";

/** A table as rows of cells. */
export interface TableShape {
  caption: Element | undefined;
  head: Element[];
  rows: Element[][];
}

/** What a column asks for, in signs. */
export interface ColumnMeasure {
  /** Its longest word, or cell that is not to break. */
  word: number;
  /** Its longest cell. */
  cell: number;
}

/** Signs of a table's type in a line of a telephone 360 px wide, margins left out. */
const lineOfTable = 42;
/** The same in type half as large again, and in type of double size. */
const lineOfLargeType = 28;
const lineOfDoubleType = 21;
/** Signs that a column of broken words has in large type, or nobody would read it. */
const leastPiece = 5;
/** What parts two columns. */
const gap = 1.5;
/** Lines a cell may have before its neighbours stand too empty. */
const linesOfCell = 4;
/** Cells of no more signs are kept in one line: "7.8 s". */
export const shortCell = 8;
/** Signs a picture in a cell takes. */
const picture = 12;

/** Kindle shows larger tables badly. https://kindlegen.s3.amazonaws.com/AmazonKindlePublishingGuidelines.pdf (tables) */
const mostRows = 99;
const mostColumns = 9;

/** The shape of a table with one row of heads and no cell over two columns or rows; undefined for any other. */
export function shapeOf(table: Element): TableShape | undefined {
  const caption = childrenOf(table, "caption")[0];
  const heads = childrenOf(table, "thead").flatMap((part) => childrenOf(part, "tr"));
  const rows = childrenOf(table, "tbody").flatMap((part) => childrenOf(part, "tr"));
  const cells = [...heads, ...rows].map((row) => childrenOf(row, "th", "td"));
  const [head = [], ...body] = cells;
  const isPlain = cells.every(
    (row) =>
      row.length === head.length && row.every(({ properties }) => !properties["colSpan"] && !properties["rowSpan"]),
  );
  return heads.length === 1 && body.length > 0 && isPlain ? { caption, head, rows: body } : undefined;
}

/** Measures of every column, heads included. */
export function columnsOf({ head, rows }: TableShape): ColumnMeasure[] {
  return head.map((_, i) => {
    const cells = [head, ...rows].flatMap((row) => row[i] ?? []);
    return {
      word: Math.max(...cells.map(longestWord)),
      cell: Math.max(...cells.map((cell) => signsOf(cell))),
    };
  });
}

/** Whether a telephone shows a table of such columns without cells like towers, in large type too. */
export function fitsTelephone(columns: readonly ColumnMeasure[], rows: number): boolean {
  const asked = columns.map(({ word, cell }) => Math.max(word, Math.ceil(cell / linesOfCell)) + gap);
  const inLargeType = keptWords(columns, yieldingColumns(columns), leastPiece);
  const isSmall = columns.length <= mostColumns && rows <= mostRows;
  return isSmall && sum(asked) <= lineOfTable && inLargeType <= lineOfLargeType;
}

/**
 * Columns whose words may break where they must, the widest first: as few as let the others keep theirs whole
 * in type of double size.
 */
export function yieldingColumns(columns: readonly ColumnMeasure[]): Set<number> {
  const yielding = new Set<number>();
  const byWidth = columns.map(({ cell }, i) => ({ cell, i })).toSorted((a, b) => b.cell - a.cell);
  for (const { i } of byWidth) {
    if (keptWords(columns, yielding, 1) <= lineOfDoubleType) break;
    yielding.add(i);
  }
  return yielding;
}

/** Signs of a line in which the columns keep their words whole, but for the yielding ones, which keep `piece` signs. */
function keptWords(columns: readonly ColumnMeasure[], yielding: ReadonlySet<number>, piece: number): number {
  return sum(columns.map(({ word }, i) => (yielding.has(i) ? Math.min(word, piece) : word) + gap));
}

function longestWord(cell: Element): number {
  const words = textOf(cell).trim();
  if (words.length <= shortCell) return Math.max(words.length, holdsPicture(cell) ? picture : 0);
  return Math.max(...words.split(/[\s\u00ad-]+/).map((word) => word.length));
}

function signsOf(cell: Element): number {
  return Math.max(textOf(cell).trim().length, holdsPicture(cell) ? picture : 0);
}

function holdsPicture(cell: Element): boolean {
  let isFound = false;
  eachElement(cell, ({ tagName }) => {
    if (tagName === "img" || tagName === "svg") isFound = true;
  });
  return isFound;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
