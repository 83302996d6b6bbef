/** How large a practice exam is: as the real one where the bank allows, else smaller in proportion. */
import type { ExamBank } from "./bank.ts";

export interface ExamSize {
  questions: number;
  /** How many of them count. */
  scored: number;
  minutes: number;
  /** The bank holds fewer questions than the real exam asks. */
  isScaled: boolean;
}

export function examSize({ bank, questions, scored, minutes }: ExamBank): ExamSize {
  if (bank.length >= questions) return { questions, scored, minutes, isScaled: false };
  const share = bank.length / questions;
  return {
    questions: bank.length,
    scored: Math.max(1, Math.round(scored * share)),
    minutes: Math.max(1, Math.round(minutes * share)),
    isScaled: true,
  };
}
