/** `npm run check`: every problem of a book, at once. */
import { readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";
import { bookFolder, bookOption } from "./book-option.ts";
import { keepCompiledCode } from "./compile-cache.ts";
import { hasColor } from "./terminal.ts";

keepCompiledCode();

const formats = ["text", "json", "github"] as const;

const options = {
  ...bookOption,
  format: { type: "string", value: "name", what: `How to print: ${formats.join(", ")} (default: text)` },
  "max-warnings": { type: "string", value: "number", what: "Fail when there are more warnings than this" },
  notes: { type: "boolean", what: "List notes too: what is worth knowing and needs no mending" },
} satisfies OptionTable;

const usage = `npm run check -- [options]

Reads the whole book and prints every problem with its place and its mend.
Ends with 0 when there is no error, with 1 when there is one, with 2 when it was called wrongly.`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  const [word] = values.words;
  if (word !== undefined)
    throw new UsageError(`"${word}" is not an option.`, `Another book is named with --book ${word}.`);
  const format = formats.find((known) => known === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`There is no format "${values.format ?? ""}".`, `Formats: ${formats.join(", ")}.`);
  const limit = Number(values["max-warnings"] ?? Infinity);
  if (values["max-warnings"] !== undefined && !/^\d+$/.test(values["max-warnings"]))
    throw new UsageError(
      `"${values["max-warnings"]}" is not a number of warnings.`,
      "Write for example --max-warnings 0.",
    );
  const root = await bookFolder(values);
  const { report } = await import("../src/report/report.ts");
  const { text, counts } = await report(root, {
    format,
    color: hasColor(process.stdout),
    withNotes: values.notes ?? false,
  });
  console.log(text);
  if (counts.warnings > limit) console.error(`There are more warnings than --max-warnings ${limit} allows.`);
  return counts.errors > 0 || counts.warnings > limit ? 1 : 0;
}

await runCommand("npm run check -- --help", main);
