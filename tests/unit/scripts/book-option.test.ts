import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bookFolder } from "../../../scripts/book-option.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

test("a book is found by --book, then by BOOK, then in chapters/", async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, "my book"));
  expect(await bookFolder({ book: path.join(folder, "my book") }, { BOOK: "docs" })).toBe(path.join(folder, "my book"));
  expect(await bookFolder({}, { BOOK: path.relative(process.cwd(), folder) })).toBe(folder);
  expect(await bookFolder({}, { BOOK: "" })).toBe(path.resolve("chapters"));
});

test("a book behind a symbolic link is the book the link leads to", async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, "book"));
  await symlink("book", path.join(folder, "link"));
  expect(await bookFolder({ book: path.join(folder, "link") })).toBe(path.join(folder, "book"));
});

test("what is no folder is said so", async () => {
  await expect(bookFolder({ book: "no-such-book" })).rejects.toThrow('There is no folder "no-such-book".');
  await expect(bookFolder({ book: "package.json" })).rejects.toThrow('"package.json" is a file, not a book folder.');
});
