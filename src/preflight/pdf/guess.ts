/** Tells from a file what it is probably for. */
import { bleed } from "../trims.ts";
import type { PdfProfileName } from "./profiles.ts";
import type { PdfFile } from "./read/file.ts";
import { mediaSize } from "./sheet.ts";

/** A profile, and why that one. */
export interface Guess {
  profile: PdfProfileName;
  because: string;
}

/** The profile a file suggests by its form. */
export function guessProfile({ catalog, pages }: PdfFile): Guess {
  const [first] = pages;
  const { width, height } = first === undefined ? { width: 0, height: 0 } : mediaSize(first);
  if (pages.length === 1 && width > height && width > 2 * (4 + bleed))
    return { profile: "kdp-cover", because: "it is one wide page" };
  if (!catalog.get("StructTreeRoot").isNull()) return { profile: "screen", because: "it has structure tags" };
  if (!catalog.get("Outlines", "First").isNull()) return { profile: "screen", because: "it has an outline" };
  return { profile: "kdp", because: "it has neither tags nor an outline" };
}
