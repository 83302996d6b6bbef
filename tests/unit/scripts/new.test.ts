import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../setup/command.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

async function bookOf(yaml: string): Promise<string> {
  const book = path.join(await temporaryFolder(), "my book");
  await mkdir(book);
  await writeFile(path.join(book, "book.yaml"), yaml);
  return book;
}

const begin = (book: string, ...args: string[]) => run("new", ["chapter", ...args, "--book", book]);

describe("npm run new", { timeout: 30_000 }, () => {
  test("begins a chapter that the check finds no fault with", async () => {
    const book = await bookOf("title: T\nauthors: [A]\n");
    const { code, stdout } = await begin(book, 'A "good" one: here');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("01-a-good-one-here.mdx") as string });
    expect((await run("check", ["--book", book])).stdout).toContain("No problems in 1 document");
  });

  test("writes the headings of the book's rhythm, and says where the file goes in book.yaml", async () => {
    const book = await bookOf(
      "title: T\nauthors: [A]\nstructure: {chapters: []}\nrhythm:\n  - {name: summary, heading: Summary}\n",
    );
    const { stdout } = await begin(book, "Tides");
    expect(stdout).toContain("Add it to book.yaml, below structure, where it is to be read:\n  - 01-tides.mdx");
    expect(await readFile(path.join(book, "01-tides.mdx"), "utf8")).toContain("## Summary {#sec-tides-summary}");
  });

  test("makes the folder it is given, and writes nothing outside the book", async () => {
    const book = await bookOf("title: T\nauthors: [A]\n");
    expect((await begin(book, "Tea", "--folder", "part 2")).code).toBe(0);
    expect(await readdir(path.join(book, "part 2"))).toEqual(["01-tea.mdx"]);
    const outside = await begin(book, "Evil", "--folder", "..");
    expect(outside.code).toBe(2);
    expect(outside.stderr).toContain('".." is not in the book.');
    expect(await readdir(path.dirname(book))).toEqual(["my book"]);
  });

  test("refuses a title whose id is taken, also by a file without frontmatter", async () => {
    const book = await bookOf("title: T\nauthors: [A]\n");
    await writeFile(path.join(book, "07-tea.md"), "# Tea\n\nText.\n");
    const { code, stderr } = await begin(book, "Tea");
    expect(code).toBe(2);
    expect(stderr).toContain("07-tea.md already has that name or id.");
    expect(await readdir(book)).toEqual(["07-tea.md", "book.yaml"]);
  });
});
