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
  /** Where it is to be had; undefined for a file that is sold. */
  href: string | undefined;
}

const words: Record<string, { title: string; note: string }> = {
  digital: { title: "One HTML file", note: "Opens in any browser, without a network" },
  letter: { title: "PDF, US Letter", note: "For the screen and for printing" },
  epub: { title: "EPUB", note: "For e-readers, phones and tablets" },
  kindle: { title: "EPUB for Kindle", note: "For Send to Kindle" },
};

/** Rows of an edition; the printer's files are not offered. @param isSold the full edition is had from the store. */
export function downloadRows(
  files: readonly DownloadFile[],
  edition: EditionName,
  root: string,
  isSold: boolean,
): DownloadRow[] {
  return files.flatMap(({ name, format, edition: own }) => {
    const word = words[format];
    if (word === undefined || own !== edition) return [];
    return [{ name, edition, ...word, href: edition === "demo" || !isSold ? `${root}editions/${name}` : undefined }];
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
