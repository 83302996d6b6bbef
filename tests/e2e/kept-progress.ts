/** Progress that a reader of the flagship has in the browser before a page is opened. */
import type { Page } from "puppeteer";
import { writeDocument } from "../../src/formats/study/progress/document.ts";
import { partOf } from "../../src/formats/study/progress/section.ts";
import { attemptsSection } from "../../src/formats/study/progress/attempts-section.ts";
import { readDocument } from "../../src/formats/study/progress/read-document.ts";
import type { Attempt, Attempts } from "../../src/formats/study/progress/attempts.ts";
import { recordOf } from "../../src/formats/study/progress/merge.ts";
import { sittingsSection } from "../../src/formats/study/exam/sittings-section.ts";
import { keyOf, type Sitting } from "../../src/formats/study/exam/sitting.ts";
import { writeLog } from "../../src/formats/study/cards/card-log.ts";
import { cardsSection, change } from "../../src/formats/study/cards/cards-section.ts";
import { goalSection } from "../../src/formats/study/goal/goal-section.ts";

const book = "genai-on-aws";
const key = `octavo:progress:${book}`;

interface Kept {
  /** By label. */
  answers?: Record<string, Partial<Attempt>>;
  exams?: Sitting[];
  /** Day of the exam, "2026-12-20". */
  examDay?: string;
  /** Labels of cards that are flagged, and of those answered once, with "Good", ten days ago. */
  flagged?: string[];
  cards?: string[];
}

/** Puts it into the storage of the page's origin; a page opened from now on finds it. */
export async function keep(
  page: Page,
  { answers = {}, exams = [], examDay, flagged = [], cards = [] }: Kept,
): Promise<void> {
  const attempts = Object.entries(answers).map(([id, own]): [string, ReturnType<typeof recordOf>] => [
    id,
    recordOf([{ at: Date.now() - 60_000, chosen: "A", right: true, edition: "1.0", ...own }]),
  ]);
  const tenDaysAgo = Math.floor(Date.now() / 1000) - 864_000;
  const text = writeDocument(book, [
    partOf(attemptsSection, new Map(attempts)),
    partOf(sittingsSection, new Map(exams.map((exam) => [keyOf(exam), exam]))),
    partOf(
      cardsSection,
      change({
        flags: new Map(flagged.map((id, i) => [id, { isSet: true, changed: 1000 - i }])),
        logs: new Map(cards.map((id) => [id, writeLog([{ at: tenDaysAgo, zone: 0, grade: 3, undone: false }])])),
      }),
    ),
    partOf(goalSection, { examDay, minutesAWeek: 300, changed: examDay === undefined ? 0 : 1 }),
  ]);
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
}

/** What the browser has kept of answers. */
export async function keptAttempts(page: Page): Promise<Attempts> {
  const text = await page.evaluate((name) => localStorage.getItem(name), key);
  if (text === null) return new Map();
  const result = readDocument(text, book, Date.now(), [attemptsSection]);
  if (!result.isSound) throw new Error(`Progress is ${result.reason} at ${result.place}.`);
  return (result.parts[0]?.value as Attempts | undefined) ?? new Map();
}

/** Labels of all questions, in the order of the book; of the page of the hub. */
export async function questionsOf(page: Page): Promise<{ id: string; code: string; page: number }[]> {
  const json = await page.$eval("[data-study-data]", (own) => own.textContent);
  return (JSON.parse(json) as { bank: { bank: { id: string; code: string; page: number }[] } }).bank.bank;
}
