/** Judges a finished file, whoever made it, by one of the profiles. */
import type { Check } from "../formats/check.ts";
import { checkerMessages } from "./epub/checker.ts";
import { guessEpubProfile } from "./epub/guess.ts";
import { epubProfiles, type EpubProfileName } from "./epub/profiles.ts";
import { readEpub } from "./epub/read/epub.ts";
import { judgeAll } from "./judge.ts";
import { guessProfile } from "./pdf/guess.ts";
import { pdfProfiles, type PdfProfileName } from "./pdf/profiles.ts";
import { readPdf } from "./pdf/read/file.ts";
import type { Order } from "./pdf/subject.ts";
import type { Severity, Source } from "./rule.ts";

export type ProfileName = PdfProfileName | EpubProfileName;

/** What is told of a rule without a file. */
export interface RuleFacts {
  id: string;
  title: string;
  wants: string;
  severity: Severity;
  source: Source;
}

/** A profile, and what it asks. */
export interface Profile<Name extends ProfileName = ProfileName> {
  name: Name;
  what: string;
  rules: readonly RuleFacts[];
}

function listed<Name extends ProfileName>(of: Record<Name, Omit<Profile, "name">>): Profile<Name>[] {
  return (Object.entries(of) as [Name, Omit<Profile, "name">][]).map(([name, { what, rules }]) => ({
    name,
    what,
    rules,
  }));
}

/** Every profile over PDFs. */
export const profilesOfPdfs: readonly Profile<PdfProfileName>[] = listed(pdfProfiles);

/** Every profile there is. */
export const profiles: readonly Profile[] = [...profilesOfPdfs, ...listed(epubProfiles)];

interface Judgement<Name extends ProfileName> {
  profile: Name;
  /** Why this profile was taken; empty where it was asked for. */
  because: string;
  checks: Check[];
}

/** A PDF that was judged. */
export type JudgedPdf = Judgement<PdfProfileName> & { pages: number };

/** An EPUB that was judged. */
export type JudgedEpub = Judgement<EpubProfileName> & { documents: number };

/** A file that was judged. */
export type Judged = JudgedPdf | JudgedEpub;

/** What was said of a file when it was sent. */
export interface Sent {
  /** How a book is to be printed. */
  order?: Order;
  /** Name of the file, where it has one. */
  name?: string;
}

/**
 * Judges the bytes of a file; without a profile, by the one its form suggests.
 * @throws UnreadableFile for bytes that no rule can judge
 */
export async function preflight(bytes: Uint8Array, { order, name }: Sent = {}, profile?: ProfileName): Promise<Judged> {
  // A zip archive begins with these two letters.
  const isEpub = profile === undefined ? bytes[0] === 0x50 && bytes[1] === 0x4b : isEpubProfile(profile);
  if (!isEpub) return judgePdf(bytes, order, profile as PdfProfileName | undefined);
  return judgeEpub(bytes, name, profile as EpubProfileName | undefined);
}

function isEpubProfile(name: ProfileName): name is EpubProfileName {
  return name in epubProfiles;
}

/** As `preflight`, for a PDF. */
export function judgePdf(bytes: Uint8Array, order: Order = {}, name?: PdfProfileName): JudgedPdf {
  const file = readPdf(bytes);
  const guess = name === undefined ? guessProfile(file) : { profile: name, because: "" };
  const { rules } = pdfProfiles[guess.profile];
  return { ...guess, pages: file.pages.length, checks: judgeAll(rules, { file, order, planned: {} }) };
}

async function judgeEpub(bytes: Uint8Array, name?: string, profile?: EpubProfileName): Promise<JudgedEpub> {
  const file = readEpub(bytes);
  const guess = profile === undefined ? guessEpubProfile(file, name) : { profile, because: "" };
  const messages = await checkerMessages(bytes);
  const subject = { file, messages, planned: {}, ...(name !== undefined && { name }) };
  return { ...guess, documents: file.documents.length, checks: judgeAll(epubProfiles[guess.profile].rules, subject) };
}
