/** Names the places of a book in its PDF, and lets its links lead to them and say so. */
import { isText, textOf, textString, type PdfDictionary, type PdfValue } from "../../preflight/pdf/values.ts";
import type { Place } from "./pdf-objects.ts";
import type { OutlineEntry } from "./pdf-outline.ts";
import { numbersIn, type PrintedPdf } from "./pdf-source.ts";
import { isWorkAnchor } from "./printed-content.ts";

/**
 * Names every label's place: a link from outside, book.pdf#fig-tides, still leads there in the next release. Names stand
 * in the catalog's own dictionary, which PDF has had from the first and every viewer reads. ISO 32000-1, 12.3.2.3
 */
export function nameDestinations(pdf: PrintedPdf, places: ReadonlyMap<string, Place>): void {
  const pages = pdf.pages();
  const destinations: PdfDictionary = new Map();
  for (const [id, { page, top }] of places) {
    const object = pages[page - 1];
    if (object === undefined || isWorkAnchor(id)) continue;
    destinations.set(nameOf(id), [{ object }, { name: "XYZ" }, 0, top, 0]);
  }
  const dictionary = pdf.reserve();
  pdf.put(dictionary.object, destinations);
  pdf.edit(pdf.catalog()).set("Dests", dictionary);
}

/**
 * Links inside the book lead to their place by its name. All say in words where they lead:
 * Matterhorn Protocol 28-012, https://pdfa.org/resource/the-matterhorn-protocol/
 */
export function finishLinks(
  pdf: PrintedPdf,
  outline: readonly OutlineEntry[],
  describe: (anchor: string) => string,
): void {
  const titles = new Map(entriesIn(outline).map(({ anchor, title }) => [anchor, title]));
  for (const page of pdf.pages())
    for (const link of numbersIn(pdf.source(page), "Annots"))
      finishLink(pdf.edit(link), (anchor) => describe(anchor) || (titles.get(anchor) ?? anchor));
}

function finishLink(link: PdfDictionary, describe: (anchor: string) => string): void {
  const address = addressOf(link.get("A"));
  const [, inside] = /^to:([^,]*)/.exec(address) ?? [];
  const anchor = inside === undefined ? undefined : decodeURIComponent(inside);
  link.set("Contents", textString(anchor === undefined ? address : describe(anchor)));
  if (anchor === undefined) return;
  link.delete("A");
  link.set("Dest", { name: nameOf(anchor) });
}

function addressOf(action: PdfValue | undefined): string {
  const address = action instanceof Map ? action.get("URI") : undefined;
  return isText(address) ? textOf(address) : "";
}

/** Names are bytes: UTF-8, where they are text. ISO 32000-1, 7.3.5 */
function nameOf(id: string): string {
  return Buffer.from(id, "utf8").toString("latin1");
}

function entriesIn(outline: readonly OutlineEntry[]): OutlineEntry[] {
  return outline.flatMap((entry) => [entry, ...entriesIn(entry.children)]);
}
