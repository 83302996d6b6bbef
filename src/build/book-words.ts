/** Gives rendered pages and their scripts the words of the book's language. */
import type { Plugin } from "vite";
import { wordsFile } from "../words/words-file.ts";

/**
 * `#words/exam` is the section `exam` of the language. Each section is a module of its own, the file with a query, so
 * that a page loads the words it says and no others.
 */
export function bookWords(language: string): Plugin {
  return {
    name: "octavo:words",
    enforce: "pre",
    resolveId(id) {
      return id.startsWith("#words/") ? `${wordsFile(language)}?${id.slice("#words/".length)}` : undefined;
    },
  };
}
