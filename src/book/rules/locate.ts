/** Finds the place of some words inside a text node, in the file as written. */
import type { Place } from "../tree.ts";

/**
 * Place of `needle`, which stands `offset` characters into the text that begins at `start`;
 * undefined when the source line does not hold it as written, for example because it is escaped.
 */
export function placeInText(
  source: string,
  start: Place & { text: string },
  offset: number,
  needle: string,
): Place | undefined {
  const before = start.text.slice(0, offset);
  const breaks = before.split("\n").length - 1;
  const line = start.line + breaks;
  const sourceLine = source.split("\n")[line - 1] ?? "";
  let from = breaks === 0 ? start.column - 1 : 0;
  // The needle may stand several times in the line: count those before it.
  const earlier = (before.split("\n").at(-1) ?? "").split(needle).length - 1;
  for (let i = 0; i < earlier; i++) {
    const next = sourceLine.indexOf(needle, from);
    if (next >= 0) from = next + needle.length;
  }
  const column = sourceLine.indexOf(needle, from);
  return column < 0 || sourceLine[column - 1] === "\\" ? undefined : { line, column: column + 1 };
}
