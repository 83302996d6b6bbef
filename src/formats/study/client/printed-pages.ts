/** Which page of the paperback something stands on; known where the paperback is published with the site. */

/** Folios by label: "47", "xiv". */
export type PrintedPages = Readonly<Record<string, string>>;

/** Name of the file beside an edition's pages. */
export const printedPagesFile = "printed-pages.json";

let asked: Promise<PrintedPages> | undefined;

/** Asks once a page. @param base root of the edition's site. @returns nothing where it cannot be had: it is a courtesy */
export function printedPages(base: string): Promise<PrintedPages> {
  asked ??= fetch(`${base}${printedPagesFile}`)
    .then((response) => (response.ok ? (response.json() as Promise<{ pages: PrintedPages }>) : { pages: {} }))
    .then(({ pages }) => pages)
    .catch(() => ({}));
  return asked;
}
