/** Reads the arguments of a command from one table that is also its help. */
import { parseArgs } from "node:util";
import { suggest } from "../src/book/nearest.ts";

export interface Option {
  type: "string" | "boolean";
  short?: string;
  /** What stands for the value in the help. */
  value?: string;
  what: string;
}

export type OptionTable = Record<string, Option>;

export type Values<T extends OptionTable> = { [K in keyof T]?: T[K]["type"] extends "boolean" ? boolean : string };

/** The command was called in a way it does not know; exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Values and words that are not options; undefined after `--help` has been answered. */
export function readArguments<T extends OptionTable>(
  args: string[],
  usage: string,
  table: T,
): (Values<T> & { words: string[] }) | undefined {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(helpText(usage, table));
    return undefined;
  }
  const nameOf = (arg: string) => arg.slice(2).split("=")[0] ?? "";
  const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--" && table[nameOf(arg)] === undefined);
  if (unknown !== undefined) {
    const known = Object.keys(table).map((name) => `--${name}`);
    throw new UsageError(
      `Unknown option "${unknown}".`,
      suggest(`--${nameOf(unknown)}`, [...known, "--help"], "Options"),
    );
  }
  try {
    const specs = Object.fromEntries(
      Object.entries(table).map(([name, { type, short }]) => [
        name,
        { type, ...(short === undefined ? {} : { short }) },
      ]),
    );
    const { values, positionals } = parseArgs({ args, options: specs, allowPositionals: true });
    return { ...(values as Values<T>), words: positionals };
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
      "Options that take a value are written --name value.",
    );
  }
}

/** @throws UsageError when a word was given to a command that takes options only */
export function noWords([word]: readonly string[]): void {
  if (word !== undefined) throw new UsageError(`"${word}" is not an option.`, "Options begin with --.");
}

function helpText(usage: string, table: OptionTable): string {
  const rows = [
    ...Object.entries(table),
    ["help", { type: "boolean", what: "Show this help" }] as [string, Option],
  ].map(([name, { value, what }]) => [`  --${name}${value === undefined ? "" : ` <${value}>`}`, what] as const);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return `${usage}\n\nOptions:\n${rows.map(([flag, what]) => `${flag.padEnd(width)}  ${what}`).join("\n")}`;
}

/** A port as it was given, else the usual one. @throws UsageError for what is none */
export function portOf(text: string | undefined, usual: number): number {
  const port = Number(text ?? usual);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UsageError(`"${text ?? ""}" is not a port.`, "A port is a number from 0 to 65535.");
}

/** Runs a command: its answer is the exit code, a usage error is explained and ends with 2. */
export async function runCommand(help: string, main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${error.hint}\nSee: ${help}`);
    process.exitCode = 2;
  }
}
