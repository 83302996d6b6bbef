/** What there is to study, in minutes: all a plan is made from. */
import { serviceOf } from "../../../book/service-of.ts";
import { isMaterial } from "../../../book/study.ts";
import type { Book, Doc, Edition, QuestionData, Section } from "../../../book/types.ts";
import { countWords } from "../../../book/words.ts";
import { readingWords, wordsPerMinute } from "../../../components/document/reading-time.ts";
import { pathOfDoc } from "../../../render/locate.ts";
import { examBank } from "../exam/bank.ts";
import { examSize } from "../exam/size.ts";

/** What is not divided: a section, as it is marked as read, or a question. */
export interface Unit {
  /** Its label. */
  id: string;
  kind: "read" | "question";
  /** "2.1", "Q2.1"; the title where there is no number. */
  name: string;
  minutes: number;
}

/** A document with its units in reading order. */
export interface MaterialPage {
  /** Its label, under which its sections are marked as read; its own unit where it has none. */
  id: string;
  /** Below the site's host. */
  href: string;
  /** "2. Select and configure foundation models". */
  title: string;
  /** "2. Models", where the book has a shorter name for it. */
  name: string;
  /** Number of its domain; 0 for none. */
  domain: number;
  words: number;
  units: Unit[];
}

export interface Material {
  /** In reading order. */
  pages: MaterialPage[];
  domains: { number: number; title: string; weight: number }[];
  /** How many cards there are to learn, apart from questions. */
  cards: number;
  /** Minutes of a practice exam and of its report; 0 where there is none. */
  practice: number;
}

/** Of a real exam that says no time. */
const minutesAQuestion = 2;

/** Share of a practice exam's time that its report takes. */
const reportShare = 1 / 3;

/** What an edition gives to study. @param base root of its site */
export function materialOf(book: Book, edition: Edition, base: string): Material {
  const { exam } = book.config;
  const pace = exam?.minutes === undefined ? minutesAQuestion : exam.minutes / (exam.questions ?? exam.minutes / 2);
  const bank = examBank(book, edition);
  return {
    pages: edition.docs.filter(isMaterial).map((doc) => pageOf(book, doc, pace, base)),
    domains: (exam?.domains ?? []).map(({ number, title, weight }) => ({ number, title, weight })),
    cards: edition.terms.length + sum(edition.docs.map((doc) => serviceOf(book, doc)?.mistakes.length ?? 0)),
    practice: bank === undefined ? 0 : Math.round(examSize(bank).minutes * (1 + reportShare)),
  };
}

function pageOf(book: Book, doc: Doc, pace: number, base: string): MaterialPage {
  const read = readingWords(doc);
  const units = doc.sections.map(unitOf);
  const opening = (read - sum(doc.sections.map(wordsIn))) / wordsPerMinute;
  const [first] = units;
  // What stands before the first heading is read with it.
  if (first === undefined) units.push({ id: doc.label, kind: "read", name: doc.title, minutes: opening });
  else first.minutes += opening;
  const questions = doc.questions.map((question): Unit => {
    const { label, number } = question;
    const name = book.labels[label]?.text ?? number;
    return { id: label, kind: "question", name, minutes: pace + answerMinutes(question) };
  });
  return {
    id: doc.label,
    href: `${base}${pathOfDoc(doc)}`,
    title: titleOf(book, doc, doc.title),
    name: titleOf(book, doc, doc.shortTitle),
    domain: domainOf(book, doc),
    words: read,
    units: [...units, ...questions].map((unit) => ({ ...unit, minutes: Math.round(unit.minutes * 10) / 10 })),
  };
}

function unitOf(section: Section): Unit {
  const { label, number, title } = section;
  return { id: label, kind: "read", name: number === "" ? title : number, minutes: wordsIn(section) / wordsPerMinute };
}

function titleOf({ labels }: Book, { kind, number, label }: Doc, title: string): string {
  if (number === "") return title;
  return kind === "chapter" ? `${number}. ${title}` : `${labels[label]?.text ?? number}: ${title}`;
}

function wordsIn({ words, children }: Section): number {
  return words + sum(children.map(wordsIn));
}

/** To read why each option is right or wrong, after answering. */
function answerMinutes({ words, stem, options }: QuestionData): number {
  const asked = countWords(stem) + sum(options.map(({ text }) => countWords(text)));
  return Math.max(0, words - asked) / wordsPerMinute;
}

function domainOf(book: Book, { domain, tasks }: Doc): number {
  const domains = book.config.exam?.domains ?? [];
  const found = domains.find((one) => one.number === domain || tasks.some((task) => Object.hasOwn(one.tasks, task)));
  return found?.number ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
