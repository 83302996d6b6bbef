/** A scenario in two sentences: who it is about, and what is asked. */

/** @param language BCP 47 tag of the book */
export function shortStem(stem: string, language: string): string {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences = [...segmenter.segment(stem.replace(/\s+/g, " "))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "" && !sentence.startsWith("("));
  const first = sentences[0] ?? "";
  const asked = sentences.findLastIndex((sentence) => sentence.endsWith("?"));
  const at = asked < 0 ? sentences.length - 1 : asked;
  if (at <= 0) return first;
  return at === 1 ? `${first} ${sentences[at] ?? ""}` : `${first} … ${sentences[at] ?? ""}`;
}
