/** What is read from a PDF that nobody of this project made. */
import { describe, expect, test } from "vitest";
import { foliosOf, pageOfFolio } from "../../../src/preflight/pdf/folio-lines.ts";
import { outlineOf } from "../../../src/preflight/pdf/outline.ts";
import { printedLists } from "../../../src/preflight/pdf/printed-contents.ts";
import { readPdf } from "../../../src/preflight/pdf/read/file.ts";
import { UnreadableFile } from "../../../src/preflight/unreadable-file.ts";
import { draw, handMadeBook } from "../../setup/hand-made-pdf.ts";
import { changed } from "../../setup/rule-proofs/harms.ts";

const book = readPdf(handMadeBook({ isForScreens: true }));

describe("a book", () => {
  test("has its printed folios, roman and arabic, and none on blanks and title pages", () => {
    const folios = foliosOf(book);
    expect(folios.firstArabic).toBe(7);
    expect([...folios.byPage.values()].map(({ text }) => text).toSorted()).toEqual(
      ["iii", "v", "vi", ...Array.from({ length: 19 }, (_, i) => String(i + 1))].toSorted(),
    );
    expect(folios.strays).toEqual([]);
  });

  test("tells the page of a folio", () => {
    expect(["v", "1", "19", "20", "99"].map((folio) => pageOfFolio(book, folio))).toEqual([5, 7, 25, 26, undefined]);
  });

  test("has its contents read line for line", () => {
    expect(printedLists(book).map(({ titles, folio }) => [titles.at(-1), folio])).toEqual([
      ["Preface", "v"],
      ["1 Rivers", "1"],
      ["2 Tides", "9"],
      ["Index", "17"],
    ]);
  });

  test("has its outline read with the pages it leads to", () => {
    expect(outlineOf(book)).toEqual([
      { title: "1 Rivers", level: 1, page: 7 },
      { title: "2 Tides", level: 1, page: 15 },
      { title: "Index", level: 1, page: 23 },
    ]);
  });

  test("has its lines with boxes, fonts and sizes", () => {
    const [title, author] = book.pages[0]?.lines ?? [];
    expect(title).toMatchObject({ text: "Tides and Rivers", baseline: 228, spans: [{ size: 24 }] });
    expect(author?.spans[0]?.size).toBe(12);
    expect(title?.box[1]).toBeLessThan(author?.box[1] ?? 0);
  });
});

describe("a page", () => {
  const page = readPdf(
    changed(handMadeBook(), (pdf) => {
      draw(
        pdf,
        4,
        "q 100 100 50 50 re W n 0.5 g 80 80 200 200 re f Q 1 0 0 RG 2 w 0.5 0 0 0.5 0 0 cm 20 20 m 80 20 l S",
      );
    }),
  ).pages[3];

  test("has its fills as far as they show", () => {
    expect(page?.marks[0]).toMatchObject({
      kind: "fill",
      box: [100, 498, 150, 548],
      whole: [80, 368, 280, 568],
      ink: { space: "Gray", parts: [0.5] },
      isSolid: true,
    });
  });

  test("has its lines as wide as they are printed", () => {
    expect(page?.marks[1]).toMatchObject({ kind: "stroke", width: 1, ink: { space: "RGB", parts: [1, 0, 0] } });
  });
});

test("a picture is measured at its printed size", () => {
  const picture = book.pages.flatMap(({ marks }) => marks).find(({ kind }) => kind === "picture");
  expect(picture?.picture).toMatchObject({ width: 200, height: 100, dpi: 300 });
});

describe("what cannot be read is told in words", () => {
  test.each([
    ["an empty file", new Uint8Array(), "the file is empty"],
    ["a text", Buffer.from("Dear printer"), "the file is no PDF"],
    ["the husk of a PDF", Buffer.from("%PDF-1.7\nnothing"), "the file is damaged"],
    ["half a PDF", handMadeBook().slice(0, 9000), "the file is damaged"],
    [
      "a locked PDF",
      changed(handMadeBook(), () => undefined, "encrypt=aes-128,user-password=u"),
      "locked with a password",
    ],
  ])("%s", (_, bytes, words) => {
    expect(() => readPdf(bytes)).toThrow(UnreadableFile);
    expect(() => readPdf(bytes)).toThrow(words);
  });
});
