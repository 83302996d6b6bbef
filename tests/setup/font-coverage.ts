/** Reads from font files which signs they have: https://www.w3.org/TR/WOFF/ and https://learn.microsoft.com/typography/opentype/spec/cmap */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";

/** Code points by family that every cut of it has, as far as a style sheet of `@font-face` rules lets a browser see them. */
export function coverageOf(css: string): Map<string, Set<number>> {
  const cuts = new Map<string, Map<string, Set<number>>>();
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const value = (key: string) => new RegExp(`${key}:\\s*([^;}]+)`).exec(face)?.[1]?.trim() ?? "";
    const family = value("font-family").replace(/["']/g, "");
    const cut = `${value("font-weight")} ${value("font-style")}`;
    const [, url = ""] = /url\(["']?([^"')]+)\.woff2/.exec(value("src")) ?? [];
    const signs = signsOf(readFileSync(fileURLToPath(`${url}.woff`)));
    const known = cuts.get(family) ?? new Map<string, Set<number>>();
    const seen = rangesIn(value("unicode-range"));
    const inRange = [...signs].filter((sign) => seen.some(([first, last]) => first <= sign && sign <= last));
    cuts.set(family, known.set(cut, new Set([...(known.get(cut) ?? []), ...inRange])));
  }
  return new Map([...cuts].map(([family, sets]) => [family, common([...sets.values()])]));
}

/** "20-7e a0": sorted, in hexadecimal. */
export function rangesOf(signs: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const sign of [...signs].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === sign - 1) last[1] = sign;
    else ranges.push([sign, sign]);
  }
  return ranges.map(([a, b]) => (a === b ? hex(a) : `${hex(a)}-${hex(b)}`)).join(" ");
}

function hex(code: number): string {
  return code.toString(16);
}

function common(sets: Set<number>[]): Set<number> {
  const [first = new Set<number>(), ...rest] = sets;
  return new Set([...first].filter((sign) => rest.every((set) => set.has(sign))));
}

function rangesIn(list: string): [number, number][] {
  if (list === "") return [[0, 0x10ffff]];
  return list.split(",").map((range) => {
    const [first = "0", last = first] = range.trim().slice(2).split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function signsOf(woff: Buffer): Set<number> {
  const signs = new Set<number>();
  const table = tableOf(woff, "cmap");
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const map = table.subarray(table.readUInt32BE(8 + i * 8));
    const format = map.readUInt16BE(0);
    if (format === 4) readSegments(map, signs);
    else if (format === 12)
      for (let group = 0; group < map.readUInt32BE(12); group += 1)
        for (let sign = map.readUInt32BE(16 + group * 12); sign <= map.readUInt32BE(20 + group * 12); sign += 1)
          signs.add(sign);
    else throw new Error(`The font has a character map of format ${String(format)}, which is not read here.`);
  }
  return signs;
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let entry = 44; entry < 44 + woff.readUInt16BE(12) * 20; entry += 20) {
    if (woff.toString("latin1", entry, entry + 4) !== tag) continue;
    const start = woff.readUInt32BE(entry + 4);
    const bytes = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
    return bytes.length < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
  throw new Error(`The font has no table "${tag}".`);
}

function readSegments(map: Buffer, signs: Set<number>): void {
  const count = map.readUInt16BE(6) / 2;
  const at = (array: number, i: number) => map.readUInt16BE(14 + array * count * 2 + (array > 0 ? 2 : 0) + i * 2);
  for (let i = 0; i < count; i += 1) {
    const [end, start, delta, offset] = [at(0, i), at(1, i), at(2, i), at(3, i)];
    for (let sign = start; sign <= end && sign < 0xffff; sign += 1) {
      const where = 16 + count * 6 + i * 2 + offset + (sign - start) * 2;
      const glyph = offset === 0 ? sign + delta : map.readUInt16BE(where);
      if ((glyph & 0xffff) !== 0) signs.add(sign);
    }
  }
}
