/** Packs the rendered page of an edition into one HTML file that needs nothing beside it, and judges the result. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { contentPolicy } from "./content-policy.ts";
import { dataUri } from "./data-uri.ts";
import { documentLengths } from "./document-lengths.ts";
import { inlinePictures } from "./inline-pictures.ts";
import { inlineStyles } from "./inline-styles.ts";
import type { Check } from "../check.ts";
import { pageCharacters } from "./page-characters.ts";
import { preflightDigital } from "./preflight.ts";
import { earlyScript, pageScript } from "./scripts.ts";

/** What a single file is packed from. */
export interface DigitalSource {
  /** BCP 47 tag of the book, whose words the scripts say. */
  language: string;
  /** The page as rendered: its styles lie in `outDir`, its bitmaps in `assetsDir`. */
  html: string;
  /** Astro's output; the style sheets it names lie below, in `_astro/`. */
  outDir: string;
  /** Bitmaps, which the page shows as `assets/<name>`. */
  assetsDir: string;
  /** Where fonts are kept that have been cut down. */
  cacheDir: string;
  /** Where the file goes. */
  out: string;
}

/** Writes the file to `out` and says how it stands up to every check. */
export async function packageDigital(source: DigitalSource): Promise<{ checks: Check[] }> {
  const html = await buildDigital(source);
  await writeFile(source.out, html);
  return { checks: await preflightDigital(html) };
}

/** The text of the file. @throws when the page names a file that is not there. */
export async function buildDigital(source: Omit<DigitalSource, "out">): Promise<string> {
  const { html, outDir, assetsDir, cacheDir } = source;
  const early = await earlyScript();
  const script = await pageScript(source.language);
  const shown = (css: string) => pageCharacters(html, css, early + script);
  const { page, styles: sheets } = await inlineStyles(html, { outDir, cacheDir, shown });
  const styles = `${sheets}\n${documentLengths(html)}`;
  const policy = contentPolicy({ scripts: [early, script], styles });
  // The policy rules what stands after it, so it comes first: https://www.w3.org/TR/CSP3/#meta-element
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${early}</script><style>${styles}</style>`;
  // Without an icon of its own a browser may ask for one beside the file.
  const icon = `<link rel="icon" href="${await dataUri(path.join(outDir, "icon.svg"))}">`;
  const filled = await inlinePictures(page, assetsDir);
  const charset = /<meta charset="?utf-8"?\s*\/?>/i.exec(filled);
  const end = filled.lastIndexOf("</body>");
  if (charset === null || end < 0) throw new Error("The rendered page has no character set or no body.");
  const start = charset.index + charset[0].length;
  return `${filled.slice(0, start)}${head}${icon}${filled.slice(start, end)}<script>${script}</script>${filled.slice(end)}`;
}
