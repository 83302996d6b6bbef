/** Writes synthetic books: as many chapters as wanted, the same bytes in every run. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { chapterId, chapterText } from "./chapter.ts";
import { capitalized, paragraph, phrase, type Writer } from "./prose.ts";
import { randomFrom } from "./random.ts";
import { makeVocabulary, type Vocabulary } from "./vocabulary.ts";

const chaptersInPart = 5;
const termsInChapter = 4;
const mostTerms = 240;

/** Files of a book of `chapters` chapters: path in the book folder to text. */
export function syntheticBook(chapters: number): Record<string, string> {
  const vocabulary = makeVocabulary();
  const terms = termIds(vocabulary, Math.min(mostTerms, chapters * termsInChapter));
  const files: Record<string, string> = {
    "book.yaml": settings(chapters),
    "glossary.yaml": glossary(vocabulary, terms),
  };
  for (let number = 1; number <= chapters; number++) {
    const first = ((number - 1) * termsInChapter) % terms.length;
    const own = terms.slice(first, first + termsInChapter);
    files[chapterFile(number)] = chapterText(vocabulary, { number, of: chapters, terms: own });
  }
  for (let part = 1; part <= partCount(chapters); part++) files[partFile(part)] = partText(vocabulary, part);
  return files;
}

/** Writes a book into `folder`, which holds nothing else afterwards. */
export async function writeSyntheticBook(folder: string, chapters: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(syntheticBook(chapters))) {
    const absolute = path.join(folder, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  }
}

/** Where a chapter stands in the book folder. */
export function chapterFile(number: number): string {
  const part = Math.ceil(number / chaptersInPart);
  return `part-${part}/${String(number).padStart(3, "0")}-${chapterId(number)}.mdx`;
}

function partFile(part: number): string {
  return `part-${part}/part.mdx`;
}

function partCount(chapters: number): number {
  return Math.ceil(chapters / chaptersInPart);
}

function settings(chapters: number): string {
  const parts = Array.from({ length: partCount(chapters) }, (_, p) => {
    const first = p * chaptersInPart + 1;
    const count = Math.min(chaptersInPart, chapters - p * chaptersInPart);
    const files = Array.from({ length: count }, (_, i) => `        - ${chapterFile(first + i)}`);
    return [`    - part: ${partFile(p + 1)}`, "      chapters:", ...files].join("\n");
  });
  return `title: A synthetic book of ${chapters} chapters
id: synthetic-${chapters}
edition: { number: "1", date: 2026-01-01 }
authors: [The Benchmark]
description: Made by the benchmark.
identifiers: { uuid: 1b1f6f3e-8f5c-4f0a-9d35-6b8f0f3c7a11 }
callouts:
  signal: { label: Signal, meaning: What the words tell you, tone: blue, icon: target }
  trap: { label: Trap, meaning: The tempting wrong answer, tone: red, icon: triangle }
  field: { label: Field note, meaning: What production taught, tone: green, icon: pencil }
structure:
  parts:
${parts.join("\n")}
  back: [glossary.yaml]
`;
}

function partText(vocabulary: Vocabulary, part: number): string {
  const writer: Writer = { random: randomFrom(`part ${part}`), vocabulary };
  return `---\ntitle: ${capitalized(phrase(writer, 2))}\nid: part-${part}\n---\n\n${paragraph(writer, 60)}\n`;
}

/** Rare nouns, so that a term is no word of every sentence. */
function termIds({ nouns }: Vocabulary, count: number): string[] {
  return nouns.slice(-count);
}

function glossary(vocabulary: Vocabulary, terms: readonly string[]): string {
  const writer: Writer = { random: randomFrom("glossary"), vocabulary };
  const entries = terms.map(
    (id) => `- id: ${id}\n  term: ${id}\n  definition: ${JSON.stringify(paragraph(writer, 22))}\n`,
  );
  return entries.join("\n");
}
