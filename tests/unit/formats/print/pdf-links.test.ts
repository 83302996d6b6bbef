import { PDFDocument } from "mupdf";
import { expect, test } from "vitest";
import { finishLinks, nameDestinations } from "../../../../src/formats/print/pdf-links.ts";

function pdfWith(...addresses: string[]): PDFDocument {
  const pdf = new PDFDocument();
  pdf.insertPage(-1, pdf.addPage([0, 0, 100, 100], 0, {}, ""));
  const links = addresses.map((address) =>
    pdf.addObject({
      Type: pdf.newName("Annot"),
      Subtype: pdf.newName("Link"),
      A: { S: pdf.newName("URI"), URI: pdf.newString(address) },
    }),
  );
  pdf.findPage(0).put("Annots", links);
  return pdf;
}

const outline = [
  {
    title: "Part I",
    anchor: "part-one",
    isOpen: true,
    children: [{ title: "Index", anchor: "index-page", isOpen: false, children: [] }],
  },
];
const describeAnchor = (anchor: string) => (anchor === "fig-fall" ? "Figure 1.1: Fall" : "");

test.each([
  ["to:fig-fall", "fig-fall", "Figure 1.1: Fall"],
  ["to:index-page,ref-7", "index-page", "Index"],
  ["to:caf%C3%A9", "café", "café"],
])("%s leads to %s and says “%s”", (address, name, words) => {
  const pdf = pdfWith(address);
  finishLinks(pdf, outline, describeAnchor);
  const link = pdf.findPage(0).get("Annots", 0);
  expect(link.get("Dest").asName()).toBe(name);
  expect(link.get("Contents").asString()).toBe(words);
  expect(link.get("A").isNull()).toBe(true);
});

test("a link out of the book keeps its address, and says it", () => {
  const pdf = pdfWith("https://tides.example/");
  finishLinks(pdf, outline, describeAnchor);
  const link = pdf.findPage(0).get("Annots", 0);
  expect(link.get("A", "URI").asString()).toBe("https://tides.example/");
  expect(link.get("Contents").asString()).toBe("https://tides.example/");
});

test("every label names its place, what the layout needed does not", () => {
  const pdf = pdfWith();
  nameDestinations(
    pdf,
    new Map([
      ["fig-fall", { page: 1, top: 90 }],
      ["page-ref-3", { page: 1, top: 80 }],
    ]),
  );
  const names = pdf.getTrailer().get("Root", "Dests");
  expect(names.get("fig-fall", 3).asNumber()).toBe(90);
  expect(names.get("page-ref-3").isNull()).toBe(true);
});
