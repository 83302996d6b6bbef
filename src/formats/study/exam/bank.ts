/** What a practice exam is drawn from: the questions of an edition, and the real exam as book.yaml describes it. */
import type { Book, Doc, Edition, QuestionData } from "../../../book/types.ts";
import { pathOfDoc } from "../../../render/locate.ts";

/** A question that may be asked; what it says stands in its chapter. */
export interface BankQuestion {
  /** Its label, "q-2-3". */
  id: string;
  /** As printed: "Q2.3". */
  code: string;
  /** Number of its domain; 0 where it belongs to none. */
  domain: number;
  /** "1.2"; empty where it names none. */
  task: string;
  /** Index of its chapter in `pages`. */
  page: number;
}

export interface ExamBank {
  /** "AIP-C01"; empty for a book that prepares for no exam. */
  code: string;
  /** Questions of the real exam, how many of them count, and its minutes. */
  questions: number;
  scored: number;
  minutes: number;
  passing: { score: number; of: number } | undefined;
  domains: { number: number; title: string; weight: number; tasks: Record<string, string> }[];
  /** Chapters that ask: path below the edition's root, and title. */
  pages: { path: string; title: string }[];
  bank: BankQuestion[];
}

/** Of a book that says no number of questions, all are asked, but no more than one sitting can take. */
const mostUnsaid = 60;

/** Minutes for a question where the book says no time. */
const minutesUnsaid = 2;

/** The bank of an edition; undefined when it asks nothing. */
export function examBank(book: Book, edition: Edition): ExamBank | undefined {
  const docs = edition.docs.filter(({ questions }) => questions.length > 0);
  const { exam } = book.config;
  const domains = exam?.domains ?? [];
  const bank = docs.flatMap((doc, page) =>
    doc.questions.map((question) => ({
      id: question.label,
      code: book.labels[question.label]?.text ?? question.number,
      domain: domainOf(domains, doc, question),
      task: question.task,
      page,
    })),
  );
  if (bank.length === 0) return undefined;
  const questions = exam?.questions ?? Math.min(bank.length, mostUnsaid);
  return {
    code: exam?.code ?? "",
    questions,
    scored: exam?.scored ?? questions,
    minutes: exam?.minutes ?? questions * minutesUnsaid,
    passing: exam?.passing,
    domains,
    pages: docs.map((doc) => ({ path: pathOfDoc(doc), title: doc.title })),
    bank,
  };
}

function domainOf(domains: ExamBank["domains"], doc: Doc, { task }: QuestionData): number {
  const own = domains.find(({ tasks }) => Object.hasOwn(tasks, task));
  return own?.number ?? domains.find(({ number }) => number === doc.domain)?.number ?? 0;
}
