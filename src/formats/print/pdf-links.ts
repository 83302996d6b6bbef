/** Names the places of a book in its PDF, and lets its links lead to them and say so. */
import type { PDFDocument, PDFObject } from "mupdf";
import type { Place } from "./pdf-objects.ts";
import type { OutlineEntry } from "./pdf-outline.ts";
import { isWorkAnchor } from "./printed-content.ts";

/**
 * Names every label's place: a link from outside, book.pdf#fig-tides, still leads there in the next release. Names stand
 * in the catalog's own dictionary, which PDF has had from the first and every viewer reads. ISO 32000-1, 12.3.2.3
 */
export function nameDestinations(pdf: PDFDocument, places: ReadonlyMap<string, Place>): void {
  const destinations = pdf.newDictionary();
  for (const [id, { page, top }] of places) {
    if (isWorkAnchor(id)) continue;
    destinations.put(id, [pdf.findPage(page - 1), pdf.newName("XYZ"), 0, top, 0]);
  }
  pdf.getTrailer().get("Root").put("Dests", pdf.addObject(destinations));
}

/**
 * Links inside the book lead to their place by its name. All say in words where they lead:
 * Matterhorn Protocol 28-012, https://pdfa.org/resource/the-matterhorn-protocol/
 */
export function finishLinks(
  pdf: PDFDocument,
  outline: readonly OutlineEntry[],
  describe: (anchor: string) => string,
): void {
  const titles = new Map(entriesIn(outline).map(({ anchor, title }) => [anchor, title]));
  for (let i = 0; i < pdf.countPages(); i += 1) {
    const annotations = pdf.findPage(i).get("Annots");
    if (!annotations.isArray()) continue;
    for (let k = 0; k < annotations.length; k += 1)
      finishLink(pdf, annotations.get(k), (anchor) => describe(anchor) || (titles.get(anchor) ?? anchor));
  }
}

function finishLink(pdf: PDFDocument, link: PDFObject, describe: (anchor: string) => string): void {
  const address = link.get("A", "URI").asString();
  const [, inside] = /^to:([^,]*)/.exec(address) ?? [];
  if (inside === undefined) {
    link.put("Contents", pdf.newString(address));
    return;
  }
  const anchor = decodeURIComponent(inside);
  link.delete("A");
  link.put("Dest", pdf.newName(anchor));
  link.put("Contents", pdf.newString(describe(anchor)));
}

function entriesIn(outline: readonly OutlineEntry[]): OutlineEntry[] {
  return outline.flatMap((entry) => [entry, ...entriesIn(entry.children)]);
}
