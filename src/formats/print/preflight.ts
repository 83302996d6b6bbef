/** Judges a finished PDF: what a reader or a printer would refuse. It knows the plan, not how the file was made. */
import { judgedBriefly, type Check } from "../check.ts";
import { PDFDocument, type PDFObject } from "mupdf";
import { folioOf } from "./folio.ts";
import type { Misfit } from "./page-checks.ts";
import type { Plan } from "./plan.ts";
import { fontsOf, isOwn, isSeeThrough, type Font } from "./pdf-faults.ts";
import { bindable, marginsFor, paperOf, type Trim } from "./trim.ts";

/** What the file was planned to be. */
export interface Expected {
  trim: Trim;
  plan: Pick<Plan, "pages" | "firstMain" | "empty" | "folios">;
}

/** Judges the bytes of a file. */
export function preflightPdf(bytes: Uint8Array, expected: Expected): Check[] {
  const pdf = PDFDocument.openDocument(bytes, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("The finished file is not a PDF.");
  const pages = Array.from({ length: pdf.countPages() }, (_, i) => pdf.findPage(i));
  const fonts = fontsOf(pdf);
  const texts = pages.map((_, i) => textOf(pdf, i));
  const checks = [
    verdict("fonts embedded", fonts, (font) => !font.isEmbedded && `${font.name} is not embedded`),
    verdict("no Type 3 fonts", fonts, (font) => font.subtype === "Type3" && `${font.name} is a Type 3 font`),
    verdict("text can be copied", fonts, (font) => !font.isReadable && `${font.name} has no character map`),
    verdict("the book’s own fonts", fonts, (font) => !isOwn(font.name) && strange(pdf, font)),
    verdict("page size", pages, (page, i) => wrongBox(page, i, expected.trim)),
    pageCount(pages.length, expected),
    verdict(
      "no empty pages",
      texts,
      ({ text }, i) => text === "" && !expected.plan.empty.includes(i + 1) && `page ${String(i + 1)} is empty`,
    ),
    verdict(
      "blanks are blank",
      expected.plan.empty,
      (page) => texts[page - 1]?.text !== "" && `page ${String(page)} should be blank`,
    ),
    verdict("folios and labels agree", texts, ({ text }, i) => wrongFolio(pdf, text, i, expected)),
  ];
  return [
    ...checks,
    ...(expected.trim === "letter" ? forScreens(pdf, pages) : forPrinter(pdf, pages, texts, expected)),
  ];
}

/** Turns what did not fit the page into checks. */
export function misfitChecks(misfits: readonly Misfit[], fileOf: (doc: string) => string): Check[] {
  const kinds: [Misfit["kind"], string, (misfit: Misfit) => string][] = [
    ["wide", "nothing wider than the text", (misfit) => `is ${pixels(misfit.size)} too wide`],
    ["tall", "nothing taller than the page", (misfit) => `is ${pixels(misfit.size)} too tall for one page`],
    ["clipped", "nothing cut off", (misfit) => `is cut off by ${pixels(misfit.size)}`],
    ["small", "type of at least 7 pt", (misfit) => `is set in ${String(misfit.size)} pt`],
    ["picture", "pictures shown", () => "cannot be shown"],
    ["font", "fonts loaded", () => "could not be loaded"],
    ["glyph", "signs the fonts have", () => "is in none of the book’s fonts"],
  ];
  return kinds.map(([kind, check, say]) =>
    verdict(
      check,
      misfits.filter((misfit) => misfit.kind === kind),
      (misfit) => {
        const place = [fileOf(misfit.doc), misfit.label].filter((part) => part !== "").join("#");
        return `${place === "" ? "" : `${place}: `}“${misfit.text}” ${say(misfit)}`;
      },
    ),
  );
}

function pixels(size: number): string {
  return `${String(Math.round(size * 0.75 * 10) / 10)} pt`;
}

/** One check over many things; `fault` says what is wrong with one, or nothing. */
function verdict<Thing>(
  check: string,
  things: readonly Thing[],
  fault: (thing: Thing, i: number) => string | false,
): Check {
  return judgedBriefly(
    check,
    things.flatMap((thing, i) => fault(thing, i) || []),
  );
}

interface PageText {
  text: string;
  /** Left and right edge of everything written, points. */
  left: number;
  right: number;
}

interface StructuredPage {
  blocks: { lines?: { text: string; bbox: { x: number; w: number } }[] }[];
}

function textOf(pdf: PDFDocument, index: number): PageText {
  const page = JSON.parse(structuredText(pdf, index).asJSON()) as StructuredPage;
  const lines = page.blocks.flatMap((block) => block.lines ?? []).filter((line) => ink(line.text) !== "");
  return {
    text: ink(lines.map((line) => line.text).join("")),
    left: Math.min(...lines.map(({ bbox }) => bbox.x)),
    right: Math.max(...lines.map(({ bbox }) => bbox.x + bbox.w)),
  };
}

function structuredText(pdf: PDFDocument, index: number) {
  return pdf.loadPage(index).toStructuredText("ignore-actualtext");
}

/** What of a text leaves a mark. */
function ink(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}

/** Which characters were set in a font that is not the book's, and where first. */
function strange(pdf: PDFDocument, { name }: Font): string {
  for (let index = 0; index < pdf.countPages(); index += 1) {
    const found = new Set<string>();
    structuredText(pdf, index).walk({
      onChar(character, _origin, font) {
        if (font.getName().endsWith(name) && ink(character) !== "") found.add(character);
      },
    });
    if (found.size === 0) continue;
    const characters = [...found].slice(0, 8).join(" ");
    return `“${characters}” on page ${String(index + 1)} is set in ${name}: the book’s fonts lack it`;
  }
  return `${name} is embedded`;
}

function wrongBox(page: PDFObject, i: number, trim: Trim): string | false {
  const { width, height } = paperOf(trim);
  const wanted = [0, 0, width * 72, height * 72].join(" ");
  const boxes = ["MediaBox", "TrimBox"].map((name) => page.getInheritable(name).toString(true).replace(/[[\]]/g, ""));
  return boxes.some((box) => box !== wanted) && `page ${String(i + 1)} is ${boxes.join(" and ")}, not ${wanted}`;
}

function pageCount(count: number, { trim, plan }: Expected): Check {
  const faults = [];
  if (count !== plan.pages) faults.push(`${String(count)} pages, ${String(plan.pages)} planned`);
  if (count % 2 === 1) faults.push(`${String(count)} pages are odd`);
  if (trim === "paperback" && count > bindable.most)
    faults.push(`${String(count)} pages cannot be bound, at most ${String(bindable.most)} can`);
  const isThin = trim === "paperback" && count < bindable.least;
  const note = isThin
    ? `${String(count)} pages; a printer binds from ${String(bindable.least)} on`
    : `${String(count)} pages`;
  return { ok: faults.length === 0, check: "page count", detail: faults.join("; ") || note };
}

function wrongFolio(pdf: PDFDocument, text: string, i: number, { plan }: Expected): string | false {
  const label = pdf.loadPage(i).getLabel();
  const wanted = folioOf(i + 1, plan.firstMain);
  if (label !== wanted) return `page ${String(i + 1)} is labelled “${label}”, not “${wanted}”`;
  const folio = plan.folios[i] ?? "";
  return folio !== "" && !text.includes(folio) && `page ${String(i + 1)} does not print its folio ${folio}`;
}

function forScreens(pdf: PDFDocument, pages: readonly PDFObject[]): Check[] {
  const catalog = pdf.getTrailer().get("Root");
  const known = new Set<string>();
  catalog.get("Dests").forEach((_, name) => known.add(String(name)));
  const targets = pages.flatMap((page, i) => linksOf(page).map((link) => ({ target: link.get("Dest"), page: i + 1 })));
  const wanted: [name: string, isThere: boolean][] = [
    ["structure tags", !catalog.get("StructTreeRoot").isNull()],
    ["language", catalog.get("Lang").isString()],
    ["outline", !catalog.get("Outlines", "First").isNull()],
    ["XMP metadata", catalog.get("Metadata").isStream()],
    ["title in the window", catalog.get("ViewerPreferences", "DisplayDocTitle").toString() === "true"],
  ];
  return [
    verdict(
      "links resolve",
      targets,
      ({ target, page }) =>
        target.isName() && !known.has(target.asName()) && `“${target.asName()}” on page ${String(page)} leads nowhere`,
    ),
    verdict("made for screens", wanted, ([name, isThere]) => !isThere && `no ${name}`),
  ];
}

function linksOf(page: PDFObject): PDFObject[] {
  const annotations = page.get("Annots");
  return annotations.isArray() ? Array.from({ length: annotations.length }, (_, i) => annotations.get(i)) : [];
}

/** Rules of https://kdp.amazon.com/en_US/help/topic/G201857950 */
function forPrinter(
  pdf: PDFDocument,
  pages: readonly PDFObject[],
  texts: readonly PageText[],
  { trim }: Expected,
): Check[] {
  const catalog = pdf.getTrailer().get("Root");
  const { least } = marginsFor(trim, pages.length);
  const { width } = paperOf(trim);
  const streams = Array.from({ length: pdf.countObjects() }, (_, i) => pdf.newIndirect(i));
  return [
    verdict(
      "no links or annotations",
      pages,
      (page, i) => linksOf(page).length > 0 && `page ${String(i + 1)} has some`,
    ),
    verdict(
      "no bookmarks or hidden data",
      ["Outlines", "Metadata", "StructTreeRoot", "Names", "OCProperties"],
      (key) => !catalog.get(key).isNull() && `the file has ${key}`,
    ),
    verdict("no transparency", streams, (object) => isSeeThrough(object) && "something is see-through"),
    verdict("black ink", pages, (page, i) => hasColor(page) && `page ${String(i + 1)} is colored`),
    verdict("text inside the margins", texts, ({ text, left, right }, i) => {
      if (text === "") return false;
      const isRecto = i % 2 === 0;
      const gutter = isRecto ? left / 72 : width - right / 72;
      const edge = isRecto ? width - right / 72 : left / 72;
      return (
        (gutter < least || edge < 0.25) &&
        `page ${String(i + 1)} has text ${gutter.toFixed(3)} in from the gutter, ${edge.toFixed(3)} in from the edge`
      );
    }),
  ];
}

function hasColor(page: PDFObject): boolean {
  const contents = page.get("Contents");
  if (!contents.isStream()) return false;
  const text = Buffer.from(contents.readStream().asUint8Array()).toString("latin1");
  return /(?<![\w.])[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\b/.test(text);
}
