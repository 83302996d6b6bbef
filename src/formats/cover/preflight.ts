/** Judges a finished cover by the profile of covers, and whether it says what book.yaml says. */
import type { Book } from "../../book/types.ts";
import { isbnDigits } from "../../book/isbn.ts";
import { judgeAll } from "../../preflight/judge.ts";
import { pdfProfiles } from "../../preflight/pdf/profiles.ts";
import { readPdf } from "../../preflight/pdf/read/file.ts";
import type { PlannedWords } from "../../preflight/pdf/subject.ts";
import { withSeverity } from "../../preflight/rule.ts";
import type { Check } from "../check.ts";
import { fontNames } from "../print/styles.ts";
import { paperOf, stockOf } from "../print/trim.ts";
import { hasBarcode } from "./back.ts";
import { sheetBoxes } from "./finish.ts";
import { setSpine } from "./spine.ts";
import type { WrapSize } from "./wrap-size.ts";
import { wordsOf as interfaceWords } from "../../words/words.ts";

/** What the cover was meant to be. */
export interface ExpectedCover {
  book: Book;
  /** Pages of the interior. */
  pages: number;
  size: WrapSize;
}

/** Ours keeps the wider margins that other printers ask for. */
const rules = withSeverity(pdfProfiles["kdp-cover"].rules, { "cover-wide-safe-zone": "error" });

/** Judges the bytes of a cover; `size` is that of the sheet for this page count and paper. */
export function preflightCover(bytes: Uint8Array, { book, pages, size }: ExpectedCover): Check[] {
  const { width, height } = paperOf("paperback");
  const isbn = book.config.identifiers.isbn.paperback;
  const checks = judgeAll(rules, {
    file: readPdf(bytes),
    order: { trim: { width, height }, paper: stockOf(book), interiorPages: pages },
    planned: {
      boxes: sheetBoxes(size),
      fonts: fontNames,
      words: wordsOf(book, pages, size),
      ...(hasBarcode(book) && isbn !== undefined && { barcode: isbnDigits(isbn) }),
    },
  });
  // Beside the interior's in one report.
  return checks.map((check) => ({ ...check, check: `cover: ${check.check}` }));
}

function wordsOf(book: Book, pages: number, size: WrapSize): PlannedWords[] {
  const { title, subtitle, authors, publisher, identifiers, edition, language } = book.config;
  const hasSpine = setSpine(book, pages, size) !== undefined;
  const wanted: PlannedWords[] = [
    { what: "title", words: title, panel: "front" },
    { what: "subtitle", words: subtitle, panel: "front" },
    { what: "author", words: authors[0] ?? "", panel: "front" },
    { what: "edition", words: interfaceWords(language).labels.edition(edition.number), panel: "front" },
    { what: "publisher", words: publisher, panel: "back" },
    { what: "ISBN", words: identifiers.isbn.paperback ?? "", panel: "back" },
    ...(hasSpine ? [{ what: "title", words: title, panel: "spine" } as const] : []),
  ];
  return wanted.filter(({ words }) => words !== "");
}
