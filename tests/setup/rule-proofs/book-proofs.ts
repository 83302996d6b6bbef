/** Files that break the rules about a book’s pages: blanks, folios, heads, contents, references. */
import { draw, redraw, rewrite, write } from "../hand-made-pdf.ts";
import { gone, textAt, drawing, addBlanks } from "./harms.ts";
import { plannedBook, type Proof } from "./proof.ts";

const blanks: Proof[] = [
  {
    rule: "no-empty-pages",
    what: "a page lost its text",
    file: "book",
    harm: (pdf) => redraw(pdf, 12, ""),
    planned: { blanks: [4, 26] },
  },
  {
    rule: "blanks-blank",
    what: "a blank bears a line",
    file: "book",
    harm: drawing(4, "0 G 1 w 90 300 m 300 300 l S"),
    planned: { blanks: [4, 26] },
  },
  {
    rule: "blank-runs",
    what: "five blanks in a row",
    file: "book",
    harm: addBlanks(4, 3),
    also: ["folio-sequence", "page-labels"],
  },
  { rule: "blank-runs", what: "eleven blanks at the end", file: "book", harm: addBlanks(10, -1) },
  {
    rule: "blank-pairs",
    what: "five blanks at the end",
    file: "book",
    harm: addBlanks(4, -1),
  },
  {
    rule: "blank-pairs",
    what: "three blanks in a row",
    file: "book",
    harm: addBlanks(2, 3),
    also: ["folio-sequence", "page-labels"],
  },
];

const pages: Proof[] = [
  {
    rule: "folio-sequence",
    what: "a page prints 77",
    file: "book",
    harm: (pdf) => rewrite(pdf, 10, "4", "77", 44, 9),
  },
  {
    rule: "folio-parity",
    what: "a page is missing",
    file: "book",
    harm: (pdf) => pdf.deletePage(4),
    also: ["even-pages"],
  },
  {
    rule: "folios-printed",
    what: "another folio was planned",
    file: "book",
    planned: { folios: [...Array<string>(25).fill(""), "x"] },
  },
  {
    rule: "page-labels",
    what: "labels begin elsewhere",
    file: "book",
    harm: (pdf) => pdf.setPageLabels(6, "D", "", 7),
  },
  { rule: "page-labels", what: "there are none", file: "screen", harm: gone("PageLabels") },
  {
    rule: "running-heads",
    what: "another head was planned",
    file: "book",
    planned: { heads: [...Array<string>(9).fill(""), "Estuaries"] },
  },
  {
    rule: "running-heads",
    what: "an opener bears a head",
    file: "book",
    harm: textAt(15, 200, 600, "Rivers", 8),
    planned: { heads: plannedBook.heads ?? [] },
  },
  {
    rule: "openers",
    what: "a chapter was planned on a left-hand page",
    file: "book",
    planned: { openers: [{ anchor: "tides", title: "Tides", page: 16, start: "recto" }] },
  },
  {
    rule: "openers",
    what: "a chapter begins elsewhere",
    file: "book",
    planned: { openers: [{ anchor: "lakes", title: "Lakes", page: 15, start: "recto" }] },
  },
  { rule: "headings-kept", what: "a heading ends a page", file: "book", harm: textAt(8, 72, 100, "The mouths", 14) },
  {
    rule: "page-ends",
    what: "a page ends in the middle of a word",
    file: "book",
    harm: textAt(8, 72, 100, "where the land is low and the wa-"),
  },
  {
    rule: "hyphen-ladders",
    what: "four lines in a row are divided",
    file: "book",
    harm: (pdf) =>
      redraw(
        pdf,
        26,
        [
          "The river comes down from the high-",
          "land and meets the sea where the wa-",
          "ter slows and lays its mud in the shal-",
          "lows, and that is how a delta is be-",
          "gun, grain by grain, year by year.",
        ]
          .map((line, i) => write(line, 72, 500 - i * 14, 10))
          .join(""),
      ),
  },
  {
    rule: "contents",
    what: "the contents name the wrong page",
    file: "book",
    harm: (pdf) => {
      draw(pdf, 3, `${write("3 Lakes . . . . . . . . . .", 72, 436, 10)}${write("10", 350, 436, 10)}`);
    },
  },
  {
    rule: "contents",
    what: "the contents name a page beyond the last",
    file: "book",
    harm: (pdf) => draw(pdf, 3, `${write("3 Rivers . . . . . . . . . .", 72, 436, 10)}${write("99", 350, 436, 10)}`),
  },
  {
    rule: "contents",
    what: "a planned line is not there",
    file: "book",
    planned: { listed: [{ page: 3, text: "3 Lakes", target: 15 }] },
  },
  {
    rule: "contents",
    what: "a planned line names another page",
    file: "book",
    planned: { listed: [{ page: 3, text: "2 Tides", target: 7 }] },
  },
  { rule: "index", what: "the index names page 999", file: "book", harm: textAt(23, 72, 400, "weir, 4, 999") },
  {
    rule: "references",
    what: "a reference names the wrong page",
    file: "book",
    harm: textAt(8, 72, 110, "See Figure 1.1 (p. 7) again."),
  },
  {
    rule: "references",
    what: "a planned reference names another page",
    file: "book",
    planned: { references: [{ page: 8, text: "Figure 1.1 (p. 3)", target: 12 }] },
  },
  {
    rule: "title-page",
    what: "the metadata have another title",
    file: "book",
    harm: (pdf) => void pdf.getTrailer().get("Info").put("Title", pdf.newString("Tides and Lakes")),
  },
  {
    rule: "title-page",
    what: "a planned author is missing",
    file: "book",
    planned: { words: [{ what: "author", words: "Ada Lindqvist", pages: [1] }] },
  },
  {
    rule: "isbn",
    what: "a digit of the ISBN is wrong",
    file: "book",
    harm: textAt(2, 72, 260, "ISBN 978-3-16-148410-1", 9),
  },
];

export const bookProofs: Proof[] = [...blanks, ...pages];
