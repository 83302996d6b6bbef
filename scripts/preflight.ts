/** `npm run preflight`: judges finished files, whoever made them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { paperbackSchema, type PaperName } from "../src/book/paperback-settings.ts";
import type { Order } from "../src/preflight/pdf/subject.ts";
import { preflight, profiles, type ProfileName } from "../src/preflight/preflight.ts";
import {
  countFindings,
  countText,
  jsonReport,
  listText,
  textReport,
  type FileReport,
} from "../src/preflight/report.ts";
import { readSize } from "../src/preflight/trims.ts";
import { UnreadableFile } from "../src/preflight/unreadable-file.ts";
import { readArguments, runCommand, UsageError, type OptionTable, type Values } from "./arguments.ts";
import { keepCompiledCode } from "./compile-cache.ts";
import { hasColor } from "./terminal.ts";

keepCompiledCode();

const names = profiles.map(({ name }) => name);
const papers = paperbackSchema.shape.paper.unwrap().options;
const formats = ["text", "json"] as const;

const options = {
  as: {
    type: "string",
    value: "profile",
    what: `What the file is for: ${names.join(", ")} (default: told from the file)`,
  },
  pages: { type: "string", value: "number", what: "Pages of the interior, for the PDF of a cover" },
  paper: { type: "string", value: "name", what: `Paper of the interior: ${papers.join(", ")} (default: white)` },
  trim: { type: "string", value: "size", what: "Trim in inches, such as 6x9 (default: told from the page size)" },
  bleed: { type: "boolean", what: "The book is set up with bleed (default: told from the page size)" },
  format: { type: "string", value: "name", what: `How to print: ${formats.join(", ")} (default: text)` },
  all: { type: "boolean", what: "Tell notes too, and every finding of a rule" },
  list: { type: "boolean", what: "List every rule with its severity and its source" },
} satisfies OptionTable;

const usage = `npm run preflight -- file [more files] [options]

Judges finished PDFs and EPUBs by every rule of a profile: what a printer or a shop would refuse, what a reader would miss.
Ends with 0 when no error was found, with 1 when one was, with 2 when it was called wrongly.`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  const name = oneOf(values.as, names, "--as", "profile");
  const format = oneOf(values.format, formats, "--format", "format") ?? "text";
  if (values.list === true) {
    console.log(listText(profiles.filter((profile) => name === undefined || profile.name === name)));
    return 0;
  }
  if (values.words.length === 0)
    throw new UsageError(
      "Which file?",
      "Write for example: npm run preflight -- dist/editions/book-paperback.pdf --as kdp, or book.epub --as kindle",
    );
  const order = orderOf(values);
  const reports: FileReport[] = [];
  for (const file of values.words) reports.push(await judgeFile(file, order, name));
  console.log(
    format === "json"
      ? jsonReport(reports)
      : textReport(reports, { color: hasColor(process.stdout), withAll: values.all ?? false }),
  );
  const counts = countFindings(reports);
  if (format === "text" && reports.length > 1) console.log(`\nTogether: ${countText(counts)}`);
  return counts.errors > 0 ? 1 : 0;
}

async function judgeFile(file: string, order: Order, name: ProfileName | undefined): Promise<FileReport> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`There is no file "${file}".`, "Files are named from this folder.");
    if (code === "EISDIR") throw new UsageError(`"${file}" is a folder.`, "Name the files in it.");
    throw error;
  });
  try {
    return { file, ...(await preflight(bytes, { order, name: path.basename(file) }, name)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { file, unreadable: error.message };
    throw error;
  }
}

function orderOf({ pages, paper, trim, bleed }: Values<typeof options>): Order {
  const size = trim === undefined ? undefined : readSize(trim);
  if (trim !== undefined && size === undefined)
    throw new UsageError(`"${trim}" is no trim.`, "Write width and height in inches, for example --trim 6x9.");
  if (pages !== undefined && !/^[1-9]\d{0,3}$/.test(pages))
    throw new UsageError(`"${pages}" is no number of pages.`, "Write for example --pages 202.");
  const paperName: PaperName | undefined = oneOf(paper, papers, "--paper", "paper");
  return {
    ...(size && { trim: size }),
    ...(bleed === true && { hasBleed: true }),
    ...(pages !== undefined && { interiorPages: Number(pages) }),
    ...(paperName && { paper: paperName }),
  };
}

function oneOf<Name extends string>(
  text: string | undefined,
  known: readonly Name[],
  flag: string,
  what: string,
): Name | undefined {
  if (text === undefined) return undefined;
  const found = known.find((name) => name === text);
  if (found === undefined)
    throw new UsageError(`${flag}: there is no ${what} "${text}".`, `Known: ${known.join(", ")}.`);
  return found;
}

await runCommand("npm run preflight -- --help", main);
