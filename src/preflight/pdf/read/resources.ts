/** Finds what the pages of a file draw with: every resource that a page, or a form or pattern on it, names. */
import type { PDFDocument, PDFObject } from "mupdf";

/** A resource, with the first page that names it. */
export interface Resource {
  category: Category;
  object: PDFObject;
  page: number;
}

const categories = ["Font", "XObject", "Pattern", "ExtGState", "Shading", "ColorSpace"] as const;
export type Category = (typeof categories)[number];

/** Every resource once, in the order of the pages. */
export function readResources(pdf: PDFDocument): Resource[] {
  const found: Resource[] = [];
  const seen = new Set<number>();
  /** True the first time; what stands inside another object is always new. */
  const isNew = (object: PDFObject) => {
    if (!object.isIndirect()) return true;
    const number = object.asIndirect();
    return !seen.has(number) && seen.add(number).size > 0;
  };
  const visit = (resources: PDFObject, page: number, depth: number) => {
    if (!resources.isDictionary() || !isNew(resources) || depth > 12) return;
    for (const category of categories) {
      const named = resources.get(category);
      if (!named.isDictionary()) continue;
      named.forEach((object) => {
        if (!isNew(object)) return;
        found.push({ category, object, page });
        if (object.isStream() || object.isDictionary()) visit(object.get("Resources"), page, depth + 1);
      });
    }
  };
  for (let index = 0; index < pdf.countPages(); index += 1)
    visit(pdf.findPage(index).getInheritable("Resources"), index + 1, 0);
  return found;
}
