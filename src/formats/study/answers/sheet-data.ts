/** What the page of the typed answer sheet is told: the bank, and the form of each answer. */
import type { Book, Edition, QuestionData, QuestionKind } from "../../../book/types.ts";
import { examBank, type ExamBank } from "../exam/bank.ts";

/** Kind, choices there are, letters the answer has. */
export type AnswerForm = [kind: QuestionKind, options: number, wanted: number];

export interface SheetData {
  bank: ExamBank;
  /** In the order of the bank. */
  forms: AnswerForm[];
}

/** Undefined for an edition that asks nothing. */
export function sheetData(book: Book, edition: Edition): SheetData | undefined {
  const bank = examBank(book, edition);
  return bank && { bank, forms: edition.docs.flatMap(({ questions }) => questions.map(formOf)) };
}

function formOf({ kind, options }: QuestionData): AnswerForm {
  const right = options.filter(({ correct }) => correct).length;
  return [kind, options.length, kind === "ordering" || kind === "matching" ? options.length : right];
}
