import { expect, test } from "vitest";
import { readPrintedPages } from "../../../../src/formats/print/pdf-objects.ts";

/** A PDF of these objects, numbered from 1, the last one its catalog. */
function pdfOf(...objects: string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root ${objects.length} 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

const page = "<</Type /Page\n/MediaBox [0 0 432 648]>>";

test("finds the pages of a nested tree in reading order, and on which of them each name stands", () => {
  const pdf = pdfOf(
    page,
    page,
    page,
    "<</Type /Pages\n/Count 2\n/Kids [3 0 R 1 0 R]>>",
    "<</Type /Pages\n/Count 3\n/Kids [4 0 R 2 0 R]>>",
    "<</ch-a [3 0 R /XYZ 6 632.25 0]\n/fig-b [2 0 R /XYZ 10 -1.5 0]\n/sec-c [1 0 R /XYZ 6 300 0]>>",
    "<</Type /Catalog\n/Pages 5 0 R\n/Dests 6 0 R>>",
  );
  expect(readPrintedPages(pdf)).toEqual({
    pages: 3,
    destinations: new Map([
      ["ch-a", { page: 1, x: 6, y: 632.25 }],
      ["fig-b", { page: 3, x: 10, y: -1.5 }],
      ["sec-c", { page: 2, x: 6, y: 300 }],
    ]),
  });
});

test.each([
  ["caf#25C3#25A9", "café"],
  ["a#23b", "a#b"],
  ["x_y.z", "x_y.z"],
])("reads the name %s as %s", (name, id) => {
  const pdf = pdfOf(
    page,
    "<</Type /Pages\n/Kids [1 0 R]>>",
    `<</${name} [1 0 R /XYZ 0 0 0]>>`,
    "<</Pages 2 0 R\n/Dests 3 0 R>>",
  );
  expect([...readPrintedPages(pdf).destinations.keys()]).toEqual([id]);
});

test("a print without names has none", () => {
  expect(readPrintedPages(pdfOf(page, "<</Type /Pages\n/Kids [1 0 R]>>", "<</Pages 2 0 R>>"))).toEqual({
    pages: 1,
    destinations: new Map(),
  });
});

test.each([
  ["nothing", ""],
  ["no PDF", "startxref\n3\n%%EOF"],
])("refuses %s", (_, text) => {
  expect(() => readPrintedPages(Buffer.from(text))).toThrow("not a PDF as Chrome writes it");
});
