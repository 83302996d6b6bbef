/** Compares words as a reader does: without regard to case, spaces, hyphens, signs and how letters are joined. */
import type { PdfFile } from "./read/file.ts";
import { namePattern } from "./printed-names.ts";

/** Letters and digits alone, in lower case, ligatures taken apart. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Letters and signs as they are, without regard to where lines break. */
export function exact(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b]+/g, "");
}

/** "Chapter 3. Tides", "3.1 Tides", "Part II: Tides": what stands before the name. */
const lead = new RegExp(
  String.raw`^(?:(?:${namePattern("part", "chapter", "appendix", "section", "figure", "table", "listing")})\s+)?(?:[ivxlc]+|[a-z]|\d+)(?:\.\d+)*[.:·–—)]*\s+(?=\S)`,
  "iu",
);

const caption = new RegExp(String.raw`^\s*(?:${namePattern("figure", "table", "listing")})\s`, "iu");

/** Whether a page says this, with or without the number before it. */
export function bears(file: PdfFile, page: number, words: string): boolean {
  const text = file.plainText(page);
  return [words, words.replace(lead, "")].some((variant) => {
    const wanted = plain(variant);
    return wanted !== "" && text.includes(wanted);
  });
}

/** Whether a caption on one of the pages behind says this: what breaks over pages has its caption where it ends. */
export function isCaptionedLater(file: PdfFile, page: number, words: string): boolean {
  const wanted = plain(words);
  return file.pages.slice(page, page + 3).some(({ lines }) =>
    lines.some(({ text }, i) => {
      const said = lines.slice(i, i + 5).map((line) => line.text);
      return caption.test(text) && plain(said.join(" ")).includes(wanted);
    }),
  );
}

/** The first words of a text, for a report. */
export function quoted(text: string, most = 50): string {
  const words = text.replace(/\s+/g, " ").trim();
  return `“${words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words}”`;
}
