/** The line of facts a document opens with. */
import type { Book, Doc } from "../../book/types.ts";
import { monthText } from "../../render/dates.ts";
import { readingMinutes } from "./reading-time.ts";
import { wordsOf } from "../../words/words.ts";

/** "AIP-C01 task 1.2", "18 min read", "8 questions", "Facts checked November 2026": those that are so. */
export function openerFacts({ config }: Book, doc: Doc): string[] {
  const words = wordsOf(config.language).document;
  return [
    doc.tasks.length === 0 ? "" : words.tasks(config.exam?.code ?? "", doc.tasks),
    doc.kind === "chapter" ? words.minutes(readingMinutes(doc)) : "",
    doc.questions.length === 0 ? "" : words.questions(doc.questions.length),
    doc.verified === "" ? "" : words.checked(monthText(doc.verified, config.language)),
  ].filter((fact) => fact !== "");
}
