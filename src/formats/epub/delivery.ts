/** What may differ between the files one publication is delivered as: one for every reading system, one for Kindle. */
import type { PreparedDocument } from "./content-document.ts";
import type { PackedFile } from "./epub-writer.ts";
import type { Words } from "../../words/words.ts";

/** A picture to be drawn as a bitmap on white. */
export interface Picture {
  /** An `svg`, or an `img` whose address is a file. */
  markup: string;
  /** CSS pixels it is laid out at. */
  width: number;
  height: number;
  /** Pixels of the bitmap to each of those. */
  scale: number;
}

/** What a delivery may ask of the build. */
export interface DeliveryTools {
  /** Draws pictures as PNG files, in their order; gives their paths. */
  draw: (pictures: readonly Picture[]) => Promise<string[]>;
  /** Bitmaps of the publication by their address in its pages. */
  images: ReadonlyMap<string, PackedFile>;
  /** In the language of the publication. */
  words: Words["epub"];
}

/** One way to deliver. */
export interface Delivery {
  /** Whether it is known by an identifier of its own, without ISBN and claims, which are those of the general file. */
  isDerived: boolean;
  /** Levels of nav and NCX. */
  depth: number;
  /** Whether the contents are a page beside the navigation document. */
  hasContentsPage: boolean;
  hasFonts: boolean;
  styles: (css: string) => string;
  /** What becomes of the words of every page, contents and metadata. */
  words: (text: string) => string;
  /** Changes documents in place; gives the bitmaps that were added. */
  adapt: (documents: readonly PreparedDocument[], tools: DeliveryTools) => Promise<PackedFile[]>;
}

/** The file for every reading system: nothing is held back. */
export const generalDelivery: Delivery = {
  isDerived: false,
  depth: Infinity,
  hasContentsPage: false,
  hasFonts: true,
  styles: (css) => css,
  words: (text) => text,
  adapt: () => Promise.resolve([]),
};
