/** What the makers of products are given, and what all of them ask of it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BookFolder } from "../book/read.ts";
import type { Book } from "../book/types.ts";
import type { Check } from "../formats/check.ts";
import type { RunningBrowser } from "../formats/print/browser.ts";
import type { ProductRecord } from "./manifest.ts";

/** One product's surroundings. */
export interface MakeContext {
  book: Book;
  /** Names of bitmaps in the assets, by path in the book folder. */
  assets: Record<string, string>;
  /** The book folder, as read. */
  source: BookFolder;
  /** Astro's output. */
  rendered: string;
  /** The build being made. */
  stage: string;
  cache: string;
  running: RunningBrowser | undefined;
  /** Finished products the site offers. */
  siblings: readonly ProductRecord[];
  /** The paperback that is published beside this product, as soon as it is finished. */
  paperback: Promise<ProductRecord | undefined>;
  say: (word: string) => void;
}

/** What came of a product. */
export interface Made {
  checks: Check[];
  pages?: number;
}

/** A page that Astro rendered for a format. */
export function readPage({ rendered }: MakeContext, name: string): Promise<string> {
  return readFile(path.join(rendered, "octavo-editions", name, "index.html"), "utf8");
}

/** The running browser. @throws when the product was said to need none */
export function browserOf({ running }: MakeContext): RunningBrowser {
  if (running === undefined) throw new Error("A product that is drawn by the browser was made without one.");
  return running;
}
