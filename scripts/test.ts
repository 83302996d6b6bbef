/** `npm test`: every test, against a fresh build of the books in this repository. */
import { readArguments, runCommand, type OptionTable } from "./arguments.ts";
import { runStep } from "./run-steps.ts";

const options = {
  unit: { type: "boolean", what: "Only the tests that need no build and no browser" },
} satisfies OptionTable;

const usage = `npm test -- [options] [words in a test file's name]

Builds the flagship book and the authors' guide where they have changed, then runs every test.`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  const scope = values.unit === true ? ["tests/unit"] : values.words;
  return runStep({ name: "tests", command: ["vitest", "run", ...scope] });
}

await runCommand("npm test -- --help", main);
