import { expect, test } from "vitest";
import { readPrintedPages } from "../../../../src/formats/print/pdf-objects.ts";
import { plainPdf as pdfOf } from "../../../setup/plain-pdf.ts";

const page = "<</Type /Page\n/MediaBox [0 0 432 648]>>";
const pageWith = (...links: number[]) =>
  `<</Type /Page\n/Annots [${links.map((link) => `${link} 0 R`).join(" ")}]\n/Contents 9 0 R>>`;
const link = (address: string, bottom = 300, top = 312) =>
  `<</Type /Annot\n/Subtype /Link\n/Rect [78 ${bottom} 123 ${top}]\n/A <</Type /Action\n/S /URI\n/URI (${address})>>>>`;
const tree = (...kids: number[]) => `<</Type /Pages\n/Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`;
const catalog = (pages: number) => `<</Type /Catalog\n/Pages ${pages} 0 R>>`;

test("finds the pages of a nested tree in reading order, and on which of them each anchor stands", () => {
  const pdf = pdfOf(
    link("at:ch-a,ch-a-title", 600, 632.25),
    link("at:fig-b", -1.5, 12),
    link("https://example.org/"),
    pageWith(2),
    pageWith(),
    pageWith(3, 1),
    tree(6, 5),
    tree(7, 4),
    catalog(8),
  );
  expect(readPrintedPages(pdf)).toEqual({
    pages: 3,
    places: new Map([
      ["ch-a", { page: 1, top: 632.25 }],
      ["ch-a-title", { page: 1, top: 632.25 }],
      ["fig-b", { page: 3, top: 12 }],
    ]),
  });
});

test("a link that leads elsewhere tells its own place after a comma", () => {
  const pdf = pdfOf(link("to:fig-b"), link("to:fig-b,page-ref-7"), pageWith(1, 2), tree(3), catalog(4));
  expect([...readPrintedPages(pdf).places.keys()]).toEqual(["page-ref-7"]);
});

test("words that go on over a page stand where they begin", () => {
  const pdf = pdfOf(link("at:a", 60, 72), link("at:a", 580, 592), pageWith(1), pageWith(2), tree(3, 4), catalog(5));
  expect(readPrintedPages(pdf).places.get("a")?.page).toBe(1);
});

test("words at the top of a page do not stand on the page before, over whose edge they reach", () => {
  const pdf = pdfOf(link("at:a", 61.2, 63), link("at:a", 570, 586.8), pageWith(1), pageWith(2), tree(3, 4), catalog(5));
  expect(readPrintedPages(pdf).places.get("a")).toEqual({ page: 2, top: 586.8 });
});

test.each([
  ["caf%C3%A9", "café"],
  ["a%2Cb", "a,b"],
  ["x_y.z", "x_y.z"],
])("reads the name %s as %s", (name, id) => {
  const pdf = pdfOf(link(`at:${name}`), pageWith(1), tree(2), catalog(3));
  expect([...readPrintedPages(pdf).places.keys()]).toEqual([id]);
});

test("a print without anchors has none", () => {
  expect(readPrintedPages(pdfOf(page, tree(1), catalog(2)))).toEqual({ pages: 1, places: new Map() });
});

test.each([
  ["nothing", ""],
  ["no PDF", "startxref\n3\n%%EOF"],
])("refuses %s", (_, text) => {
  expect(() => readPrintedPages(Buffer.from(text))).toThrow("not a PDF as Chrome writes it");
});
