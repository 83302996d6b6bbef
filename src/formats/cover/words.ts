/** Sets words in an SVG, and lists authors. */
import { element, escapeXml } from "../xml.ts";
import { widthOf } from "./lines.ts";
import { wordsOf } from "../../words/words.ts";

/** Families as the font faces name them. */
export const serif = "'Source Serif 4', serif";
export const sans = "Inter, sans-serif";

/** A `text` element; nothing for no words. */
export function words(text: string, attributes: Record<string, string | number>): string {
  return text.trim() === "" ? "" : element("text", attributes, escapeXml(text));
}

/** All authors where `room` (em) takes them, else the first and how it goes on. @param language of the book */
export function byline(authors: readonly string[], room: number, language: string): string {
  const all = authors.join(", ");
  return authors.length === 1 || widthOf(all) <= room ? all : wordsOf(language).cover.andOthers(authors[0] ?? "");
}
