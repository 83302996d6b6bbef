import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../scripts/arguments.ts";
import { publishedPdfs } from "../../../scripts/published-pdfs.ts";
import { run } from "../../setup/command.ts";
import { drawnPdf } from "../../setup/drawn-pdf.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

describe("npm run proof", { timeout: 60_000 }, () => {
  test("draws a PDF made elsewhere, marks what a printer would refuse, and ends with 0", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "elsewhere.pdf");
    const out = path.join(folder, "proof");
    await writeFile(file, drawnPdf([{ words: "One" }, { words: "Two" }, { words: "Three" }]));
    const { code, stdout } = await run("proof", [file, "--out", out, "--as", "kdp"]);
    expect(code).toBe(0);
    // A printer binds 24 pages at least, and its fonts are to be in the file.
    expect(stdout).toMatch(/elsewhere\.pdf +3 +1 +kdp +\d+ errors?\b/);
    expect(stdout).toContain("index.html shows them");
    expect(await readdir(path.join(out, "elsewhere"))).toEqual(["sheet-01.png"]);
    expect(await readFile(path.join(out, "index.html"), "utf8")).toContain("<code>fewest-pages</code>");
  });

  test("names every file it cannot read and ends with 1", async () => {
    const folder = await temporaryFolder();
    const [words, none] = [path.join(folder, "words.pdf"), path.join(folder, "none.pdf")];
    await writeFile(words, "These are words.");
    const { code, stdout, stderr } = await run("proof", [words, none, "--out", path.join(folder, "proof")]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`${words} is no PDF, or a damaged one.\n${none} is not there.`);
    expect(stderr).toContain("the last proof stands as it was");
    expect(await readdir(folder)).toEqual(["words.pdf"]);
  });

  test("explains how it is called and ends with 2", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "mine.txt"), "Not to be lost.");
    for (const [args, says] of [
      [["x.pdf", "--as", "ebook"], 'There is no profile "ebook".\nKnown: kdp, '],
      [["x.pdf", "--dpi", "5000"], '"5000" is no size to draw pages in.'],
      [["x.pdf", "--ot", "y"], 'Unknown option "--ot".'],
      [["x.pdf", "--out", folder], "is no proof of Octavo: it would be replaced, and what it holds lost."],
    ] as const) {
      const { code, stderr } = await run("proof", args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) as string });
      expect(stderr).toContain("See: npm run proof -- --help");
    }
    expect(await readdir(folder)).toEqual(["mine.txt"]);
  });
});

describe("without a file", () => {
  async function build(id: string): Promise<string> {
    const dist = await temporaryFolder();
    await mkdir(path.join(dist, "editions"));
    await writeFile(path.join(dist, "manifest.json"), JSON.stringify({ book: { id } }));
    for (const name of ["b.pdf", "a.pdf", "a.epub"]) await writeFile(path.join(dist, "editions", name), "");
    return dist;
  }

  test("every PDF of the published build is taken", async () => {
    const dist = await build("soup");
    expect(await publishedPdfs(dist, {})).toEqual(["a.pdf", "b.pdf"].map((name) => path.join(dist, "editions", name)));
  });

  test("a build of another book than the one that was named is not taken for it", async () => {
    const book = path.join(await temporaryFolder(), "tea");
    await mkdir(book);
    await writeFile(path.join(book, "book.yaml"), "title: Tea\nauthors: [A]\nid: tea\n");
    await expect(publishedPdfs(await build("soup"), { book })).rejects.toThrow(
      'The published build is of "soup", not of "tea".',
    );
    expect(await publishedPdfs(await build("tea"), { book })).toHaveLength(2);
  });

  test("no build, no proof", async () => {
    await expect(publishedPdfs(await temporaryFolder(), {})).rejects.toThrow(UsageError);
  });
});
