import { describe, expect, test } from "vitest";
import { downloadRows, fillDownloads, sizeText } from "../../../../src/formats/web/downloads.ts";

const files = [
  { name: "b-letter.pdf", format: "letter", edition: "full" as const },
  { name: "b-paperback.pdf", format: "paperback", edition: "full" as const },
  { name: "b-demo.epub", format: "epub", edition: "demo" as const },
];

describe("rows of the downloads page", () => {
  test("the printer’s file is not offered", () => {
    expect(downloadRows(files, "full", "/", false, "en").map(({ name }) => name)).toEqual(["b-letter.pdf"]);
  });

  test("a full edition that is sold has no link", () => {
    expect(downloadRows(files, "full", "/guide/", true, "en")[0]?.href).toBeUndefined();
  });

  test("a full edition that is not sold lies below the site’s root", () => {
    expect(downloadRows(files, "full", "/guide/", false, "en")[0]?.href).toBe("/guide/editions/b-letter.pdf");
  });

  test("of a format that makes several files each has its own title, and those for few are told apart", () => {
    const several = ["b.apkg", "b-anki.txt"].map((name) => ({ name, format: "anki", edition: "full" as const }));
    expect(downloadRows(several, "full", "/", false, "en").map(({ title, isForFew }) => [title, isForFew])).toEqual([
      ["Anki deck", false],
      ["Flashcards as text", true],
    ]);
  });

  test("the demo is always given", () => {
    expect(downloadRows(files, "demo", "/", true, "en")[0]?.href).toBe("/editions/b-demo.epub");
  });
});

describe("filling a rendered page", () => {
  const made = [{ name: "b.epub", bytes: 1_234_567, sha256: "ab12" }];

  test("sizes and checksums stand in their cells", () => {
    const html = '<td class="x" data-size="b.epub">–</td><td data-sha256="b.epub" class="y">–</td>';
    expect(fillDownloads(html, made, "en")).toBe(
      '<td class="x" data-size="b.epub">1.2 MB</td><td data-sha256="b.epub" class="y">ab12</td>',
    );
  });

  test("a file that was not made keeps its dash and loses its link", () => {
    const html = '<a href="/editions/c.epub" data-file="c.epub" download>EPUB</a><td data-size="c.epub">–</td>';
    expect(fillDownloads(html, made, "en")).toBe('<span>EPUB</span><td data-size="c.epub">–</td>');
  });

  test("the link of a file that was made stays", () => {
    const html = '<a href="/editions/b.epub" data-file="b.epub" download>EPUB</a>';
    expect(fillDownloads(html, made, "en")).toBe(html);
  });
});

test.each([
  [10, "1 kB"],
  [812_345, "812 kB"],
  [999_600, "1000 kB"],
  [15_000_000, "15.0 MB"],
])("%i bytes are said as “%s”", (bytes, text) => {
  expect(sizeText(bytes, "en")).toBe(text);
});
