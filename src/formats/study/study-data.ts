/** What the pages around the questions are told: the bank, and the sections its answers refer to. */
import type { Book, Edition, QuestionData } from "../../book/types.ts";
import { siteHref } from "../../render/locate.ts";
import { examBank, type ExamBank } from "./exam/bank.ts";

/** A section to read. */
export interface Reading {
  href: string;
  /** "2.3 Gates before scores". */
  text: string;
}

export interface StudyData {
  bank: ExamBank;
  /** By label. */
  readings: Record<string, Reading>;
  /** Labels of what to read about a question, by its label; at least its chapter. */
  readFor: Record<string, string[]>;
}

/** @param base root of the edition's site. @returns undefined for an edition that asks nothing */
export function studyData(book: Book, edition: Edition, base: string): StudyData | undefined {
  const bank = examBank(book, edition);
  if (bank === undefined) return undefined;
  const hrefFor = siteHref(book, edition, base);
  const readFor = Object.fromEntries(
    edition.docs.flatMap((doc) =>
      doc.questions.map((question) => {
        const sections = sectionsOf(book, edition, question);
        return [question.label, sections.length > 0 ? sections : [doc.label]];
      }),
    ),
  );
  const readings = Object.fromEntries(
    [...new Set(Object.values(readFor).flat())].map((label) => {
      const { number = "", title = "" } = book.labels[label] ?? {};
      return [label, { href: hrefFor(label) ?? base, text: number === "" ? title : `${number} ${title}` }];
    }),
  );
  return { bank, readings, readFor };
}

function sectionsOf(book: Book, edition: Edition, { refersTo }: QuestionData): string[] {
  return refersTo.filter((label) => book.labels[label]?.kind === "section" && edition.labels.has(label));
}
