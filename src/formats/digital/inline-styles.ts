/** Takes the style sheets of a page inside, with those fonts whose characters the page shows. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { dataUri } from "./data-uri.ts";

const sheetLink = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;

/** The page without its links to style sheets, and their text. @throws when a sheet or a font is missing. */
export async function inlineStyles(html: string, outDir: string): Promise<{ page: string; styles: string }> {
  const sheets: string[] = [];
  for (const [link] of html.matchAll(sheetLink)) {
    const href = /\bhref="([^"]*)"/.exec(link)?.[1] ?? "";
    sheets.push(await readFile(builtFile(href, outDir), "utf8"));
  }
  const page = html.replace(sheetLink, "");
  const shown = codePointsOf(page);
  const styles = await inlineFonts(sheets.join("\n"), shown, outDir);
  return { page, styles: styles.replaceAll("</style", "<\\/style") };
}

function codePointsOf(text: string): Set<number> {
  const codes = new Set<number>();
  for (const character of text) codes.add(character.codePointAt(0) ?? 0);
  return codes;
}

async function inlineFonts(css: string, shown: ReadonlySet<number>, outDir: string): Promise<string> {
  const used = css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (isUsed(face, shown) ? face : ""));
  const addresses = new Set(
    [...used.matchAll(/url\(["']?(?!data:|#)([^"')]+)["']?\)/g)].map((match) => match[1] ?? ""),
  );
  let filled = used;
  for (const address of addresses) filled = filled.replaceAll(address, await dataUri(builtFile(address, outDir)));
  return filled;
}

/** Whether the page shows a character of the face's `unicode-range`; a face without one may hold any. */
function isUsed(face: string, shown: ReadonlySet<number>): boolean {
  const range = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
  if (range === undefined) return true;
  return range.split(",").some((part) => {
    const [first, last] = bounds(part.trim());
    return [...shown].some((code) => code >= first && code <= last);
  });
}

/** "U+0100-02BA", "U+131" and "U+4??" as first and last code point. */
function bounds(part: string): [number, number] {
  const [first = "", last = first] = part.replace(/^u\+/i, "").split("-");
  return [parseInt(first.replaceAll("?", "0"), 16), parseInt(last.replaceAll("?", "F"), 16)];
}

/** The file an address below the site's base names: only what Astro made lies in `_astro/`. */
function builtFile(address: string, outDir: string): string {
  const at = address.indexOf("/_astro/");
  if (at < 0) throw new Error(`The page names ${address}, which is not part of the build.`);
  return path.join(outDir, decodeURIComponent(address.slice(at)));
}
