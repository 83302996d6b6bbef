/** The reading system's style sheet, by subjects. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** In the order in which later rules stand above earlier ones. */
const subjects = ["text", "labels", "documents", "figures", "tables", "code", "questions", "ends", "pages"];

/** All of it, without font faces. */
export async function epubStyles(): Promise<string> {
  const file = (subject: string) => path.join(import.meta.dirname, "styles", `${subject}.css`);
  return (await Promise.all(subjects.map((subject) => readFile(file(subject), "utf8")))).join("\n");
}
