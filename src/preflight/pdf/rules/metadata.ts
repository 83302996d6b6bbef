/** Rules about what a file says of itself, in its metadata and on its first pages. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { isIsbn } from "../isbn.ts";
import type { PdfFile } from "../read/file.ts";
import type { PdfRule } from "../subject.ts";
import { exact, plain, quoted } from "../words.ts";

export const documentInfo: PdfRule = {
  id: "document-info",
  title: "title, author and dates",
  wants: "The document information names title, author, creator and date.",
  severity: "error",
  source: sources.pdf,
  judge: ({ file }) => ({
    findings: ["Title", "Author", "Creator", "CreationDate"]
      .filter((key) => (file.info[key] ?? "").trim() === "")
      .map((key) => ({ text: `the document information has no ${key}` })),
  }),
};

export const xmpAgrees: PdfRule = {
  id: "xmp",
  title: "XMP metadata",
  wants: "There is an XMP packet, and it says what the document information says.",
  severity: "error",
  source: sources.xmp,
  judge({ file }) {
    const stream = file.catalog.get("Metadata");
    if (!stream.isStream()) return { findings: [{ text: "the file has no XMP metadata" }] };
    const packet = stream.readStream().asString();
    const { Title: title = "", Author: author = "", CreationDate: created = "" } = file.info;
    const date = elementText(packet, "xmp:CreateDate");
    const told = [
      ["dc:title", title, elementText(packet, "dc:title")],
      ["dc:creator", author, elementText(packet, "dc:creator")],
      // To the day: they may name the hour in other zones, and a packet need not name it.
      ...(date === "" ? [] : [["xmp:CreateDate", dayOf(created), dayOf(date)] as const]),
    ] as const;
    return {
      findings: told.flatMap(([name, wanted, found]) =>
        plain(found) === plain(wanted)
          ? []
          : [{ text: `${name} is ${quoted(found)}, the document information says ${quoted(wanted)}` }],
      ),
    };
  },
};

export const language: PdfRule = {
  id: "language",
  title: "language",
  wants: "The file names the language it is written in.",
  severity: "error",
  source: sources.matterhorn,
  judge({ file }) {
    const lang = file.catalog.get("Lang");
    const tag = lang.isString() ? lang.asString() : "";
    return /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(tag)
      ? clean(tag)
      : { findings: [{ text: tag === "" ? "the file names no language" : `“${tag}” is no language` }] };
  },
};

export const windowTitle: PdfRule = {
  id: "window-title",
  title: "title in the window",
  wants: "Viewers show the title of the book in their window, not the name of the file.",
  severity: "error",
  source: sources.matterhorn,
  judge: ({ file }) => ({
    findings:
      file.catalog.get("ViewerPreferences", "DisplayDocTitle").toString() === "true"
        ? []
        : [{ text: "viewers show the name of the file (DisplayDocTitle)" }],
  }),
};

export const tagged: PdfRule = {
  id: "tagged",
  title: "structure tags",
  wants: "The file is tagged: assistive technology knows its headings, lists and tables.",
  severity: "error",
  source: sources.matterhorn,
  judge: ({ file }) => ({
    findings: file.catalog.get("StructTreeRoot").isNull() ? [{ text: "the file has no structure tags" }] : [],
  }),
};

export const titlePage: PdfRule = {
  id: "title-page",
  title: "title page says what the metadata say",
  wants: "Title and author of the document information stand on the first pages.",
  severity: "error",
  source: sources.review,
  judge({ file, planned }) {
    if (planned.words !== undefined) return { findings: plannedWords(file, planned.words) };
    const { Title: title = "", Author: authors = "" } = file.info;
    if (title === "" && authors === "") return { notJudged: "the document information names neither title nor author" };
    const text = firstPages(file)
      .map((page) => file.plainText(page))
      .join(" ");
    // "Title: Subtitle (second edition)" is set in several lines, and joined in several ways.
    const parts = [...title.split(/\s*[:–—(|]\s*/), ...authors.split(/\s*(?:,|;| and | & )\s*/)];
    return {
      findings: parts
        .filter((part) => plain(part) !== "" && !text.includes(plain(part)))
        .map((part) => ({ text: `the first pages do not say ${quoted(part)}` })),
    };
  },
};

export const isbnSound: PdfRule = {
  id: "isbn",
  title: "ISBN sound",
  wants: "Every ISBN on the first pages has its right check digit.",
  severity: "error",
  source: sources.isbn,
  judge({ file }) {
    const printed = firstPages(file).flatMap((number) =>
      (file.pages[number - 1]?.lines ?? []).flatMap(({ text, box }) => {
        const [, digits] = /ISBN(?:-1[03])?[^\d]{0,24}((?:\d[\s‐‑–-]?){9,12}[\dX])/i.exec(text) ?? [];
        return digits === undefined ? [] : [{ digits, box, number }];
      }),
    );
    if (printed.length === 0) return { notJudged: "the first pages print no ISBN" };
    return {
      findings: printed.flatMap(({ digits, box, number }): Finding[] =>
        isIsbn(digits) ? [] : [{ text: `${digits} is no ISBN: its check digit is wrong`, page: number, box }],
      ),
      note: printed.map(({ digits }) => digits).join(", "),
    };
  },
};

type Words = NonNullable<Parameters<PdfRule["judge"]>[0]["planned"]["words"]>;

function plannedWords(file: PdfFile, words: Words): Finding[] {
  const textOf = (page: number) => exact((file.pages[page - 1]?.lines ?? []).map(({ text }) => text).join(" "));
  return words.flatMap(({ what, words: text, pages = firstPages(file) }) =>
    pages.some((page) => textOf(page).includes(exact(text)))
      ? []
      : [{ text: `the ${what} ${quoted(text)} is missing`, page: pages[0] ?? 1 }],
  );
}

/** Half title, title, copyright and what may be between. */
function firstPages(file: PdfFile): number[] {
  return file.pages.slice(0, 8).map(({ number }) => number);
}

/** "D:20260301000000Z" and "2026-03-01T00:00:00Z" as "20260301". */
function dayOf(date: string): string {
  return date.replace(/\D/g, "").slice(0, 8);
}

/** Words of all items below an element. */
function elementText(packet: string, name: string): string {
  const [, inside = ""] = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(packet) ?? [];
  const items = [...inside.matchAll(/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/g)].map(([, item = ""]) => item);
  return (items.length > 0 ? items : [inside])
    .join(", ")
    .replace(/&(amp|lt|gt|quot|apos|#\d+);/g, (_, code: string) => entity(code));
}

function entity(code: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return named[code] ?? String.fromCodePoint(Number(code.slice(1)));
}
