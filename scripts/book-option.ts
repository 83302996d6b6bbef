/** The option every command shares: which book folder it works on. */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError, type OptionTable } from "./arguments.ts";

export const bookOption = {
  book: {
    type: "string",
    value: "folder",
    what: "The book folder (default: BOOK from the environment, else chapters)",
  },
} satisfies OptionTable;

/**
 * Absolute real path of the book folder: `--book`, else `BOOK`, else `chapters`.
 * @throws UsageError when there is no such folder
 */
export async function bookFolder(values: { book?: string }, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = [values.book, env["BOOK"]].find((name) => name !== undefined && name !== "") ?? "chapters";
  const folder = path.resolve(named);
  const info = await stat(folder).catch(() => undefined);
  // The bundler knows files by their real paths: a book reached by a link is still the same book.
  if (info?.isDirectory()) return realpath(folder);
  const found = info === undefined ? `There is no folder "${named}".` : `"${named}" is a file, not a book folder.`;
  throw new UsageError(found, "Name the folder that holds book.yaml: --book <folder>, or BOOK=<folder>.");
}
