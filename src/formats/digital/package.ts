/** Packs the rendered page of an edition into one HTML file that needs nothing beside it, and judges the result. */
import { writeFile } from "node:fs/promises";
import { contentPolicy } from "./content-policy.ts";
import { inlinePictures } from "./inline-pictures.ts";
import { inlineStyles } from "./inline-styles.ts";
import type { Check } from "../check.ts";
import { preflightDigital } from "./preflight.ts";
import { earlyScript, pageScript } from "./scripts.ts";

/** What a single file is packed from. */
export interface DigitalSource {
  /** The page as rendered: its styles lie in `outDir`, its bitmaps in `assetsDir`. */
  html: string;
  /** Astro's output; the style sheets it names lie below, in `_astro/`. */
  outDir: string;
  /** Bitmaps, which the page shows as `assets/<name>`. */
  assetsDir: string;
  /** Where the file goes. */
  out: string;
}

/** Writes the file to `out` and says how it stands up to every check. */
export async function packageDigital(source: DigitalSource): Promise<{ checks: Check[] }> {
  const html = await buildDigital(source);
  await writeFile(source.out, html);
  return { checks: preflightDigital(html) };
}

/** The text of the file. @throws when the page names a file that is not there. */
export async function buildDigital({ html, outDir, assetsDir }: Omit<DigitalSource, "out">): Promise<string> {
  const { page, styles } = await inlineStyles(await inlinePictures(html, assetsDir), outDir);
  const early = await earlyScript();
  const script = await pageScript();
  const policy = contentPolicy({ scripts: [early, script], styles });
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${early}</script><style>${styles}</style>`;
  return insert(insert(page, /<meta charset="?utf-8"?\s*\/?>/i, head), /(?=<\/body>)/i, `<script>${script}</script>`);
}

/** Puts `text` behind the first place the pattern matches. */
function insert(page: string, place: RegExp, text: string): string {
  const match = place.exec(page);
  if (match === null) throw new Error(`The rendered page has no ${place.source}.`);
  const at = match.index + match[0].length;
  return page.slice(0, at) + text + page.slice(at);
}
