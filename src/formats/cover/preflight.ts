/** Judges a finished cover wrap: what a printer would refuse, and whether it says what book.yaml says. */
import { judgedBriefly, type Check } from "../check.ts";
import { ColorSpace, PDFDocument, type PDFObject, type Pixmap } from "mupdf";
import type { Book } from "../../book/types.ts";
import { fontsOf, isOwn, isSeeThrough, type Font } from "../print/pdf-faults.ts";
import { sheetBoxes } from "./finish.ts";
import { isSafe, panelOf, signsOf, textOf, type Sign } from "./signs.ts";
import { setSpine } from "./spine.ts";
import { spineRules, type WrapSize } from "./wrap-size.ts";

/** What the cover was meant to be. */
export interface ExpectedCover {
  book: Book;
  /** Pages of the interior. */
  pages: number;
  size: WrapSize;
}

/** Judges the bytes of a cover; `size` is that of the sheet for this page count and paper. */
export function preflightCover(bytes: Uint8Array, expected: ExpectedCover): Check[] {
  const pdf = PDFDocument.openDocument(bytes, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("The finished cover is not a PDF.");
  const { size, pages } = expected;
  const count = pdf.countPages();
  const page = pdf.findPage(0);
  const signs = signsOf(pdf);
  const picture = pdf.loadPage(0).toPixmap([1, 0, 0, 1, 0, 0], ColorSpace.DeviceRGB);
  const onSpine = signs.filter((sign) => panelOf(sign, size) === "spine");
  const objects = Array.from({ length: pdf.countObjects() }, (_, i) => pdf.newIndirect(i));
  const mayHaveSpineText = pages >= spineRules.pages;
  return [
    verdict("one page", count === 1 ? [] : [`the file has ${count} pages`]),
    verdict(
      "exact size",
      wrongBoxes(page, size),
      `${size.width.toFixed(4)} × ${size.height} in, spine ${size.spine} in`,
    ),
    verdict("words in the safe zones", signs.filter((sign) => !isSafe(sign, size)).map(placeOf)),
    verdict("barcode area empty", barcodeFaults(signs, picture, size)),
    verdict(
      "spine text only where it is allowed",
      mayHaveSpineText || onSpine.length === 0
        ? []
        : [`“${textOf(onSpine)}” on the spine of ${pages} pages; it takes ${spineRules.pages}`],
    ),
    verdict("type of at least 7 pt", smallType(signs)),
    verdict("says what book.yaml says", missingWords(signs, expected)),
    verdict("color to the edge", isBareAtEdge(picture) ? ["the ground does not reach the edge of the bleed"] : []),
    verdict("fonts embedded", fontsOf(pdf).flatMap(fontFault)),
    verdict("the book’s own fonts", strangeSigns(signs)),
    verdict("no transparency", objects.some(isSeeThrough) ? ["something is see-through"] : []),
    verdict("no links, marks or hidden data", hiddenData(pdf, page)),
  ];
}

function verdict(check: string, faults: readonly string[], note = ""): Check {
  return judgedBriefly(`cover: ${check}`, faults, note);
}

function wrongBoxes(page: PDFObject, size: WrapSize): string[] {
  return Object.entries(sheetBoxes(size)).flatMap(([name, wanted]) => {
    const box = page.getInheritable(name);
    const found = box.isArray() ? wanted.map((_, i) => box.get(i).asNumber()) : [];
    const isExact = found.length === 4 && wanted.every((value, i) => Math.abs(value - (found[i] ?? 0)) < 0.001);
    return isExact ? [] : [`${name} is ${found.join(" ") || "missing"}, not ${wanted.join(" ")}`];
  });
}

function placeOf({ sign, left, top }: Sign): string {
  return `“${sign}” at ${left.toFixed(3)} in from the left and ${top.toFixed(3)} in from the top of the sheet`;
}

function barcodeFaults(signs: readonly Sign[], picture: Pixmap, { barcode }: WrapSize): string[] {
  const inside = signs.filter(
    ({ left, right, top, bottom }) =>
      right > barcode.left && left < barcode.right && bottom > barcode.top && top < barcode.bottom,
  );
  if (inside.length > 0) return [`“${textOf(inside)}” stands where the barcode goes`];
  const ground = pixel(picture, Math.ceil(barcode.left * 72), Math.ceil(barcode.top * 72));
  for (let y = Math.ceil(barcode.top * 72); y < Math.floor(barcode.bottom * 72); y += 1)
    for (let x = Math.ceil(barcode.left * 72); x < Math.floor(barcode.right * 72); x += 1)
      if (pixel(picture, x, y) !== ground) return ["something is drawn where the barcode goes"];
  return [];
}

/** Paper shows somewhere along the four edges. */
function isBareAtEdge(picture: Pixmap): boolean {
  const [width, height] = [picture.getWidth(), picture.getHeight()];
  const isBare = (x: number, y: number) => pixel(picture, x, y) === "255,255,255";
  const across = Array.from({ length: width }, (_, x) => isBare(x, 0) || isBare(x, height - 2));
  const down = Array.from({ length: height - 1 }, (_, y) => isBare(0, y) || isBare(width - 2, y));
  return [...across, ...down].includes(true);
}

function pixel(picture: Pixmap, x: number, y: number): string {
  const at = y * picture.getStride() + x * picture.getNumberOfComponents();
  return picture
    .getPixels()
    .slice(at, at + 3)
    .join(",");
}

function smallType(signs: readonly Sign[]): string[] {
  const small = Map.groupBy(
    signs.filter(({ points }) => points < 6.99),
    ({ points }) => points.toFixed(1),
  );
  return [...small].map(([points, found]) => `“${textOf(found)}” is set in ${points} pt`);
}

function missingWords(signs: readonly Sign[], { book, pages, size }: ExpectedCover): string[] {
  const { title, subtitle, authors, publisher, identifiers, edition } = book.config;
  const wanted: (readonly [panel: "back" | "spine" | "front", words: string])[] = [
    ["front", title],
    ["front", subtitle],
    ["front", authors[0] ?? ""],
    ["front", `Edition ${edition.number}`],
    ["back", publisher],
    ["back", identifiers.isbn.paperback ?? ""],
    ...(setSpine(book, pages, size) === undefined ? [] : [["spine", title] as const]),
  ];
  return wanted.flatMap(([panel, words]) => {
    const shown = signs.filter((sign) => panelOf(sign, size) === panel).map(({ sign }) => sign);
    return shown.join("").includes(words.replace(/\s+/g, "")) ? [] : [`the ${panel} lacks “${words}”`];
  });
}

function strangeSigns(signs: readonly Sign[]): string[] {
  const strange = Map.groupBy(
    signs.filter(({ font }) => !isOwn(font.replace(/^[A-Z]{6}\+/, ""))),
    ({ font }) => font,
  );
  return [...strange].map(([font, found]) => `“${textOf(found)}” is set in ${font}: the book’s fonts lack it`);
}

function fontFault({ name, subtype, isEmbedded }: Font): string[] {
  if (subtype === "Type3") return [`${name} is a Type 3 font`];
  return isEmbedded ? [] : [`${name} is not embedded`];
}

function hiddenData(pdf: PDFDocument, page: PDFObject): string[] {
  const catalog = pdf.getTrailer().get("Root");
  const kept = ["Outlines", "Metadata", "StructTreeRoot", "Names", "OCProperties", "AcroForm"].filter(
    (key) => !catalog.get(key).isNull(),
  );
  return [...kept, ...(page.get("Annots").isNull() ? [] : ["Annots"])].map((key) => `the file has ${key}`);
}
