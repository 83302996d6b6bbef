/** Finishes Chrome's PDF: structure, metadata, page labels, outline and boxes; a printer's file loses what a printer refuses. */
import { createHash } from "node:crypto";
import { PDFDocument, type PDFObject } from "mupdf";
import type { Place } from "./pdf-objects.ts";
import type { Plan } from "./plan.ts";
import { useBlackInk } from "./pdf-ink.ts";
import { finishLinks, nameDestinations } from "./pdf-links.ts";
import { writeInfo, writeXmp, type PdfMetadata } from "./pdf-metadata.ts";
import { writeOutline, type OutlineEntry } from "./pdf-outline.ts";
import { PrintedPdf } from "./pdf-source.ts";
import { tagPdf } from "./pdf-tagging.ts";
import { mendTextLayer } from "./pdf-text-layer.ts";
import { paperOf, type Ink, type Trim } from "./trim.ts";

/** What the finished file is told. */
export interface Finish {
  trim: Trim;
  ink: Ink;
  plan: Pick<Plan, "pages" | "firstMain">;
  places: ReadonlyMap<string, Place>;
  metadata: PdfMetadata;
  outline: readonly OutlineEntry[];
  /** What a link to an anchor leads to, in words. */
  describe: (anchor: string) => string;
}

/** Returns the finished file; the same input gives the same bytes. */
export async function finishPdf(printed: Uint8Array, finish: Finish): Promise<Uint8Array> {
  const isForScreens = finish.trim === "letter";
  const pdf = openPdf(await changed(printed, finish));
  const catalog = pdf.getTrailer().get("Root");
  mendTextLayer(pdf);
  labelPages(pdf, finish.plan);
  writeInfo(pdf, finish.metadata, isForScreens ? "full" : "least");
  if (isForScreens) {
    writeXmp(pdf, finish.metadata);
    writeOutline(pdf, finish.outline);
    catalog.put("PageMode", pdf.newName("UseOutlines"));
  } else {
    stripForPrinter(pdf, catalog);
    useBlackInk(pdf, finish.ink);
  }
  return withIdentifier(Buffer.from(pdf.saveToBuffer("garbage=compact,compress,objstms").asUint8Array()));
}

/** What touches every page, every link and every element is changed in the text of the file, which is much faster. */
async function changed(printed: Uint8Array, { trim, places, outline, describe }: Finish): Promise<Uint8Array> {
  const pdf = new PrintedPdf(printed);
  setBoxes(pdf, trim);
  if (trim === "letter") {
    await tagPdf(pdf);
    nameDestinations(pdf, places);
    finishLinks(pdf, outline, describe);
  }
  return pdf.toBytes();
}

function openPdf(bytes: Uint8Array): PDFDocument {
  const pdf = PDFDocument.openDocument(bytes, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("The printed file is not a PDF.");
  return pdf;
}

/** Chrome rounds page sizes to 1/300 in and writes a MediaBox alone. */
function setBoxes(pdf: PrintedPdf, trim: Trim): void {
  const { width, height } = paperOf(trim);
  for (const page of pdf.pages())
    for (const name of ["MediaBox", "CropBox", "TrimBox", "BleedBox"])
      pdf.edit(page).set(name, [0, 0, width * 72, height * 72]);
}

function labelPages(pdf: PDFDocument, { pages, firstMain }: Finish["plan"]): void {
  if (firstMain > 1) pdf.setPageLabels(0, "r", "", 1);
  if (firstMain <= pages) pdf.setPageLabels(firstMain - 1, "D", "", 1);
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
