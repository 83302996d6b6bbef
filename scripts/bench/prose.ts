/** Writes synthetic sentences, paragraphs and tables in Markdown. */
import type { Random } from "./random.ts";
import { drawWord, type Vocabulary } from "./vocabulary.ts";

/** A writer of one chapter: its own random numbers, the vocabulary of all. */
export interface Writer {
  random: Random;
  vocabulary: Vocabulary;
}

type Slot = keyof Vocabulary | { plain: string };

/** Forms of a sentence: n noun, v verb, a adjective, d adverb; other words stand as they are. */
const forms = [
  "the n v the a n , and the n v it d",
  "a a n v every n of the n",
  "when the n v the n , the a n d v a n",
  "each n v the n that the n v",
  "no n v the a n before the n v",
  "the n of the n d v a a n in the n",
  "if a n v two n , the second n v the first",
  "because the a n v , the n v the n and the n",
  "the n v ; the a n v d",
  "between the n and the a n , the n v the n",
  "it v the n , since a a n v the n",
  "without a n the n v the n at the a n",
].map((form) => form.split(" ").map(slotOf));

function slotOf(sign: string): Slot {
  const kinds: Record<string, keyof Vocabulary> = { n: "nouns", v: "verbs", a: "adjectives", d: "adverbs" };
  return kinds[sign] ?? { plain: sign };
}

/** A sentence without its full stop and in lower case. */
export function clause({ random, vocabulary }: Writer): string {
  const words = random
    .pick(forms)
    .map((slot) => (typeof slot === "string" ? drawWord(random, vocabulary[slot]) : slot.plain));
  return words.join(" ").replace(/ ([,;])/g, "$1");
}

/** A sentence; now and then one word is strong, emphasized or code. */
export function sentence(writer: Writer): string {
  const { random } = writer;
  const words = clause(writer).split(" ");
  const at = random.between(1, words.length - 1);
  const word = words[at] ?? "";
  const mark = random.pick(["", "", "", "", "", "", "", "*", "**", "`"]);
  if (mark !== "" && /^[a-z]{4,}$/.test(word)) words[at] = mark + word + mark;
  return `${capitalized(words.join(" "))}.`;
}

/** Sentences until there are at least `words` words. */
export function paragraph(writer: Writer, words: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; count += sentences.at(-1)?.split(" ").length ?? 0)
    sentences.push(sentence(writer));
  return sentences.join(" ");
}

/** A few words for a title, a caption's subject or a cell. */
export function phrase({ random, vocabulary }: Writer, words: number): string {
  const lead = Array.from({ length: words - 1 }, () => drawWord(random, vocabulary.adjectives));
  return [...lead, drawWord(random, vocabulary.nouns)].join(" ");
}

/** A GFM table; its second column is aligned right and holds numbers. */
export function table(writer: Writer, rows: number): string {
  const { random } = writer;
  const head = `| ${[1, 1, 2, 1].map((words) => capitalized(phrase(writer, words))).join(" | ")} |`;
  const body = Array.from({ length: rows }, () => {
    const cells = [
      phrase(writer, 2),
      (random.next() * 1000).toFixed(1),
      clause(writer).replace(/[,;].*/, ""),
      phrase(writer, 3),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [head, "| --- | ---: | --- | --- |", ...body].join("\n");
}

/** A list of short points. */
export function points(writer: Writer, count: number): string {
  return Array.from({ length: count }, () => `- ${capitalized(clause(writer))}`).join("\n");
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
