/** `npm run validate`: everything a change must pass. */
import { noWords, readArguments, runCommand, type OptionTable } from "./arguments.ts";
import { runStep, type Step } from "./run-steps.ts";

const options = {
  "without-tests": { type: "boolean", what: "Leave the tests out, where they run on their own" },
} satisfies OptionTable;

const usage = `npm run validate -- [options]

Format, lint with import boundaries, types, cycles, dead code, the books' own checks, and every test.`;

const steps: Step[] = [
  { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  { name: "lint", command: ["eslint", "--max-warnings", "0", "."] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "types of components", command: ["astro", "check", "--minimumSeverity", "warning"] },
  { name: "cycles", command: ["depcruise", "--config", ".dependency-cruiser.cjs", "src", "scripts"] },
  { name: "dead code", command: ["knip"] },
  { name: "the book", command: ["node", "scripts/check.ts", "--max-warnings", "0"] },
  { name: "the authors' guide", command: ["node", "scripts/check.ts", "--book", "docs", "--max-warnings", "0"] },
  { name: "tests", command: ["vitest", "run"] },
];

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const failed: string[] = [];
  const chosen = steps.filter(({ name }) => name !== "tests" || values["without-tests"] !== true);
  for (const step of chosen) {
    console.log(`\n── ${step.name}`);
    if ((await runStep(step)) !== 0) failed.push(step.name);
  }
  console.log(failed.length === 0 ? "\nAll is well." : `\nFailed: ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}

await runCommand("npm run validate -- --help", main);
