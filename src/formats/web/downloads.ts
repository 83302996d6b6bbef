/** The downloads page: which files it offers, and their sizes and checksums once the files exist. */
import type { EditionName } from "../../book/types.ts";
import { wordsOf } from "../../words/words.ts";

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
const files: { format: string; ending: string; is: FileName; isForFew?: true }[] = [
  { format: "digital", ending: ".html", is: "html" },
  { format: "letter", ending: ".pdf", is: "letter" },
  { format: "epub", ending: ".epub", is: "epub" },
  { format: "kindle", ending: ".epub", is: "kindle" },
  { format: "anki", ending: ".apkg", is: "anki" },
  { format: "anki", ending: ".txt", is: "cards", isForFew: true },
  { format: "quiz", ending: ".gift.txt", is: "gift", isForFew: true },
  { format: "quiz", ending: ".zip", is: "qti", isForFew: true },
];

/** What the words call a file. */
type FileName = "html" | "letter" | "epub" | "kindle" | "anki" | "cards" | "gift" | "qti";

/**
 * Rows of an edition; the printer's files are not offered.
 * @param isSold the full edition is had from the store
 * @param language of the book
 */
export function downloadRows(
  made: readonly DownloadFile[],
  edition: EditionName,
  root: string,
  isSold: boolean,
  language: string,
): DownloadRow[] {
  const words = wordsOf(language).downloads;
  return made.flatMap(({ name, format, edition: own }) => {
    const file = files.find((known) => known.format === format && name.endsWith(known.ending));
    if (file === undefined || own !== edition) return [];
    const { title, note } = words[file.is];
    const { isForFew = false } = file;
    const href = edition === "demo" || !isSold ? `${root}editions/${name}` : undefined;
    return [{ name, edition, title, note, isForFew, href }];
  });
}

/**
 * Writes sizes and checksums into a rendered page. A file that was not made keeps a dash, and its link,
 * `<a data-file="NAME">`, becomes plain words.
 */
export function fillDownloads(html: string, finished: readonly FinishedFile[], language: string): string {
  const known = new Map(finished.map((file) => [file.name, file]));
  return html
    .replace(
      /(<td\b[^>]*\bdata-(size|sha256)="([^"]*)"[^>]*>)[^<]*(<\/td>)/g,
      (cell: string, open: string, field: string, name: string, close: string) => {
        const file = known.get(name);
        if (file === undefined) return cell;
        return `${open}${field === "size" ? sizeText(file.bytes, language) : file.sha256}${close}`;
      },
    )
    .replace(/<a\b[^>]*\bdata-file="([^"]*)"[^>]*>([^<]*)<\/a>/g, (link: string, name: string, text: string) =>
      known.has(name) ? link : `<span>${text}</span>`,
    );
}

/** 1,234,567 bytes to "1.2 MB"; a megabyte is a million bytes. @param language of the book */
export function sizeText(bytes: number, language: string): string {
  const words = wordsOf(language).downloads;
  const said = (number: number, digits: number) =>
    new Intl.NumberFormat(language, {
      useGrouping: false,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(number);
  if (bytes < 1e6) return words.kilobytes(said(Math.max(1, bytes / 1e3), 0));
  return words.megabytes(said(bytes / 1e6, 1));
}
