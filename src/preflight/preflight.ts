/** Judges a finished file, whoever made it, by one of the profiles. */
import type { Check } from "../formats/check.ts";
import { judgeAll } from "./judge.ts";
import { guessProfile } from "./pdf/guess.ts";
import { pdfProfiles, type PdfProfileName } from "./pdf/profiles.ts";
import { readPdf } from "./pdf/read/file.ts";
import type { Order } from "./pdf/subject.ts";
import type { Severity, Source } from "./rule.ts";

export type ProfileName = PdfProfileName;

/** What is told of a rule without a file. */
export interface RuleFacts {
  id: string;
  title: string;
  wants: string;
  severity: Severity;
  source: Source;
}

/** A profile, and what it asks. */
export interface Profile {
  name: ProfileName;
  what: string;
  rules: readonly RuleFacts[];
}

/** Every profile there is. */
export const profiles: readonly Profile[] = Object.entries(pdfProfiles).map(([name, { what, rules }]) => ({
  name: name as ProfileName,
  what,
  rules,
}));

/** A file that was judged. */
export interface Judged {
  profile: ProfileName;
  /** Why this profile was taken; empty where it was asked for. */
  because: string;
  pages: number;
  checks: Check[];
}

/**
 * Judges the bytes of a file; without a profile, by the one its form suggests.
 * @throws UnreadableFile for bytes that no rule can judge
 */
export function preflight(bytes: Uint8Array, order: Order = {}, name?: ProfileName): Judged {
  const file = readPdf(bytes);
  const guess = name === undefined ? guessProfile(file) : { profile: name, because: "" };
  const { rules } = pdfProfiles[guess.profile];
  return { ...guess, pages: file.pages.length, checks: judgeAll(rules, { file, order, planned: {} }) };
}
