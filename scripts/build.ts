/** `npm run build:all`, `npm run build`: builds editions and publishes them. */
import path from "node:path";
import type { BuildResult } from "../src/build/build.ts";
import { BookError, PreflightError, RequestError } from "../src/build/errors.ts";
import { BusyError } from "../src/build/lock.ts";
import { productFormats, type ProductFormat } from "../src/build/products.ts";
import { engineRoot, workspaceOf } from "../src/build/workspace.ts";
import type { EditionName } from "../src/book/types.ts";
import { textReport } from "../src/report/text.ts";
import { bookFolder, bookOption } from "./book-option.ts";
import { noWords, readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";
import { keepCompiledCode } from "./compile-cache.ts";
import { inColumns } from "./columns.ts";
import { hasColor, terminalProgress } from "./terminal.ts";

const options = {
  ...bookOption,
  only: {
    type: "string",
    value: "formats",
    what: `Formats to build, separated by commas: ${productFormats.join(", ")}`,
  },
  edition: { type: "string", value: "name", what: "Editions to build, separated by commas: full, demo" },
  out: { type: "string", value: "folder", what: "Where the finished build is published (default: dist)" },
  force: { type: "boolean", what: "Build what has not changed too" },
  "no-wait": { type: "boolean", what: "Leave at once when another build is running" },
} satisfies OptionTable;

const usage = `npm run build -- [options]

Builds the book in every format and edition it declares, and publishes all of it or nothing.
A product whose inputs have not changed is taken over from the last build.`;

keepCompiledCode();

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const only = choices(values.only, productFormats, "--only") as ProductFormat[];
  const editions = choices(values.edition, ["full", "demo"], "--edition") as EditionName[];
  const workspace = workspaceOf(await bookFolder(values), path.resolve(values.out ?? path.join(engineRoot, "dist")));
  const started = performance.now();
  const progress = terminalProgress(process.stderr, 8);
  try {
    const { buildBook } = await import("../src/build/build.ts");
    const result = await buildBook(
      workspace,
      { only, editions, force: values.force ?? false, leave: values["no-wait"] ?? false },
      progress,
    );
    progress.end();
    const warnings = result.diagnostics.filter(({ severity }) => severity !== "info");
    if (warnings.length > 0)
      console.error(textReport(warnings, { root: workspace.bookRoot, color: hasColor(process.stderr) }));
    console.log(table(result));
    console.log(
      `\n${path.relative(process.cwd(), workspace.dist) || "."}/ is ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`,
    );
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof RequestError) throw new UsageError(error.message, error.hint);
    console.error(explain(error, workspace.bookRoot));
    return 1;
  }
}

function choices(text: string | undefined, known: readonly string[], flag: string): string[] {
  const names = (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "all");
  const wrong = names.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new UsageError(`${flag} does not know "${wrong}".`, `Known: ${known.join(", ")}.`);
  return names;
}

function table({ products }: BuildResult): string {
  const rows = products.map((product) => {
    const bytes = product.files.reduce((sum, file) => sum + file.bytes, 0);
    const first = product.files[0]?.path ?? "";
    return [
      product.format === "web" ? `site/ (${product.files.length} files)` : first,
      `${(bytes / 1e6).toFixed(2)} MB`,
      product.pages === undefined ? "" : `${product.pages} p.`,
      product.isKept ? "unchanged" : `${product.seconds.toFixed(2)} s`,
      `${product.checks.length} checks passed`,
    ];
  });
  const head = ["File", "Size", "Pages", "Time", "Preflight"];
  return inColumns([head, ...rows]);
}

function explain(error: unknown, root: string): string {
  const kept = "Nothing was published; the last good build stands as it was.";
  if (error instanceof BookError)
    return `${textReport(error.diagnostics, { root, color: hasColor(process.stderr) })}\n\n${kept}`;
  if (error instanceof PreflightError)
    return `Preflight found faults in the finished files:\n${error.message}${whereKept(error)}\n\n${kept}`;
  if (error instanceof BusyError) return error.message;
  if (isFullDisk(error)) return `The disk is full. Make room and build again.\n\n${kept}`;
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n\n${kept}`;
}

/** Refused PDFs can be looked at page by page. */
function whereKept({ kept }: PreflightError): string {
  if (kept === "") return "";
  const folder = path.relative(process.cwd(), kept) || ".";
  return `\n\nThe refused files are in ${folder}/; npm run proof -- ${folder}/*.pdf shows the faults on the pages.`;
}

/** Programs below us say it in words of their own. */
function isFullDisk(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const text = error instanceof Error ? error.message : "";
  return ["ENOSPC", "EFBIG", "EDQUOT"].includes(code) || /No space left on device|File too large/.test(text);
}

await runCommand("npm run build -- --help", main);
