/** Writes a book of very many questions: as long as a real stem, and nothing else. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { question } from "../../scripts/bench/questions.ts";
import { randomFrom } from "../../scripts/bench/random.ts";
import { makeVocabulary } from "../../scripts/bench/vocabulary.ts";

/** Chapters, and questions of each. */
export const largeBank = { chapters: 40, questions: 50 };

export async function writeLargeBank(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const chapters = Array.from({ length: largeBank.chapters }, (_, i) => i + 1);
  const domain = (number: number, weight: number) =>
    `    - { number: ${number}, title: Domain ${number}, weight: ${weight}, tasks: { "${number}.1": First, "${number}.2": Second } }`;
  const config = [
    "id: large-bank",
    "title: A Large Bank",
    "authors: [A]",
    "formats: { web: {} }",
    "exam:",
    "  code: EX-1",
    "  name: The Exam",
    "  questions: 75",
    "  scored: 65",
    "  minutes: 180",
    "  domains:",
    ...[31, 26, 20, 12, 11].map((weight, i) => domain(i + 1, weight)),
    "structure:",
    `  parts: [{ part: part.mdx, chapters: [${chapters.map((n) => `c${n}.mdx`).join(", ")}] }]`,
    "rules: { question-longest: off, question-position: off }",
  ];
  await writeFile(path.join(folder, "book.yaml"), `${config.join("\n")}\n`);
  await writeFile(path.join(folder, "part.mdx"), "---\ntitle: All\nid: all\n---\n\nAll of them.\n");
  const vocabulary = makeVocabulary();
  for (const number of chapters) {
    const writer = { random: randomFrom(`large bank ${number}`), vocabulary };
    const task = `${1 + (number % 5)}.${1 + (number % 2)}`;
    const questions = Array.from({ length: largeBank.questions }, (_, i) =>
      question(writer, `q-c${number}-${i + 1}`, i).replace("<Question ", `<Question task="${task}" `),
    );
    const head = `---\ntitle: Chapter ${number}\nid: c${number}\n---\n\n## Text {#sec-c${number}-text}\n\nText.\n`;
    await writeFile(path.join(folder, `c${number}.mdx`), `${head}\n${questions.join("\n\n")}\n`);
  }
}
