/** What looks like a fault and is none. */
import type { PDFDocument } from "mupdf";
import { expect, test } from "vitest";
import { judgeAll } from "../../../src/preflight/judge.ts";
import { pdfProfiles } from "../../../src/preflight/pdf/profiles.ts";
import { readPdf } from "../../../src/preflight/pdf/read/file.ts";
import type { Planned } from "../../../src/preflight/pdf/subject.ts";
import { handMadeCover } from "../../setup/hand-made-cover.ts";
import { draw, handMadeBook, redraw, trim, write } from "../../setup/hand-made-pdf.ts";
import { changed, drawing, share } from "../../setup/rule-proofs/harms.ts";
import { goodFiles } from "../../setup/rule-proofs/proof.ts";

const eachPage = (change: (pdf: PDFDocument, page: number) => void) => (pdf: PDFDocument) => {
  for (let page = 1; page <= pdf.countPages(); page += 1) change(pdf, page);
};

test.each<[what: string, change: (pdf: PDFDocument) => void, planned?: Planned]>([
  [
    "a page of a size of its own",
    eachPage((pdf, page) => void pdf.findPage(page - 1).put("MediaBox", [0, 0, 450, 648])),
  ],
  ["a white box over the edge", drawing(8, "1 g -5 90 60 20 re f")],
  [
    "black words in a black frame that is filled",
    (pdf) => draw(pdf, 8, `0 g 60 90 200 40 re 62 92 196 36 re f* ${write("Framed", 72, 110, 10)}`),
  ],
  [
    "white words on a black box",
    (pdf) => draw(pdf, 8, `0 g 60 90 200 40 re f ${write("Reversed", 72, 110, 10, "1 g")}`),
  ],
  [
    "a graphics state that is opaque",
    (pdf) => share(pdf, "ExtGState", "G1", pdf.addObject({ ca: 1, SMask: pdf.newName("None") })),
  ],
  [
    "a listing whose caption is on the next page",
    (pdf) => {
      draw(pdf, 8, write("See Listing 1.1 (p. 4) too.", 72, 110, 10));
      draw(pdf, 11, write("Listing 1.1 How mud settles.", 72, 110, 10));
    },
  ],
  [
    "the same listing in a list of listings",
    (pdf) => {
      draw(pdf, 3, write("How mud settles . . . . .", 72, 420, 10) + write("4", 355, 420, 10));
      draw(pdf, 11, write("Listing 1.1 How mud settles.", 72, 110, 10));
    },
  ],
  [
    "three lines in a row that end with a hyphen",
    (pdf) =>
      redraw(
        pdf,
        26,
        ["From the high-", "land the wa-", "ter in the shal-", "lows lays its mud."]
          .map((line, i) => write(line, 72, 500 - i * 14, 10))
          .join(""),
      ),
  ],
  ["a superscript", (pdf) => draw(pdf, 8, write("a delta", 72, 110, 10) + write("1", 102, 114, 7))],
])("%s", (_, change, planned = {}) => {
  const file = readPdf(changed(handMadeBook(), change));
  const checks = judgeAll(pdfProfiles.kdp.rules, { file, order: {}, planned });
  expect(checks.filter(({ findings = [], severity }) => findings.length > 0 && severity !== "note")).toEqual([]);
});

test("art that runs over the trim to the edge of the bleed", () => {
  const file = readPdf(
    changed(handMadeBook({ hasBleed: true }), drawing(9, `0 g 300 0 ${trim.width + 9 - 300} 60 re f`)),
  );
  const checks = judgeAll(pdfProfiles.kdp.rules, { file, order: {}, planned: {} });
  expect(checks.find(({ id }) => id === "art-at-edge")?.findings).toEqual([]);
});

test("color in a book that is printed in color", () => {
  const file = readPdf(changed(goodFiles.book.bytes, drawing(8, "1 0 0 rg 72 90 200 30 re f")));
  const checks = judgeAll(pdfProfiles.kdp.rules, { file, order: { paper: "premium-color" }, planned: {} });
  expect(checks.find(({ id }) => id === "black-ink")?.findings).toEqual([]);
});

test("a thin cover without words on its spine, and a white one", () => {
  const file = readPdf(
    changed(handMadeCover({ pages: 40, spineType: 0.1 }), (pdf) =>
      redraw(pdf, 1, write("Tides and Rivers", 530, 450, 36)),
    ),
  );
  const checks = judgeAll(pdfProfiles["kdp-cover"].rules, {
    file,
    order: { interiorPages: 40, paper: "cream" },
    planned: {},
  });
  expect(checks.filter(({ findings = [] }) => findings.length > 0)).toEqual([]);
});
