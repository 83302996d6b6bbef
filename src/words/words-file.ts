/** The file that stands for `#words` where a book is rendered and its scripts are bundled. */
import path from "node:path";
import { codeOf } from "./words.ts";

/** Absolute. @param language BCP 47 tag of the book */
export function wordsFile(language: string): string {
  return path.join(import.meta.dirname, `${codeOf(language)}.ts`);
}
