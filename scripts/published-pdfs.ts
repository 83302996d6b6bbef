/** Finds the PDFs of the published build. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { checkBook } from "../src/book/check.ts";
import { readBookFolder } from "../src/book/read.ts";
import { UsageError } from "./arguments.ts";
import { bookFolder } from "./book-option.ts";

/**
 * Every PDF published in `dist`, in the order of their names.
 * @throws UsageError when there is none, or when a book is named and the build is another's
 */
export async function publishedPdfs(dist: string, values: { book?: string }): Promise<string[]> {
  // Whoever names no book means the one that is published.
  if ((values.book ?? process.env["BOOK"] ?? "") !== "") await refuseOtherBook(dist, values);
  const folder = path.join(dist, "editions");
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".pdf")).sort();
  if (files.length === 0)
    throw new UsageError(
      `There are no PDFs in ${path.relative(process.cwd(), folder)}.`,
      "Build them: npm run build:all",
    );
  return files.map((name) => path.join(folder, name));
}

async function refuseOtherBook(dist: string, values: { book?: string }): Promise<void> {
  const root = await bookFolder(values);
  const { book } = checkBook(await readBookFolder(root));
  const text = await readFile(path.join(dist, "manifest.json"), "utf8").catch(() => undefined);
  const published = text === undefined ? undefined : (JSON.parse(text) as { book: { id: string } }).book.id;
  if (published !== undefined && published !== book.id)
    throw new UsageError(
      `The published build is of "${published}", not of "${book.id}".`,
      `Build it: npm run build:all -- --book ${path.relative(process.cwd(), root) || "."}`,
    );
}
