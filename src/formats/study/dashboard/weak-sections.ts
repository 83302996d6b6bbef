/** What to read again: sections that the answers of missed questions refer to, those missed most first. */
import type { BankQuestion } from "../exam/bank.ts";
import { latest, type Attempts } from "../progress/attempts.ts";
import type { Reading, StudyData } from "../study-data.ts";

export interface WeakSection extends Reading {
  label: string;
  /** Questions last answered wrong, in the order of the book. */
  missed: BankQuestion[];
}

/** Questions whose last answer was wrong, in the order of the book. */
export function missedQuestions(bank: readonly BankQuestion[], attempts: Attempts): BankQuestion[] {
  return bank.filter(({ id }) => {
    const record = attempts.get(id);
    return record !== undefined && !latest(record).right;
  });
}

/** Sections of these questions; of those missed alike, that of the earlier question comes first. */
export function weakSections({ readings, readFor }: StudyData, missed: readonly BankQuestion[]): WeakSection[] {
  const sections = new Map<string, WeakSection>();
  for (const question of missed)
    for (const label of readFor[question.id] ?? []) {
      const reading = readings[label];
      if (reading === undefined) continue;
      const section = sections.get(label) ?? { ...reading, label, missed: [] };
      section.missed.push(question);
      sections.set(label, section);
    }
  return [...sections.values()].sort((a, b) => b.missed.length - a.missed.length);
}
