import type { PDFObject } from "mupdf";
import { expect, test } from "vitest";
import { finishLinks, nameDestinations } from "../../../../src/formats/print/pdf-links.ts";
import { PrintedPdf } from "../../../../src/formats/print/pdf-source.ts";
import { openPdf } from "../../../setup/pdf.ts";
import { plainPdf } from "../../../setup/plain-pdf.ts";

function pdfWith(address: string): PrintedPdf {
  return new PrintedPdf(
    plainPdf(
      "<</Type /Pages\n/Kids [2 0 R]\n/Count 1>>",
      "<</Type /Page\n/Parent 1 0 R\n/MediaBox [0 0 9 9]\n/Annots [3 0 R]>>",
      `<</Type /Annot\n/Subtype /Link\n/A <</S /URI\n/URI (${address})>>>>`,
      "<</Type /Catalog\n/Pages 1 0 R>>",
    ),
  );
}

const outline = [
  {
    title: "Part I",
    anchor: "part-one",
    isOpen: true,
    children: [{ title: "Index – A", anchor: "index-page", isOpen: false, children: [] }],
  },
];
const describeAnchor = (anchor: string) => (anchor === "fig-fall" ? "Figure 1.1: Fall" : "");

/** The link as another program reads it. */
async function finished(address: string): Promise<PDFObject> {
  const pdf = pdfWith(address);
  finishLinks(pdf, outline, describeAnchor);
  return openPdf(await pdf.toBytes())
    .findPage(0)
    .get("Annots", 0);
}

test.each([
  ["to:fig-fall", "fig-fall", "Figure 1.1: Fall"],
  ["to:index-page,ref-7", "index-page", "Index – A"],
  ["to:caf%C3%A9", "café", "café"],
])("%s leads to %s and says “%s”", async (address, name, words) => {
  const link = await finished(address);
  expect(link.get("Dest").asName()).toBe(name);
  expect(link.get("Contents").asString()).toBe(words);
  expect(link.get("A").isNull()).toBe(true);
});

test("a link out of the book keeps its address, and says it", async () => {
  const link = await finished("https://tides.example/");
  expect(link.get("A", "URI").asString()).toBe("https://tides.example/");
  expect(link.get("Contents").asString()).toBe("https://tides.example/");
});

test("every label names its place, what the layout needed does not", async () => {
  const pdf = pdfWith("");
  nameDestinations(
    pdf,
    new Map([
      ["fig-fall", { page: 1, top: 90.5 }],
      ["café", { page: 1, top: 70 }],
      ["page-ref-3", { page: 1, top: 80 }],
    ]),
  );
  const names = openPdf(await pdf.toBytes())
    .getTrailer()
    .get("Root", "Dests");
  expect(names.get("fig-fall", 3).asNumber()).toBe(90.5);
  expect(names.get("café", 3).asNumber()).toBe(70);
  expect(names.get("page-ref-3").isNull()).toBe(true);
});
