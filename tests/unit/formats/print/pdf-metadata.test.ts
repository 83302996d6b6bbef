import { PDFDocument } from "mupdf";
import { expect, test } from "vitest";
import { writeInfo, xmpPacket, type PdfMetadata } from "../../../../src/formats/print/pdf-metadata.ts";

const metadata: PdfMetadata = {
  title: "Käse & <Brot>",
  authors: ["Ann", "Bo"],
  subject: "",
  keywords: ["one", "two"],
  language: "en",
  rights: "© Ann",
  publisher: "",
  date: new Date("2026-11-22T00:00:00Z"),
};

test("the packet escapes its texts, lists every author and leaves out what is empty", () => {
  const packet = xmpPacket(metadata);
  expect(packet).toContain(
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Käse &amp; &lt;Brot&gt;</rdf:li></rdf:Alt></dc:title>',
  );
  expect(packet).toContain("<rdf:Seq><rdf:li>Ann</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq>");
  expect(packet).toContain("<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>");
  expect(packet).not.toContain("dc:publisher");
  expect(packet).not.toContain("dc:description");
});

test("a sign that XML forbids does not break the packet", () => {
  expect(xmpPacket({ ...metadata, title: "A\u0001B" })).toContain("A\u2401B");
});

test("the Info dictionary agrees with the packet; a printer's says less", () => {
  const pdf = new PDFDocument();
  writeInfo(pdf, metadata, "full");
  const info = pdf.getTrailer().get("Info");
  expect(info.get("Title").asString()).toBe("Käse & <Brot>");
  expect(info.get("Author").asString()).toBe("Ann, Bo");
  expect(info.get("CreationDate").asString()).toBe("D:20261122000000Z");
  writeInfo(pdf, metadata, "least");
  expect(pdf.getTrailer().get("Info", "Keywords").isNull()).toBe(true);
});
