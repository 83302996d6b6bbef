/** Takes the style sheets of a page inside, with their fonts cut down to what the page shows. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { rangeOf } from "../unicode-range.ts";
import { featuresOf, subsetFont } from "./font-subset.ts";

const sheetLink = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;

/** Where a page's files come from and where its fonts are kept once they are cut. */
export interface StyleSource {
  /** Astro's output. */
  outDir: string;
  cacheDir: string;
  /** Code points the page can show, given its style sheets. */
  shown: (css: string) => ReadonlySet<number>;
}

/** The page without its links to style sheets, and their text. @throws when a sheet or a font is missing. */
export async function inlineStyles(html: string, source: StyleSource): Promise<{ page: string; styles: string }> {
  const sheets: string[] = [];
  for (const [link] of html.matchAll(sheetLink)) {
    const href = /\bhref="([^"]*)"/.exec(link)?.[1] ?? "";
    sheets.push(await readFile(builtFile(href, source.outDir), "utf8"));
  }
  const styles = await inlineFonts(sheets.join("\n"), source);
  return { page: html.replace(sheetLink, ""), styles: styles.replaceAll("</style", "<\\/style") };
}

const fontFace = /@font-face\s*\{[^}]*\}/g;

/** A face of which no character is shown goes; of the others only those that are shown stay. */
async function inlineFonts(css: string, { outDir, cacheDir, shown }: StyleSource): Promise<string> {
  const features = featuresOf(css);
  const codes = [...shown(css)].sort((a, b) => a - b);
  const faces = new Map<string, string>();
  for (const [face] of css.matchAll(fontFace)) {
    const address = /url\(["']?(?!data:)([^"')]+)["']?\)/.exec(face)?.[1];
    if (address === undefined) continue;
    const isOfFace = rangeOf(face);
    const characters = String.fromCodePoint(...codes.filter(isOfFace));
    if (characters === "") {
      faces.set(face, "");
      continue;
    }
    const font = await subsetFont(await readFile(builtFile(address, outDir)), { characters, features }, cacheDir);
    faces.set(face, face.replace(address, `data:font/woff2;base64,${font.toString("base64")}`));
  }
  return css.replace(fontFace, (face) => faces.get(face) ?? face);
}

/** The file an address below the site's base names: only what Astro made lies in `_astro/`. */
function builtFile(address: string, outDir: string): string {
  const at = address.indexOf("/_astro/");
  if (at < 0) throw new Error(`The page names ${address}, which is not part of the build.`);
  return path.join(outDir, decodeURIComponent(address.slice(at)));
}
