/** The letter of the alphabet under which a language lists a word. */

/** "E" for "état" in English; "Ñ" for "ñandú" in Spanish; undefined for what begins with no letter. @param language BCP 47 tag */
export function initialOf(word: string, language: string): string | undefined {
  const [whole = ""] = word.normalize("NFC").toLocaleUpperCase(language);
  const [bare = ""] = whole.normalize("NFD");
  if (!/\p{Letter}/u.test(bare)) return undefined;
  const { compare } = new Intl.Collator(language, { sensitivity: "base" });
  return compare(whole, bare) === 0 ? bare : whole;
}
