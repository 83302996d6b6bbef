/** Writes one synthetic chapter: what a chapter of a study guide holds, in the amounts the benchmark names. */
import { listing, listingLanguages } from "./listings.ts";
import { capitalized, paragraph, phrase, points, sentence, table, type Writer } from "./prose.ts";
import { question } from "./questions.ts";
import { randomFrom } from "./random.ts";
import { drawWord, type Vocabulary } from "./vocabulary.ts";

/** What every chapter holds. */
export const perChapter = { words: 5500, tables: 6, listings: 4, callouts: 8, questions: 5, references: 12 };

/** Sections before the review questions. */
const sections = 8;

/** Callout kinds of the synthetic book. */
const calloutKinds = ["signal", "trap", "field"] as const;

export interface ChapterPlan {
  /** 1-based place in the book. */
  number: number;
  /** Chapters in the book. */
  of: number;
  /** Ids of the glossary terms it uses. */
  terms: readonly string[];
}

/** Id of the `number`th chapter. */
export function chapterId(number: number): string {
  return `topic-${chapterCode(number)}`;
}

/** "007", as it stands in the labels of the seventh chapter. */
export function chapterCode(number: number): string {
  return String(number).padStart(3, "0");
}

/** The MDX of a chapter; chapter 7 of 20 reads like chapter 7 of 400 but for what it refers to. */
export function chapterText(vocabulary: Vocabulary, plan: ChapterPlan): string {
  const writer: Writer = { random: randomFrom(`chapter ${plan.number}`), vocabulary };
  const links = [...references(plan), ...plan.terms.map((id) => `[${id}](#term-${id})`)];
  const title = capitalized(`${phrase(writer, 2)} and the ${drawWord(writer.random, vocabulary.nouns)}`);
  const objectives = Array.from({ length: 3 }, () => `  - ${JSON.stringify(sentence(writer).replace(/[*`]/g, ""))}`);
  const body = Array.from({ length: sections }, (_, i) => section(writer, plan, i + 1, share(links, i)));
  return [
    [
      "---",
      `title: ${JSON.stringify(title)}`,
      `id: ${chapterId(plan.number)}`,
      "objectives:",
      ...objectives,
      "---",
    ].join("\n"),
    paragraph(writer, 60),
    paragraph(writer, 50),
    ...body.flat(),
    `## Review questions {#sec-${chapterCode(plan.number)}-review}`,
    ...Array.from({ length: perChapter.questions }, (_, i) =>
      question(writer, `q-${chapterCode(plan.number)}-${i + 1}`, plan.number + i),
    ),
    "",
  ].join("\n\n");
}

/** Links of the `index`th of all sections. */
function share(links: readonly string[], index: number): string[] {
  return links.filter((_, i) => i % sections === index);
}

function section(writer: Writer, { number }: ChapterPlan, index: number, links: readonly string[]): string[] {
  const { random } = writer;
  const label = `${chapterCode(number)}-${index}`;
  const hasTable = index <= perChapter.tables;
  const language = index % 2 === 0 ? listingLanguages[index / 2 - 1] : undefined;
  const kind = calloutKinds[(number + index) % calloutKinds.length] ?? "signal";
  return [
    `## ${capitalized(phrase(writer, 3))} {#sec-${label}}`,
    withLinks(writer, paragraph(writer, 74), links),
    paragraph(writer, 62),
    ...(hasTable ? [`<Table id="tbl-${label}" caption="${caption(writer)}">`, table(writer, 6), "</Table>"] : []),
    paragraph(writer, 66),
    `### ${capitalized(phrase(writer, 2))} {#sec-${label}-more}`,
    paragraph(writer, 70),
    ...(language === undefined ? [points(writer, 4)] : [listing(writer, language, `lst-${label}`, caption(writer))]),
    `:::${kind}[${capitalized(phrase(writer, 2))}]\n${paragraph(writer, 36)}\n:::`,
    paragraph(writer, 55 + random.between(0, 20)),
  ];
}

function caption(writer: Writer): string {
  return sentence(writer).replace(/[*`]/g, "");
}

function withLinks(writer: Writer, text: string, links: readonly string[]): string {
  return [text, ...links.map((link) => `${sentence(writer).slice(0, -1)}: ${link}.`)].join(" ");
}

/** References to things of this chapter and, mostly, of its neighbors. */
function references({ number, of }: ChapterPlan): string[] {
  return Array.from({ length: perChapter.references }, (_, i) => {
    const distance = [0, 1, -1, 2, -2, 5, 0, -5, 3, -3, 0, 10][i] ?? 0;
    const target = chapterCode(((((number - 1 + distance) % of) + of) % of) + 1);
    const place = (i % perChapter.tables) + 1;
    return (
      [
        `[](#ch-${chapterId(Number(target))})`,
        `[](#sec-${target}-${place})`,
        `[](#tbl-${target}-${place})`,
        `[](#lst-${target}-2)`,
      ][i % 4] ?? ""
    );
  });
}
