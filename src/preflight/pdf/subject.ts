/** What a rule over PDFs is given: the file, and what is known of what it should be. */
import type { PaperName } from "../../book/paperback-settings.ts";
import type { Rule } from "../rule.ts";
import type { Size } from "../trims.ts";
import type { BoxName, PdfFile } from "./read/file.ts";

/** A file to be judged. */
export interface PdfSubject {
  file: PdfFile;
  /** What was said of it when it was sent. */
  order: Order;
  /** What the build that made it meant; empty for a file made elsewhere. */
  planned: Planned;
}

export type PdfRule = Rule<PdfSubject>;

/** How the book is to be printed, as far as it was said. */
export interface Order {
  /** Trim of the book, inches; told from the page size when missing. */
  trim?: Size;
  /** Whether pages run over the trim; told from the page size when missing. */
  hasBleed?: boolean;
  paper?: PaperName;
  /** Pages of the interior, for its cover. */
  interiorPages?: number;
}

/** Knowledge of the build. A rule that needs what is missing says so, or derives it from the file. */
export interface Planned {
  /** Boxes of every page, points, exactly. */
  boxes?: Readonly<Partial<Record<BoxName, readonly number[]>>>;
  pages?: number;
  /** Physical pages without any mark. */
  blanks?: readonly number[];
  /** For each physical page; empty where none is printed. */
  folios?: readonly string[];
  labels?: readonly string[];
  heads?: readonly string[];
  /** Beginnings of the names of the book's fonts. */
  fonts?: readonly string[];
  openers?: readonly PlannedOpener[];
  listed?: readonly PlannedEntry[];
  references?: readonly PlannedReference[];
  /** Words of the book's metadata, where they must stand. */
  words?: readonly PlannedWords[];
  /** Digits of the barcode that the cover bears itself. */
  barcode?: string;
}

/** A place where a part, a chapter or the like begins. */
export interface PlannedOpener {
  anchor: string;
  title: string;
  /** Physical page. */
  page: number;
  start: "recto" | "page";
}

/** A line of the contents, of a list or of the index. */
export interface PlannedEntry {
  /** Physical page it is printed on. */
  page: number;
  text: string;
  /** Physical page it names. */
  target: number;
  /** What that page says; the same text when missing, nothing in particular when empty. */
  says?: string;
}

/** A reference that names a page: "(p. 47)". */
export interface PlannedReference {
  page: number;
  text: string;
  /** Physical page of what it names. */
  target: number;
}

/** Words that must stand on one of these pages; of a cover, on this panel. */
export interface PlannedWords {
  what: string;
  words: string;
  pages?: readonly number[];
  panel?: "back" | "spine" | "front";
}
