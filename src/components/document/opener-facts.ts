/** The line of facts a document opens with. */
import type { Book, Doc } from "../../book/types.ts";
import { monthText } from "../../render/dates.ts";
import { readingMinutes } from "./reading-time.ts";

/** "AIP-C01 task 1.2", "18 min read", "8 questions", "Facts checked November 2026": those that are so. */
export function openerFacts({ config }: Book, doc: Doc): string[] {
  return [
    doc.tasks.length === 0
      ? ""
      : `${config.exam?.code ?? "Exam"} task${doc.tasks.length > 1 ? "s" : ""} ${doc.tasks.join(", ")}`,
    doc.kind === "chapter" ? `${readingMinutes(doc.words)} min read` : "",
    doc.questions.length === 0 ? "" : `${doc.questions.length} question${doc.questions.length > 1 ? "s" : ""}`,
    doc.verified === "" ? "" : `Facts checked ${monthText(doc.verified, config.language)}`,
  ].filter((fact) => fact !== "");
}
