/** Cuts a font down to the characters that are shown, once for each font and set of characters. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetter from "subset-font/package.json" with { type: "json" };
import { sha256 } from "../../book/read.ts";

/** What is left of a font. */
export interface Cut {
  /** Characters to keep; those the font lacks are passed over. */
  characters: string;
  /** OpenType features to keep, as tags of four letters. */
  features: readonly string[];
}

/** On without being asked for: https://learn.microsoft.com/en-us/typography/opentype/spec/featurelist */
const usualFeatures = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig"];

/** What styles ask for: https://www.w3.org/TR/css-fonts-4/#font-variant-numeric-prop, #font-variant-caps-prop */
const askedFeatures: Record<string, readonly string[]> = {
  "lining-nums": ["lnum"],
  "oldstyle-nums": ["onum"],
  "proportional-nums": ["pnum"],
  "tabular-nums": ["tnum"],
  "diagonal-fractions": ["frac"],
  "slashed-zero": ["zero"],
  "small-caps": ["smcp"],
  "all-small-caps": ["c2sc", "smcp"],
};

/** Features a style sheet can set type with: the usual ones and those it names in `font-variant…`. */
export function featuresOf(css: string): string[] {
  const words = [...css.matchAll(/font-variant[a-z-]*:([^;}]*)/g)].flatMap(([, value = ""]) =>
    value.trim().split(/\s+/),
  );
  return [...new Set([...usualFeatures, ...words.flatMap((word) => askedFeatures[word] ?? [])])].sort();
}

/**
 * The font in WOFF2, cut down; the same bytes every time. It is kept in `cacheDir` under a name made of all that
 * went in: compressing takes most of the time of packing a book.
 */
export async function subsetFont(font: Buffer, { characters, features }: Cut, cacheDir: string): Promise<Buffer> {
  const key = sha256(JSON.stringify([subsetter.version, sha256(font), characters, features]));
  const file = path.join(cacheDir, "fonts", `${key}.woff2`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return kept;
  const { default: subset } = await import("subset-font");
  const cut = await subset(font, characters, { targetFormat: "woff2", keepFeatures: [...features] });
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, cut);
  await rename(beside, file);
  return cut;
}
