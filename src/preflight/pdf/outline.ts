/** Reads a file's outline and its named places: what leads where. */
import type { PDFObject } from "mupdf";
import type { PdfFile } from "./read/file.ts";

/** One entry of the outline. */
export interface OutlineEntry {
  title: string;
  /** 1 for the topmost. */
  level: number;
  /** Physical page it leads to; undefined where it leads nowhere. */
  page: number | undefined;
}

/** The outline, flat, in its order; a thousand levels are the most that is followed. */
export function outlineOf(file: PdfFile): OutlineEntry[] {
  const places = placesOf(file);
  const entries: OutlineEntry[] = [];
  const seen = new Set<number>();
  const visit = (first: PDFObject, level: number) => {
    for (let item = first; item.isDictionary(); item = item.get("Next")) {
      if (item.isIndirect() && seen.has(item.asIndirect())) return;
      if (item.isIndirect()) seen.add(item.asIndirect());
      const title = item.get("Title").isString() ? item.get("Title").asString() : "";
      entries.push({ title, level, page: places.pageOf(destinationOf(item)) });
      if (level < 1000) visit(item.get("First"), level + 1);
    }
  };
  visit(file.catalog.get("Outlines", "First"), 1);
  return entries;
}

/** Where a link or an entry of the outline leads inside the file; null where it leads elsewhere. */
export function destinationOf(item: PDFObject): PDFObject {
  const direct = item.get("Dest");
  if (!direct.isNull()) return direct;
  return item.get("A", "S").toString() === "/GoTo" ? item.get("A", "D") : direct;
}

/** The places of a file. */
export interface Places {
  /** How many have names. */
  count: number;
  /** Physical page of a destination, named or told; undefined where there is none. */
  pageOf: (destination: PDFObject) => number | undefined;
}

const known = new WeakMap<PdfFile, Places>();

/** The places of a file, read once. */
export function placesOf(file: PdfFile): Places {
  const places = known.get(file) ?? readPlaces(file);
  known.set(file, places);
  return places;
}

function readPlaces({ pdf, catalog, pages }: PdfFile): Places {
  const numbers = new Map(pages.map(({ number }) => [pdf.findPage(number - 1).asIndirect(), number]));
  const named = new Map<string, PDFObject>();
  const old = catalog.get("Dests");
  if (old.isDictionary()) old.forEach((place, name) => named.set(String(name), place));
  if (catalog.get("Names", "Dests").isDictionary())
    for (const [name, place] of Object.entries(pdf.loadNameTree("Dests"))) named.set(name, place);
  const pageOf = (destination: PDFObject): number | undefined => {
    const name = destination.isName()
      ? destination.asName()
      : destination.isString()
        ? destination.asString()
        : undefined;
    const place = name === undefined ? destination : named.get(name);
    if (place === undefined) return undefined;
    if (place.isNull()) return undefined;
    const target = place.isDictionary() ? place.get("D", 0) : place.get(0);
    if (target.isNumber()) return target.asNumber() < pages.length ? target.asNumber() + 1 : undefined;
    return target.isIndirect() ? numbers.get(target.asIndirect()) : undefined;
  };
  return { count: named.size, pageOf };
}
