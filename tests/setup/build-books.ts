/** Builds the books of this repository once for all tests; what has not changed is taken over. */
import path from "node:path";
import { run } from "./command.ts";

export const flagship = path.resolve(".octavo/test/flagship/dist");
export const guide = path.resolve(".octavo/test/guide/dist");

export default async function buildBooks(): Promise<void> {
  for (const [book, out] of [
    ["chapters", flagship],
    ["docs", guide],
  ] as const) {
    const { code, stdout, stderr } = await run("build", ["--book", book, "--out", out]);
    if (code !== 0) throw new Error(`The book in ${book} cannot be built:\n${stdout}${stderr}`);
  }
}
