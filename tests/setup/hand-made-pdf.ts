/** Makes PDFs as another program would: a whole book with numbered pages. */
import { ColorSpace, Font, Image, PDFDocument, Pixmap, type PDFObject } from "mupdf";

/** The font of all of them. */
export const font = new Font("Times-Roman");

/** Operators that write a text in Times at a place, points from the lower left corner of the page. */
export function write(text: string, x: number, y: number, size: number, color = "0 g"): string {
  return `q ${color} BT /F1 ${size} Tf ${x} ${y} Td <${hexOf(text)}> Tj ET Q\n`;
}

/** A text as glyphs of the font. */
export function hexOf(text: string): string {
  return Array.from(text)
    .map((sign) =>
      font
        .encodeCharacter(sign.codePointAt(0) ?? 32)
        .toString(16)
        .padStart(4, "0"),
    )
    .join("");
}

/** Operators that write a text around the middle of a page. */
function center(text: string, width: number, y: number, size: number): string {
  return write(text, (width - lengthOf(text) * size) / 2, y, size);
}

/** Length of a text at 1 point. */
function lengthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, sign) => sum + font.advanceGlyph(font.encodeCharacter(sign.codePointAt(0) ?? 32)),
    0,
  );
}

const sentence =
  "The river comes down from the hills and meets the sea where the land is low and the water slows and lays its mud".split(
    " ",
  );

/** Lines of running text from `top` down. */
function paragraph(top: number, lines: number): string {
  let word = 0;
  return Array.from({ length: lines }, (_, i) => {
    let text = "";
    for (; text.length < 58; word += 1) text += `${sentence[word % sentence.length] ?? ""} `;
    return write(text.trim(), 72, top - i * 14, 10);
  }).join("");
}

/** Trim of the book, points. */
export const trim = { width: 432, height: 648 };

interface BookPage {
  /** Printed page number; none where empty. */
  folio: string;
  head: string;
  body: string;
}

/** Pages of the book: title, imprint, contents, a blank, a preface, two chapters, an index, a blank. */
function bookPages(): BookPage[] {
  const title = center("Tides and Rivers", trim.width, 420, 24) + center("M. Okoro", trim.width, 380, 12);
  const imprint = write("© 2026 M. Okoro", 72, 300, 9) + write("ISBN 978-3-16-148410-0", 72, 286, 9);
  const entries = [
    ["Preface", "v"],
    ["1 Rivers", "1"],
    ["2 Tides", "9"],
    ["Index", "17"],
  ];
  const contents = entries
    .map(([name = "", folio = ""], i) => {
      const end = 360 - lengthOf(folio) * 10;
      return write(`${name} . . . . . . . . . .`, 72, 500 - i * 16, 10) + write(folio, end, 500 - i * 16, 10);
    })
    .join("");
  const opener = (name: string) => write(name, 72, 540, 18) + paragraph(480, 24);
  const chapter = (name: string, first: number): BookPage[] =>
    Array.from({ length: 8 }, (_, i) => ({
      folio: String(first + i),
      head: i === 0 ? "" : name,
      body: i === 0 ? opener(name) : paragraph(570, 30),
    }));
  const rivers = chapter("Rivers", 1);
  const [, second, third] = rivers;
  if (second !== undefined) second.body += write("What Figure 1.1 (p. 3) shows is a delta.", 72, 140, 10);
  if (third !== undefined) third.body += `${drawing}${write("Figure 1.1 A delta has many mouths.", 72, 80, 9)}`;
  const blank = { folio: "", head: "", body: "" };
  return [
    { ...blank, body: title },
    { ...blank, body: imprint },
    { folio: "iii", head: "", body: write("Contents", 72, 540, 18) + contents },
    blank,
    { folio: "v", head: "", body: opener("Preface") },
    { folio: "vi", head: "Preface", body: paragraph(570, 30) },
    ...rivers,
    ...chapter("Tides", 9),
    { folio: "17", head: "", body: write("Index", 72, 540, 18) + index },
    { folio: "18", head: "Index", body: paragraph(570, 20) },
    { folio: "19", head: "Index", body: paragraph(570, 20) },
    blank,
  ];
}

/** A line and a picture of 300 pixels to the inch. */
const drawing = "q 0 G 1 w 72 150 m 360 150 l S Q q 48 0 0 24 72 110 cm /P1 Do Q\n";

const index = ["delta, 3, 5–7", "mud, 12", "sea, 4, 16"].map((line, i) => write(line, 72, 500 - i * 14, 10)).join("");

/** What the book is made for. */
export interface HandMade {
  /** Pages larger than the trim, as for a book with bleed. */
  hasBleed?: boolean;
  /** With what readers on screens want: outline, links, language, metadata. */
  isForScreens?: boolean;
  /** With what a printer of PDF/X wants. */
  isPdfX?: boolean;
}

