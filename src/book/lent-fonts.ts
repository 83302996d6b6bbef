/** Fonts that lend the printed formats signs their own fonts lack: packages of @fontsource that a book names. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

/** One family, as installed. */
export interface LentFont {
  /** "Noto Sans JP" */
  family: string;
  /** Code points it says it has, as hexadecimal ranges: "20-7e 2190-21ff". */
  signs: string;
  /** Its `@font-face` rules; their files are files of this machine. */
  faces: string;
}

/** Cuts that are lent, as far as a family has them: text, what is stressed, what is strong. */
const cuts = ["400", "400-italic", "700"];

/** The fonts that book.yaml, given as text, names under `fonts`, by name; those that are not installed are left out. */
export async function readLentFonts(settings: string, root: string): Promise<Record<string, LentFont>> {
  const fonts = await Promise.all(
    namesIn(settings).map(async (name) => [name, await readLentFont(name, root)] as const),
  );
  return Object.fromEntries(fonts.flatMap(([name, font]) => (font === undefined ? [] : [[name, font]])));
}

function namesIn(settings: string): string[] {
  if (!/^fonts:/m.test(settings)) return [];
  try {
    const { fonts } = parse(settings) as { fonts?: unknown };
    const names: unknown[] = Array.isArray(fonts) ? fonts : [];
    return names.filter((name): name is string => typeof name === "string" && /^[a-z0-9-]+$/.test(name));
  } catch {
    // The check says what is wrong with book.yaml.
    return [];
  }
}

/** Looks beside the book and above it, then beside the engine. */
async function readLentFont(name: string, root: string): Promise<LentFont | undefined> {
  const requires = [createRequire(path.join(root, "book.yaml")), createRequire(import.meta.url)];
  const sheets = await Promise.all(
    cuts.map(async (cut) => {
      for (const require of requires) {
        const file = resolved(require, `@fontsource/${name}/${cut}.css`);
        if (file !== undefined) return readFaces(file);
      }
      return "";
    }),
  );
  const faces = sheets.join("\n");
  const family = /font-family:\s*["']?([^"';]+)/.exec(faces)?.[1];
  return family === undefined ? undefined : { family, signs: signsIn(faces), faces };
}

function resolved(require: NodeJS.Require, request: string): string | undefined {
  try {
    return require.resolve(request);
  } catch {
    return undefined;
  }
}

/** The rules of a style sheet of @fontsource, with addresses a page of this machine may load; one format, and no fallback meanwhile. */
export async function readFaces(file: string): Promise<string> {
  const folder = pathToFileURL(path.join(path.dirname(file), "/")).href;
  return (await readFile(file, "utf8"))
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, "")
    .replace(/url\(\.\//g, `url(${folder}`)
    .replace(/font-display:\s*\w+/g, "font-display: block");
}

function signsIn(faces: string): string {
  const lists = [...faces.matchAll(/unicode-range:\s*([^;}]+)/g)].flatMap(([, list = ""]) => list.split(","));
  const ranges = lists.map((range) => range.trim().replace(/^U\+/i, "").toLowerCase());
  // "4??" is "400-4ff".
  const plain = ranges.map((range) =>
    range.includes("?") ? `${range.replaceAll("?", "0")}-${range.replaceAll("?", "f")}` : range,
  );
  return [...new Set(plain)].join(" ");
}
