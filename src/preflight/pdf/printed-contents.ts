/** Finds the contents and lists that a file prints, and reads their lines. */
import { around, type Box } from "./box.ts";
import { edgeRows } from "./folio-lines.ts";
import type { PageReading, PdfFile } from "./read/file.ts";
import type { Line } from "./read/text.ts";
import { plain } from "./words.ts";
import { contentsTitles } from "./printed-names.ts";

/** A line of a list: a title, and the folio of the page it is on. */
export interface ListedLine {
  page: number;
  /** The title may run over two lines: then with the first and without. */
  titles: string[];
  folio: string;
  box: Box;
}

const headings = new Set([
  ...contentsTitles.map(plain),
  "contents",
  "tableofcontents",
  "listoffigures",
  "listoftables",
  "listoflistings",
  "listofillustrations",
]);

/** Lines of all lists in the first third of the file, where such lists are. */
export function printedLists(file: PdfFile): ListedLine[] {
  const listed: ListedLine[] = [];
  let isInside = false;
  for (const page of file.pages.slice(0, Math.max(12, Math.ceil(file.pages.length / 3)))) {
    const begins = page.lines.slice(0, 5).some(({ text }) => headings.has(plain(text)));
    if (!begins && !isInside) continue;
    const lines = linesOf(page);
    // A list ends with the first page that has none of its lines.
    isInside = lines.length > 0;
    listed.push(...lines);
  }
  return listed;
}

/** What stands beside each other on a page is one row. */
export function rowsOf(lines: readonly Line[]): { text: string; box: Box; right: number }[] {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && line.baseline - row[0].baseline < 3) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => {
    const ordered = row.toSorted((a, b) => a.box[0] - b.box[0]);
    const box = around(ordered.map((line) => line.box));
    return box === undefined ? [] : [{ text: ordered.map(({ text }) => text.trim()).join(" "), box, right: box[2] }];
  });
}

function linesOf(page: PageReading): ListedLine[] {
  const rows = rowsOf(page.lines);
  const edge = Math.max(...rows.map(({ right }) => right));
  const { head, foot } = edgeRows(page);
  const furniture = new Set([...head, ...foot].map(({ baseline }) => baseline));
  const listed: ListedLine[] = [];
  let before = "";
  for (const { text, box, right } of rows) {
    const [, title = "", folio = ""] = /^(.*\S)[\s.·…_]+(\d{1,4}|[ivxlc]{1,8})$/i.exec(text) ?? [];
    const name = title.replace(/[\s.·…_]+$/, "");
    // Folios of a list stand under each other at the right edge.
    const isEntry = folio !== "" && /\p{L}/u.test(name) && right > edge - 12;
    const isFurniture = [...furniture].some((baseline) => Math.abs(baseline - box[3]) < 4) && listed.length === 0;
    if (isEntry && !isFurniture)
      listed.push({ page: page.number, titles: before === "" ? [name] : [`${before} ${name}`, name], folio, box });
    before = isEntry ? "" : text;
  }
  // One line that happens to end in a number makes no list.
  return listed.length > 1 || rows.length < 6 ? listed : [];
}
