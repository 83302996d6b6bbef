/** Reads a PDF once, whoever made it, for every rule that wants to know something about it. */
import { PDFDocument, setLog, type PDFObject } from "mupdf";
import { UnreadableFile } from "../../unreadable-file.ts";
import type { Box } from "../box.ts";
import { plain } from "../words.ts";
import { readFonts, type Font } from "./fonts.ts";
import { readMarks, type Painted } from "./marks.ts";
import { readResources, type Resource } from "./resources.ts";
import { readLines, textOptions, type Line } from "./text.ts";

/** The boxes a page can declare, ISO 32000-1, 14.11.2. */
export const boxNames = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] as const;
export type BoxName = (typeof boxNames)[number];

/** A page as read. */
export interface PageReading extends Painted {
  /** Physical page, 1-based. */
  number: number;
  /** As a viewer shows it; the number where the file has no labels. */
  label: string;
  /** What a viewer shows, from its top left corner, points. */
  box: Box;
  /** As declared: two corners, points from the lower left of the coordinate system. */
  boxes: Partial<Record<BoxName, number[]>>;
  rotation: number;
  /** Points to the unit: 1 in nearly every file. */
  unit: number;
  lines: Line[];
  annotations: Annotation[];
  /** Why it could not be read to its end, or what had to be guessed to read it. */
  fault: string;
}

/** An annotation, by its kind: "Link", "Text", "Widget"… */
export interface Annotation {
  kind: string;
  object: PDFObject;
}

/** A PDF that has been read. */
export interface PdfFile {
  /** Size in bytes. */
  size: number;
  pdf: PDFDocument;
  catalog: PDFObject;
  /** Entries of the Info dictionary that are text. */
  info: Record<string, string>;
  pages: PageReading[];
  hasLabels: boolean;
  /** Whether it is arranged so that its first page can be shown early. */
  isLinearized: boolean;
  resources: Resource[];
  fonts: Font[];
  /** Letters and digits of a page in lower case, spaces and hyphens left out. */
  plainText: (page: number) => string;
}

/** @throws UnreadableFile for an empty, foreign, damaged or locked file */
export function readPdf(bytes: Uint8Array): PdfFile {
  const complaints: string[] = [];
  // Its warnings are about what every reader takes, and what it does not support may be sound all the same.
  const error = (complaint: string) => {
    if (!complaint.startsWith("unsupported")) complaints.push(complaint);
  };
  setLog({ error, warning: () => undefined });
  try {
    return readBytes(bytes, complaints);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`the file is damaged: ${reason}`, { cause: error });
  } finally {
    setLog(null);
  }
}

/** @param complaints what mupdf says while it reads; it grows */
function readBytes(bytes: Uint8Array, complaints: string[]): PdfFile {
  // Bytes that lie in mupdf's memory are lost as soon as it grows.
  const size = bytes.length;
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const pdf = openPdf(bytes, head);
  const catalog = pdf.getTrailer().get("Root");
  const resources = readResources(pdf);
  const pages = Array.from({ length: pdf.countPages() }, (_, index) => readPage(pdf, index, complaints));
  const plainTexts = new Map<number, string>();
  return {
    size,
    pdf,
    catalog,
    info: readInfo(pdf.getTrailer().get("Info")),
    pages,
    // The first object says so: ISO 32000-1, Annex F.
    isLinearized: head.includes("/Linearized"),
    hasLabels: catalog.get("PageLabels").isDictionary(),
    resources,
    fonts: readFonts(resources),
    plainText(page) {
      const known = plainTexts.get(page) ?? plain((pages[page - 1]?.lines ?? []).map(({ text }) => text).join(" "));
      plainTexts.set(page, known);
      return known;
    },
  };
}

function openPdf(bytes: Uint8Array, head: string): PDFDocument {
  if (bytes.length === 0) throw new UnreadableFile("the file is empty");
  // Readers look for the mark in the first kilobyte: ISO 32000-1, Annex H, note 13.
  if (!head.slice(0, 1024).includes("%PDF-"))
    throw new UnreadableFile("the file is no PDF: it does not begin with %PDF-");
  const pdf = PDFDocument.openDocument(bytes, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new UnreadableFile("the file is no PDF");
  if (pdf.needsPassword()) throw new UnreadableFile("the file is locked with a password: save it without one");
  if (pdf.countPages() === 0) throw new UnreadableFile("the file has no pages that can be read");
  return pdf;
}

function readPage(pdf: PDFDocument, index: number, complaints: string[]): PageReading {
  const before = complaints.length;
  const page: PageReading = {
    number: index + 1,
    label: String(index + 1),
    box: [0, 0, 0, 0],
    boxes: {},
    rotation: 0,
    unit: 1,
    lines: [],
    marks: [],
    seeThrough: [],
    hidden: [],
    annotations: [],
    fault: "",
  };
  try {
    const object = pdf.findPage(index);
    page.boxes = readBoxes(object);
    page.rotation = numberOf(object.getInheritable("Rotate")) ?? 0;
    page.unit = numberOf(object.get("UserUnit")) ?? 1;
    page.annotations = readAnnotations(object);
    const loaded = pdf.loadPage(index);
    page.label = loaded.getLabel();
    const [left, top, right, bottom] = loaded.getBounds();
    page.box = [left, top, right, bottom];
    // One reading of the page serves both: what is painted, and what it says.
    const list = loaded.toDisplayList(false);
    Object.assign(page, readMarks(list, page.box));
    const text = list.toStructuredText(textOptions);
    page.lines = readLines(text);
    for (const used of [text, list, loaded]) used.destroy();
  } catch (error) {
    page.fault = error instanceof Error ? error.message : String(error);
  }
  page.fault ||= complaints[before] ?? "";
  return page;
}

function readBoxes(page: PDFObject): PageReading["boxes"] {
  return Object.fromEntries(
    boxNames.flatMap((name) => {
      const box = page.getInheritable(name);
      if (!box.isArray()) return [];
      return [[name, Array.from({ length: box.length }, (_, i) => numberOf(box.get(i)) ?? 0)]];
    }),
  );
}

function readAnnotations(page: PDFObject): Annotation[] {
  const list = page.get("Annots");
  if (!list.isArray()) return [];
  return Array.from({ length: list.length }, (_, i) => {
    const object = list.get(i);
    return { kind: object.get("Subtype").isName() ? object.get("Subtype").asName() : "unknown", object };
  });
}

function readInfo(info: PDFObject): Record<string, string> {
  const entries: Record<string, string> = {};
  if (info.isDictionary())
    info.forEach((value, key) => {
      if (value.isString()) entries[String(key)] = value.asString();
      else if (value.isName()) entries[String(key)] = value.asName();
    });
  return entries;
}

function numberOf(object: PDFObject): number | undefined {
  return object.isNumber() ? object.asNumber() : undefined;
}
