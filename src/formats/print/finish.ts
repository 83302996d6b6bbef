/** Finishes Chrome's PDF: metadata, page labels, outline and boxes; a printer's file loses what a printer refuses. */
import { createHash } from "node:crypto";
import { PDFDocument, type PDFObject } from "mupdf";
import type { Place } from "./pdf-objects.ts";
import type { Plan } from "./plan.ts";
import { useBlackInk } from "./pdf-ink.ts";
import { writeInfo, writeXmp, type PdfMetadata } from "./pdf-metadata.ts";
import { writeOutline, type OutlineEntry } from "./pdf-outline.ts";
import { mendTextLayer } from "./pdf-text-layer.ts";
import { paperOf, type Trim } from "./trim.ts";

/** What the finished file is told. */
export interface Finish {
  trim: Trim;
  plan: Pick<Plan, "pages" | "firstMain">;
  places: ReadonlyMap<string, Place>;
  metadata: PdfMetadata;
  outline: readonly OutlineEntry[];
  /** What a link to an anchor leads to, in words. */
  describe: (anchor: string) => string;
}

/** Returns the finished file; the same input gives the same bytes. */
export function finishPdf(printed: Uint8Array, finish: Finish): Uint8Array {
  const pdf = openPdf(printed);
  const catalog = pdf.getTrailer().get("Root");
  const isForScreens = finish.trim === "letter";
  mendTextLayer(pdf);
  setBoxes(pdf, finish.trim);
  labelPages(pdf, finish.plan);
  writeInfo(pdf, finish.metadata, isForScreens ? "full" : "least");
  if (isForScreens) {
    writeXmp(pdf, finish.metadata);
    nameDestinations(pdf, finish.places);
    writeOutline(pdf, finish.outline);
    catalog.put("PageMode", pdf.newName("UseOutlines"));
    finishLinks(pdf, finish.describe);
  } else {
    stripForPrinter(pdf, catalog);
    useBlackInk(pdf);
  }
  return withIdentifier(Buffer.from(pdf.saveToBuffer("garbage=compact,compress,objstms").asUint8Array()));
}

function openPdf(bytes: Uint8Array): PDFDocument {
  const pdf = PDFDocument.openDocument(bytes, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("The printed file is not a PDF.");
  return pdf;
}

/** Chrome rounds page sizes to 1/300 in and writes a MediaBox alone. */
function setBoxes(pdf: PDFDocument, trim: Trim): void {
  const { width, height } = paperOf(trim);
  const box = [0, 0, width * 72, height * 72];
  for (let i = 0; i < pdf.countPages(); i += 1) {
    const page = pdf.findPage(i);
    for (const name of ["MediaBox", "CropBox", "TrimBox", "BleedBox"]) page.put(name, box);
  }
}

function labelPages(pdf: PDFDocument, { pages, firstMain }: Finish["plan"]): void {
  if (firstMain > 1) pdf.setPageLabels(0, "r", "", 1);
  if (firstMain <= pages) pdf.setPageLabels(firstMain - 1, "D", "", 1);
}

/** Names every label's place, so that a link from outside still leads there in the next release. */
function nameDestinations(pdf: PDFDocument, places: Finish["places"]): void {
  const destinations = pdf.newDictionary();
  for (const [id, { page, top }] of places) {
    if (id.startsWith("page-ref-")) continue;
    destinations.put(id, [pdf.findPage(page - 1), pdf.newName("XYZ"), 0, top, 0]);
  }
  pdf.getTrailer().get("Root").put("Dests", pdf.addObject(destinations));
}

/**
 * Links inside the book lead to their place by its name. All say in words where they lead:
 * Matterhorn Protocol 28-012, https://pdfa.org/resource/the-matterhorn-protocol/
 */
function finishLinks(pdf: PDFDocument, describe: Finish["describe"]): void {
  for (let i = 0; i < pdf.countPages(); i += 1) {
    const annotations = pdf.findPage(i).get("Annots");
    if (!annotations.isArray()) continue;
    for (let k = 0; k < annotations.length; k += 1) {
      const link = annotations.get(k);
      const address = link.get("A", "URI").asString();
      const [, inside] = /^to:([^,]*)/.exec(address) ?? [];
      const anchor = inside === undefined ? undefined : decodeURIComponent(inside);
      if (anchor !== undefined) {
        link.delete("A");
        link.put("Dest", pdf.newName(anchor));
      }
      const words = anchor === undefined ? address : describe(anchor);
      if (words !== "") link.put("Contents", pdf.newString(words));
    }
  }
}

/** No bookmarks, annotations, named places or structure: https://kdp.amazon.com/en_US/help/topic/G201857950 */
function stripForPrinter(pdf: PDFDocument, catalog: PDFObject): void {
  for (const key of ["Outlines", "Dests", "Names", "Metadata", "StructTreeRoot", "MarkInfo", "ViewerPreferences"])
    catalog.delete(key);
  for (let i = 0; i < pdf.countPages(); i += 1) {
    const page = pdf.findPage(i);
    for (const key of ["Annots", "StructParents", "Tabs"]) page.delete(key);
  }
}

/** The file is named by its own content, in the dictionary of the cross-reference stream that ends it. ISO 32000-1, 14.4 */
function withIdentifier(bytes: Buffer): Uint8Array {
  const start = Number(/startxref\s+(\d+)/.exec(bytes.subarray(-64).toString("latin1"))?.[1] ?? Number.NaN);
  const at = bytes.indexOf("/Type/XRef", start);
  if (!(at > start)) throw new Error("The finished PDF does not end with a cross-reference stream.");
  const id = createHash("sha256").update(bytes).digest("hex").slice(0, 32).toUpperCase();
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(`/ID[<${id}><${id}>]`), bytes.subarray(at)]);
}
