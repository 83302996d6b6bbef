/** Files that break the rules about the whole file, its pages’ size and number, and the space on them. */
import { draw } from "../hand-made-pdf.ts";
import { textAt, drawing, addBlanks, changed, encrypted, weighing } from "./harms.ts";
import { type Proof } from "./proof.ts";

const wholeFile: Proof[] = [
  {
    rule: "file-sound",
    what: "its last bytes are lost",
    file: "book",
    harmBytes: (bytes) => bytes.slice(0, bytes.length - 300),
    also: [],
  },
  {
    rule: "file-sound",
    what: "a page says what no page can say",
    file: "book",
    harm: (pdf) => draw(pdf, 8, "<<<"),
  },
  { rule: "not-encrypted", what: "it is encrypted", file: "book", harmBytes: encrypted },
  {
    rule: "freshly-saved",
    what: "a change was appended",
    file: "book",
    harmBytes: (bytes) => changed(bytes, textAt(8, 72, 110), "incremental"),
  },
  { rule: "file-size", what: "it has 700 MB", file: "book", harmReading: weighing(700) },
  { rule: "cover-weight", what: "it has 50 MB", file: "cover", harmReading: weighing(50) },
];

const boxes: Proof[] = [
  {
    rule: "page-size",
    what: "one page is larger",
    file: "book",
    harm: (pdf) => void pdf.findPage(8).put("MediaBox", [0, 0, 460, 700]),
  },
  {
    rule: "page-size",
    what: "another trim was ordered",
    file: "book",
    order: { trim: { width: 5.5, height: 8.5 } },
  },
  {
    rule: "uniform-size",
    what: "one page is larger",
    file: "screen",
    harm: (pdf) => void pdf.findPage(8).put("MediaBox", [0, 0, 460, 700]),
  },
  {
    rule: "exact-page",
    what: "a page is a hundredth of a point off",
    file: "book",
    harm: (pdf) => void pdf.findPage(8).put("MediaBox", [0, 0, 432.01, 648]),
    planned: { boxes: { MediaBox: [0, 0, 432, 648] } },
  },
  {
    rule: "page-boxes",
    what: "a page is cropped",
    file: "book",
    harm: (pdf) => void pdf.findPage(3).put("CropBox", [20, 20, 400, 600]),
  },
  {
    rule: "page-boxes",
    what: "a trim box lies elsewhere",
    file: "bled",
    harm: (pdf) => void pdf.findPage(3).put("TrimBox", [0, 0, 432, 648]),
  },
  {
    rule: "page-boxes",
    what: "a page is turned",
    file: "book",
    harm: (pdf) => void pdf.findPage(3).put("Rotate", 180),
  },
  {
    rule: "no-spreads",
    what: "two pages stand side by side",
    file: "book",
    harm: (pdf) => void pdf.findPage(3).put("MediaBox", [0, 0, 864, 648]),
    also: ["page-size"],
  },
];

const space: Proof[] = [
  { rule: "margins", what: "text is near the outer edge", file: "book", harm: textAt(8, 10, 110) },
  { rule: "margins", what: "text is near the foot of a page with bleed", file: "bled", harm: textAt(8, 90, 20) },
  { rule: "gutter", what: "text is near the binding", file: "book", harm: textAt(9, 20, 130) },
  { rule: "ingram-margins", what: "text is 0.4 in from the edge", file: "pdfx", harm: textAt(8, 30, 110) },
  {
    rule: "art-at-edge",
    what: "a bar reaches the edge of a book without bleed",
    file: "book",
    harm: drawing(8, "0 g 0 100 40 30 re f"),
  },
  {
    rule: "art-at-edge",
    what: "a bar ends at the trim of a book with bleed",
    file: "bled",
    harm: drawing(8, "0 g 9 100 40 30 re f"),
  },
  {
    rule: "no-crop-marks",
    what: "there are marks at the corners",
    file: "book",
    harm: drawing(
      8,
      "0 G 1 w 20 0 m 20 15 l S 412 0 m 412 15 l S 0 20 m 15 20 l S 432 20 m 417 20 l S 20 648 m 20 633 l S",
    ),
    also: ["art-at-edge"],
  },
];

const counts: Proof[] = [
  {
    rule: "fewest-pages",
    what: "22 pages",
    file: "book",
    harm: (pdf) => {
      for (let i = 0; i < 4; i += 1) pdf.deletePage(9);
    },
    also: ["folio-sequence", "page-labels"],
  },
  { rule: "most-pages", what: "830 pages", file: "book", harm: addBlanks(804, -1), also: ["blank-runs"] },
  {
    rule: "most-pages",
    what: "602 pages in color",
    file: "book",
    harm: addBlanks(576, -1),
    order: { paper: "standard-color" },
    also: ["blank-runs"],
  },
  { rule: "even-pages", what: "27 pages", file: "book", harm: addBlanks(1, -1) },
  {
    rule: "planned-pages",
    what: "two pages too many",
    file: "book",
    harm: addBlanks(2, -1),
    planned: { pages: 26 },
    also: ["blank-pairs"],
  },
  {
    rule: "ingram-fewest-pages",
    what: "16 pages",
    file: "pdfx",
    harm: (pdf) => {
      for (let i = 0; i < 10; i += 1) pdf.deletePage(15);
    },
    also: ["contents"],
  },
  { rule: "last-page-blank", what: "the last page is written on", file: "pdfx", harm: textAt(26, 90, 400) },
];

export const sheetProofs: Proof[] = [...wholeFile, ...boxes, ...space, ...counts];
