import { mkdir, readdir, readlink, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../setup/command.ts";
import { temporaryFolder } from "../setup/temporary.ts";

const timeout = 60_000;

/** A book with nothing but what it must have, and a place for its build. */
async function plainBook() {
  const folder = await temporaryFolder();
  const book = path.join(folder, "my book");
  await mkdir(book);
  await writeFile(path.join(book, "book.yaml"), "title: T\nauthors: [A]\n");
  await writeFile(path.join(book, "one.md"), "# One\n\nText.\n");
  return { folder, book };
}

test("an edition or a format the book does not have is refused, and what is published stays", { timeout }, async () => {
  const { folder, book } = await plainBook();
  const { code, stderr } = await run("build", [
    "--book",
    book,
    "--out",
    path.join(folder, "dist"),
    "--edition",
    "demo",
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain("The book has no such product.\nIt has: web (full), digital (full)");
  expect(await readdir(folder)).toEqual(["my book"]);
});

test("a book that names no format is told so", { timeout }, async () => {
  const { folder, book } = await plainBook();
  await writeFile(path.join(book, "book.yaml"), "title: T\nauthors: [A]\nformats: {}\n");
  const { code, stderr } = await run("build", ["--book", book, "--out", path.join(folder, "dist")]);
  expect(code).toBe(2);
  expect(stderr).toContain('Its "formats" in book.yaml is empty');
});

test("a folder that somebody keeps things in is never replaced", { timeout }, async () => {
  const { folder, book } = await plainBook();
  const thesis = path.join(folder, "thesis");
  await mkdir(thesis);
  await writeFile(path.join(thesis, "chapter.txt"), "dear");
  const { code, stderr } = await run("build", ["--book", book, "--out", thesis, "--only", "digital"]);
  expect(code).toBe(2);
  expect(stderr).toContain("is no build of Octavo");
  expect(await readdir(thesis)).toEqual(["chapter.txt"]);
});

test("a word that is no option is not taken for a build of everything", { timeout }, async () => {
  const { code, stderr } = await run("build", ["epub"]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('"epub" is not an option.') as string });
});

test(
  "a book behind a symbolic link, its folder with a space in its name, is built, twice side by side",
  { timeout },
  async () => {
    const { folder, book } = await plainBook();
    await symlink(book, path.join(folder, "link"));
    for (const name of ["one", "two"]) {
      const args = ["--book", path.join(folder, "link"), "--out", path.join(folder, name), "--only", "digital"];
      const { code, stderr } = await run("build", args);
      expect(code, stderr).toBe(0);
    }
    for (const name of ["one", "two"]) {
      expect(await readlink(path.join(folder, name))).toContain(`.octavo/builds/${name}/`);
      expect(await readdir(path.join(folder, name, "editions"))).toEqual(["t-digital.html"]);
    }
  },
);
