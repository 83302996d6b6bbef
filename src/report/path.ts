/** Writes paths as the reader of a report can open them. */
import path from "node:path";

/** Where a book's files are and where the reader stands. */
export interface ReportPlace {
  /** Absolute path of the book folder. */
  root: string;
  /** Folder the paths are relative to; the working directory when missing. */
  cwd?: string;
}

/** Path of a file of the book, relative to where the reader stands, with forward slashes. */
export function shownPath(file: string, { root, cwd = process.cwd() }: ReportPlace): string {
  return path.relative(cwd, path.join(root, file)).split(path.sep).join("/");
}
