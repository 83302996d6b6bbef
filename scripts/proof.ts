/** `npm run proof`: pictures of every page of every PDF, with what preflight found marked on them. */
import path from "node:path";
import { RequestError } from "../src/build/errors.ts";
import { engineRoot } from "../src/build/workspace.ts";
import type { PdfProfileName } from "../src/preflight/pdf/profiles.ts";
import { UnreadableFile } from "../src/preflight/unreadable-file.ts";
import type { FileProof } from "../src/proof/file-proof.ts";
import { readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";
import { bookOption } from "./book-option.ts";
import { inColumns } from "./columns.ts";
import { keepCompiledCode } from "./compile-cache.ts";
import { publishedPdfs } from "./published-pdfs.ts";
import { terminalProgress } from "./terminal.ts";

const options = {
  book: { ...bookOption.book, what: "The book whose build is meant (default: the one that is published)" },
  out: { type: "string", value: "folder", what: "Where the proof is written (default: .octavo/proof)" },
  dpi: { type: "string", value: "number", what: "Size of pages, pixels to the inch, 20 to 300 (default: 48)" },
  as: { type: "string", value: "profile", what: "Judge by this profile of preflight (default: by the file's form)" },
} satisfies OptionTable;

const usage = `npm run proof -- [file.pdf …] [options]

Draws every page of the PDFs on contact sheets, facing pages side by side, and marks what preflight finds.
Without a file, every PDF of the published build. What is found is shown and does not make the command fail.`;

keepCompiledCode();

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  const dpi = dpiOf(values.dpi);
  const files = values.words.length > 0 ? values.words : await publishedPdfs(path.join(engineRoot, "dist"), values);
  const out = path.resolve(values.out ?? path.join(engineRoot, ".octavo", "proof"));
  const { judgePdf } = await import("../src/preflight/preflight.ts");
  const profile = await profileOf(values.as);
  const { makeProof } = await import("../src/proof/proof.ts");
  const started = performance.now();
  const progress = terminalProgress(process.stderr, files.length);
  try {
    const proofs = await makeProof({ files, out, dpi, judge: (bytes) => judgePdf(bytes, {}, profile) }, progress);
    progress.end();
    console.log(await report(proofs));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `\n${path.relative(process.cwd(), path.join(out, "index.html"))} shows them; ready after ${seconds} s.`,
    );
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof RequestError) throw new UsageError(error.message, error.hint);
    if (!(error instanceof UnreadableFile)) throw error;
    console.error(`${error.message}\n\nNothing was drawn; the last proof stands as it was.`);
    return 1;
  }
}

function dpiOf(text = "48"): number {
  const dpi = Number(text);
  if (dpi >= 20 && dpi <= 300) return dpi;
  throw new UsageError(
    `"${text}" is no size to draw pages in.`,
    "Write a number from 20 to 300, for example --dpi 96.",
  );
}

async function profileOf(name: string | undefined): Promise<PdfProfileName | undefined> {
  const { profilesOfPdfs } = await import("../src/preflight/preflight.ts");
  const known = profilesOfPdfs.find((profile) => profile.name === name)?.name;
  if (name === undefined || known !== undefined) return known;
  const names = profilesOfPdfs.map((profile) => profile.name);
  throw new UsageError(`There is no profile "${name}".`, `Known: ${names.join(", ")}.`);
}

async function report(proofs: readonly FileProof[]): Promise<string> {
  const { countOf } = await import("../src/proof/marks.ts");
  return inColumns([
    ["File", "Pages", "Sheets", "Judged as", "Findings"],
    ...proofs.map(({ name, pages, sheets, profile, marks }) => [
      name,
      String(pages),
      String(sheets.length),
      profile,
      countOf(marks),
    ]),
  ]);
}

await runCommand("npm run proof -- --help", main);
