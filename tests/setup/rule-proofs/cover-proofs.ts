/** Covers that break the rules for covers. */
import { barcode, coverSheet, handMadeCover } from "../hand-made-cover.ts";
import { draw } from "../hand-made-pdf.ts";
import { drawing, coverText } from "./harms.ts";
import { type Proof } from "./proof.ts";

export const coverProofs: Proof[] = [
  {
    rule: "cover-one-page",
    what: "there is a second page",
    file: "cover",
    harm: (pdf) =>
      pdf.insertPage(-1, pdf.addPage([0, 0, coverSheet.width, coverSheet.height], 0, pdf.newDictionary(), "")),
  },
  {
    rule: "cover-size",
    what: "it was made for other pages",
    file: "cover",
    order: { interiorPages: 240, paper: "cream" },
  },
  {
    rule: "cover-size",
    what: "no trim is as high",
    file: "cover",
    harm: (pdf) => void pdf.findPage(0).put("MediaBox", [0, 0, coverSheet.width, 655]),
    order: {},
  },
  { rule: "cover-bleed", what: "the ground ends at the trim", file: "cover", harm: drawing(1, "1 g 0 0 918 9 re f") },
  {
    rule: "cover-safe-zone",
    what: "words near the trim",
    file: "cover",
    harm: coverText(14, 300),
    also: ["cover-wide-safe-zone"],
  },
  { rule: "cover-wide-safe-zone", what: "words 0.2 in from the trim", file: "cover", harm: coverText(22, 300) },
  {
    rule: "spine-text",
    what: "60 pages with words on the spine",
    file: "cover",
    harmBytes: () => handMadeCover({ pages: 60, spineType: 7.2 }),
    order: { interiorPages: 60, paper: "cream" },
    also: ["spine-clear", "spine-room"],
  },
  {
    rule: "spine-room",
    what: "100 pages with words on the spine",
    file: "cover",
    harmBytes: () => handMadeCover({ pages: 100, spineType: 7.2 }),
    order: { interiorPages: 100, paper: "cream" },
  },
  { rule: "spine-clear", what: "words on the spine touch the fold", file: "cover", harm: coverText(443, 300, "It") },
  { rule: "barcode-area", what: "words where the barcode goes", file: "cover", harm: coverText(320, 60) },
  {
    rule: "barcode-area",
    what: "a line where the barcode goes",
    file: "cover",
    harm: drawing(1, "0.9 G 2 w 300 60 m 400 60 l S"),
  },
  { rule: "barcode", what: "the barcode is another book’s", file: "ownBarcode", planned: { barcode: "9780306406157" } },
  { rule: "barcode", what: "the barcode cannot be found", file: "cover", planned: { barcode: "9783161484100" } },
  {
    rule: "barcode",
    what: "the barcode is too small",
    file: "cover",
    harm: (pdf) => draw(pdf, 1, barcode(300, 40, { module: 0.72 })),
  },
  {
    rule: "barcode",
    what: "the barcode is blue",
    file: "cover",
    harm: (pdf) => draw(pdf, 1, barcode(300, 40, { ink: "0 0 0.4 rg" })),
  },
  {
    rule: "barcode",
    what: "the barcode touches the fold",
    file: "cover",
    harm: (pdf) => draw(pdf, 1, barcode(325, 40)),
  },
  {
    rule: "cover-words",
    what: "the front has another title",
    file: "cover",
    planned: { words: [{ what: "title", words: "Tides and Lakes", panel: "front" }] },
  },
  { rule: "no-template", what: "a guide is left", file: "cover", harm: coverText(60, 400, "Barcode area") },
];
