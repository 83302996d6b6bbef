/** The downloads page: which files it offers, and their sizes and checksums once the files exist. */
import type { EditionName } from "../../book/types.ts";

/** A file a build makes. */
export interface DownloadFile {
  name: string;
  format: string;
  edition: EditionName;
}

/** A finished file. */
export interface FinishedFile {
  name: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** A row of the downloads table. */
export interface DownloadRow {
  name: string;
  edition: EditionName;
  /** What it is, in a reader's words. */
  title: string;
  note: string;
  /** Most readers have no use for it: the downloads page alone offers it. */
  isForFew: boolean;
  /** Where it is to be had; undefined for a file that is sold. */
  href: string | undefined;
}

/** What a file is, by its format and, where a format makes several, by how its name ends. */
const words: { format: string; ending: string; title: string; note: string; isForFew?: true }[] = [
  { format: "digital", ending: ".html", title: "One HTML file", note: "Opens in any browser, without a network" },
  { format: "letter", ending: ".pdf", title: "PDF, US Letter", note: "For the screen and for printing" },
  { format: "epub", ending: ".epub", title: "EPUB", note: "For e-readers, phones and tablets" },
  { format: "kindle", ending: ".epub", title: "EPUB for Kindle", note: "For Send to Kindle" },
  { format: "anki", ending: ".apkg", title: "Anki deck", note: "Flashcards of the questions and terms" },
  {
    format: "anki",
    ending: ".txt",
    title: "Flashcards as text",
    note: "For other programs that learn by cards",
    isForFew: true,
  },
  { format: "quiz", ending: ".gift.txt", title: "Questions in GIFT", note: "For trainers: Moodle", isForFew: true },
  {
    format: "quiz",
    ending: ".zip",
    title: "Questions in QTI 3.0",
    note: "For trainers: other learning platforms",
    isForFew: true,
  },
];

/** Rows of an edition; the printer's files are not offered. @param isSold the full edition is had from the store. */
export function downloadRows(
  files: readonly DownloadFile[],
  edition: EditionName,
  root: string,
  isSold: boolean,
): DownloadRow[] {
  return files.flatMap(({ name, format, edition: own }) => {
    const word = words.find((known) => known.format === format && name.endsWith(known.ending));
    if (word === undefined || own !== edition) return [];
    const { title, note, isForFew = false } = word;
    const href = edition === "demo" || !isSold ? `${root}editions/${name}` : undefined;
    return [{ name, edition, title, note, isForFew, href }];
  });
}

/**
 * Writes sizes and checksums into a rendered page. A file that was not made keeps a dash, and its link,
 * `<a data-file="NAME">`, becomes plain words.
 */
export function fillDownloads(html: string, files: readonly FinishedFile[]): string {
  const known = new Map(files.map((file) => [file.name, file]));
  return html
    .replace(
      /(<td\b[^>]*\bdata-(size|sha256)="([^"]*)"[^>]*>)[^<]*(<\/td>)/g,
      (cell: string, open: string, field: string, name: string, close: string) => {
        const file = known.get(name);
        if (file === undefined) return cell;
        return `${open}${field === "size" ? sizeText(file.bytes) : file.sha256}${close}`;
      },
    )
    .replace(/<a\b[^>]*\bdata-file="([^"]*)"[^>]*>([^<]*)<\/a>/g, (link: string, name: string, text: string) =>
      known.has(name) ? link : `<span>${text}</span>`,
    );
}

/** 1,234,567 bytes to "1.2 MB"; a megabyte is a million bytes. */
export function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
