/** Reads the map from a font's codes to characters. ISO 32000-1, 9.10.3 */
import { isText, readValues, type PdfValue } from "../values.ts";

/** Characters by code; a code may stand for several. */
export function readCharacterMap(text: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, kind, body = ""] of text.matchAll(/beginbf(char|range)\b([\s\S]*?)endbf\1/g)) {
    const values = readValues(body);
    const step = kind === "char" ? 2 : 3;
    for (let i = 0; i + step <= values.length; i += step) addEntry(map, values.slice(i, i + step));
  }
  return map;
}

function addEntry(map: Map<number, string>, entry: readonly PdfValue[]): void {
  const [first, last = first, to = last] = entry.length === 2 ? [entry[0], entry[0], entry[1]] : entry;
  if (!isText(first) || !isText(last)) return;
  const [from, upTo] = [codeOf(first.bytes), codeOf(last.bytes)];
  if (Array.isArray(to)) {
    to.forEach((each, i) => isText(each) && from + i <= upTo && map.set(from + i, characters(each.bytes)));
    return;
  }
  if (!isText(to)) return;
  // A range counts up in the last unit of its characters. A damaged one may be endless.
  const [head, unit] = [to.bytes.slice(0, -2), codeOf(to.bytes.slice(-2))];
  for (let code = from; code <= Math.min(upTo, from + 0xffff); code += 1)
    map.set(code, characters(head) + String.fromCharCode(unit + code - from));
}

/** The number that bytes are, the first of them the highest. */
export function codeOf(bytes: string): number {
  return Array.from(bytes).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
}

function characters(bytes: string): string {
  const even = bytes.length % 2 === 0 ? bytes : `\0${bytes}`;
  return Buffer.from(even, "latin1").swap16().toString("utf16le");
}
