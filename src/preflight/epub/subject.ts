/** What a rule over EPUBs is given: the file, what EPUBCheck says of it, and what is known of what it should be. */
import type { ValidationMessage } from "@likecoin/epubcheck-ts";
import type { Rule } from "../rule.ts";
import type { EpubFile } from "./read/epub.ts";

/** A file to be judged. */
export interface EpubSubject {
  file: EpubFile;
  /** What EPUBCheck found. */
  messages: readonly ValidationMessage[];
  /** Name of the file, where it has one. */
  name?: string;
  /** What the build that made it meant; empty for a file made elsewhere. */
  planned: PlannedEpub;
}

export type EpubRule = Rule<EpubSubject>;

/** Knowledge of the build. A rule that needs what is missing says so. */
export interface PlannedEpub {
  /** Titles of the book's documents, in their order, as the contents must list them. */
  titles?: readonly string[];
  /** Folios of the printed book, in their order, as the page list must. */
  folios?: readonly string[];
}
