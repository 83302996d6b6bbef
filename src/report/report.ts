/** Checks a book folder and says the result in one of the formats. */
import { checkBook } from "../book/check.ts";
import { readBookFolder } from "../book/read.ts";
import { amount, countOf, inWords, type Counts } from "./counts.ts";
import { githubReport } from "./github.ts";
import { jsonReport } from "./json.ts";
import { textReport } from "./text.ts";

export interface ReportOptions {
  format: "text" | "json" | "github";
  color: boolean;
  /** Whether text lists notes too, which ask for nothing; the other formats always do. */
  withNotes: boolean;
}

/** @param root absolute path of the book folder */
export async function report(
  root: string,
  { format, color, withNotes }: ReportOptions,
): Promise<{ text: string; counts: Counts }> {
  const { diagnostics, reading } = checkBook(await readBookFolder(root));
  const counts = countOf(diagnostics);
  if (format === "json") return { text: jsonReport(diagnostics, { root }), counts };
  const listed = withNotes ? diagnostics : diagnostics.filter(({ severity }) => severity !== "info");
  const body = format === "github" ? githubReport(diagnostics, { root }) : textReport(listed, { root, color });
  // Since the process began: what the author waits for.
  const seconds = (performance.now() / 1000).toFixed(2);
  const hidden = format === "text" && !withNotes && counts.notes > 0 ? "; --notes lists the notes" : "";
  const closing = `${inWords(counts)} in ${amount(reading.documents.length, "document") || "no documents"} (${seconds} s)${hidden}`;
  return { text: body === "" ? closing : `${body}${format === "text" ? "\n" : ""}\n${closing}`, counts };
}
