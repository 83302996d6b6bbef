/** Writes synthetic review questions: a stem, four or five options with rationales, an explanation. */
import { capitalized, clause, paragraph, type Writer } from "./prose.ts";

/** A question; `place` is where its first correct option stands. */
export function question(writer: Writer, id: string, place: number): string {
  const { random } = writer;
  const isMultiple = random.next() < 0.3;
  const count = isMultiple ? 5 : 4;
  const correct = new Set([place % count, ...(isMultiple ? [(place + 2) % count] : [])]);
  const options = Array.from({ length: count }, (_, i) => {
    const sign = correct.has(i) ? "x" : " ";
    return `- [${sign}] ${capitalized(clause(writer))}.\n\n  ${paragraph(writer, 14)}`;
  });
  const kind = isMultiple ? "multiple" : "single";
  return [
    `<Question id="${id}" kind="${kind}" difficulty="${random.between(1, 5)}">`,
    `${paragraph(writer, 50)} Which ${isMultiple ? "two changes meet" : "change meets"} these needs?`,
    ...options,
    "<Explanation>",
    paragraph(writer, 24),
    "</Explanation>",
    "</Question>",
  ].join("\n\n");
}
