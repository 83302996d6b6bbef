/**
 * The languages of the interface. One file a language, held to English by its type. What is rendered and what runs in
 * the page takes its words from `#words/<section>`, which is the book's language there; everything else asks `wordsOf`.
 */
import * as en from "./en.ts";
import * as es from "./es.ts";

export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en, es };

/** The words of every language there is, English first. */
export const everyLanguage: readonly Words[] = Object.values(languages);

/** Codes of the languages there are, "en" first. */
export const languageNames: readonly string[] = Object.keys(languages);

/** The words of a book's language; English for one that has no words yet. @param language BCP 47 tag, "es-MX" */
export function wordsOf(language: string): Words {
  return languages[codeOf(language)] ?? en;
}

/** The language whose words a book of this language takes. @param language BCP 47 tag */
export function codeOf(language: string): string {
  return hasWords(language) ? primaryCode(language) : "en";
}

/** Whether the interface speaks the language of a book. @param language BCP 47 tag */
export function hasWords(language: string): boolean {
  return Object.hasOwn(languages, primaryCode(language));
}

/** "es" of "es-MX". */
function primaryCode(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
