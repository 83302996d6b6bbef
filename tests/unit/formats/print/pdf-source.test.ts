import { PDFDocument } from "mupdf";
import { expect, test } from "vitest";
import { PrintedPdf } from "../../../../src/formats/print/pdf-source.ts";
import { packed, plainPdf } from "../../../setup/plain-pdf.ts";

const bytes = plainPdf(
  packed("q 1 0 0 1 5 5 cm Q"),
  "<</Type /Page\n/Parent 5 0 R\n/MediaBox [0 0 9 9]\n/Contents 1 0 R>>",
  "<</Type /Page\n/Parent 4 0 R\n/MediaBox [0 0 9 9]>>",
  "<</Type /Pages\n/Parent 5 0 R\n/Kids [3 0 R]\n/Count 1>>",
  "<</Type /Pages\n/Kids [2 0 R 4 0 R]\n/Count 2>>",
  "<</Type /Catalog\n/Pages 5 0 R>>",
);

/** As another program reads it. */
function opened(file: Uint8Array): PDFDocument {
  const pdf = PDFDocument.openDocument(file, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("no PDF");
  return pdf;
}

test("reads pages in their order, dictionaries and contents", () => {
  const pdf = new PrintedPdf(bytes);
  expect(pdf.pages()).toEqual([2, 3]);
  expect(pdf.dictionary(3).get("Parent")).toEqual({ object: 4 });
  expect(pdf.content(1)).toBe("q 1 0 0 1 5 5 cm Q");
  expect(pdf.resolve({ object: 4 })).toEqual(pdf.value(4));
  expect(() => pdf.value(7)).toThrow("lacks its object 7");
});

test("a file that is not changed stays as it is", async () => {
  expect(await new PrintedPdf(bytes).toBytes()).toBe(bytes);
});

test("changes stand behind the file, and another program reads them", async () => {
  const pdf = new PrintedPdf(bytes);
  const added = pdf.reserve();
  pdf.put(added.object, new Map([["New", true]]));
  pdf.put(6, new Map(pdf.dictionary(6)).set("Lang", { bytes: "en" }).set("Own", added));
  await pdf.putContent(1, "0 0 5 5 re f");
  const after = opened(await pdf.toBytes());
  const catalog = after.getTrailer().get("Root");
  expect(catalog.get("Lang").asString()).toBe("en");
  expect(catalog.get("Own", "New").asBoolean()).toBe(true);
  expect(after.findPage(0).get("Contents").readStream().asString()).toBe("0 0 5 5 re f");
  expect(after.wasRepaired()).toBe(false);
});