/** A book of 26 pages, 6 × 9 in, in one embedded font. */
export function handMadeBook({ hasBleed = false, isForScreens = false, isPdfX = false }: HandMade = {}): Uint8Array {
  const pdf = new PDFDocument();
  const picture = pdf.addImage(grayPicture(200, 100));
  picture.put("ColorSpace", pdf.newName("DeviceGray"));
  const resources = pdf.addObject({ Font: { F1: pdf.addFont(font) }, XObject: { P1: picture } });
  bookPages().forEach(({ folio, head, body }, i) => {
    const furniture = [
      folio === "" ? "" : center(folio, trim.width, 44, 9),
      head === "" ? "" : center(head, trim.width, 600, 8),
    ];
    // Bleed is at the top, at the foot and on the outer side.
    const [x, y] = hasBleed ? [i % 2 === 0 ? 0 : 9, 9] : [0, 0];
    const size = hasBleed ? [0, 0, trim.width + 9, trim.height + 18] : [0, 0, trim.width, trim.height];
    const content = `q 1 0 0 1 ${x} ${y} cm\n${furniture.join("")}${body}Q\n`;
    const [left = 0, bottom = 0, right = 0, top = 0] = size;
    pdf.insertPage(-1, pdf.addPage([left, bottom, right, top], 0, resources, content));
    if (hasBleed) pdf.findPage(i).put("TrimBox", [x, y, x + trim.width, y + trim.height]);
  });
  pdf.setPageLabels(0, "r", "", 1);
  pdf.setPageLabels(6, "D", "", 1);
  writeInfo(pdf, isPdfX ? { GTS_PDFXVersion: "PDF/X-1a:2001" } : {});
  if (isForScreens) finishForScreens(pdf);
  if (isPdfX) catalogOf(pdf).put("OutputIntents", [{ Type: pdf.newName("OutputIntent"), S: pdf.newName("GTS_PDFX") }]);
  return pdf.saveToBuffer("compress").asUint8Array().slice();
}

/** What the file says of itself. */
export function writeInfo(pdf: PDFDocument, more: Record<string, string> = {}): void {
  const info = pdf.newDictionary();
  const entries = {
    Title: "Tides and Rivers",
    Author: "M. Okoro",
    Creator: "A hand",
    CreationDate: "D:20260301000000Z",
  };
  for (const [key, value] of Object.entries({ ...entries, ...more })) info.put(key, pdf.newString(value));
  pdf.getTrailer().put("Info", pdf.addObject(info));
}

const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tides and Rivers</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>M. Okoro</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Chapters by the page they begin on, 1-based. */
const places: [name: string, title: string, page: number][] = [
  ["rivers", "1 Rivers", 7],
  ["tides", "2 Tides", 15],
  ["index", "Index", 23],
];

function finishForScreens(pdf: PDFDocument): void {
  const catalog = catalogOf(pdf);
  const destinations = pdf.newDictionary();
  for (const [name, , page] of places) destinations.put(name, [pdf.findPage(page - 1), pdf.newName("XYZ"), 0, 648, 0]);
  catalog.put("Dests", pdf.addObject(destinations));
  const root = pdf.addObject({ Type: pdf.newName("Outlines"), Count: places.length });
  const items = places.map(([name, title]) =>
    pdf.addObject({ Title: pdf.newString(title), Dest: pdf.newName(name), Parent: root }),
  );
  items.forEach((item, i) => {
    const [before, after] = [items[i - 1], items[i + 1]];
    if (before !== undefined) item.put("Prev", before);
    if (after !== undefined) item.put("Next", after);
  });
  const [first, last] = [items[0], items.at(-1)];
  if (first !== undefined && last !== undefined) {
    root.put("First", first);
    root.put("Last", last);
  }
  catalog.put("Outlines", root);
  catalog.put("PageMode", pdf.newName("UseOutlines"));
  catalog.put("Lang", pdf.newString("en"));
  catalog.put("ViewerPreferences", { DisplayDocTitle: true });
  catalog.put("StructTreeRoot", pdf.addObject({ Type: pdf.newName("StructTreeRoot") }));
  catalog.put(
    "Metadata",
    pdf.addRawStream(Buffer.from(packet), { Type: pdf.newName("Metadata"), Subtype: pdf.newName("XML") }),
  );
  pdf.findPage(2).put("Annots", [
    pdf.addObject({
      Type: pdf.newName("Annot"),
      Subtype: pdf.newName("Link"),
      Rect: [72, 480, 360, 494],
      Dest: pdf.newName("rivers"),
    }),
  ]);
}

/** A picture of a gray ramp. */
function grayPicture(width: number, height: number): Image {
  const pixmap = new Pixmap(ColorSpace.DeviceGray, [0, 0, width, height], false);
  pixmap.getPixels().forEach((_, i, pixels) => {
    pixels[i] = i % 256;
  });
  return new Image(pixmap);
}

export function catalogOf(pdf: PDFDocument): PDFObject {
  return pdf.getTrailer().get("Root");
}

/** Draws on a page after everything else; page 1-based, points from the lower left corner of the page. */
export function draw(pdf: PDFDocument, page: number, operators: string): void {
  const contents = pdf.findPage(page - 1).get("Contents");
  contents.writeStream(`${contents.readStream().asString()}\n${operators}\n`);
}

/** Puts other operators in the place of a page's own. */
export function redraw(pdf: PDFDocument, page: number, operators: string): void {
  pdf
    .findPage(page - 1)
    .get("Contents")
    .writeStream(operators);
}

/** Writes another text in the middle where one stands. */
export function rewrite(pdf: PDFDocument, page: number, from: string, to: string, y: number, size: number): void {
  const contents = pdf.findPage(page - 1).get("Contents");
  const text = contents.readStream().asString();
  const changed = text.replace(center(from, trim.width, y, size), center(to, trim.width, y, size));
  if (changed === text) throw new Error(`Page ${page} does not say “${from}”.`);
  contents.writeStream(changed);
}
