/** Packs a small page as the packager does, with real faces of which it shows few signs. */
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildDigital } from "../../../../src/formats/digital/package.ts";
import { temporaryFolder } from "../../../setup/temporary.ts";

const css = `
@font-face{font-family:A;src:url(/guide/_astro/a.woff2);unicode-range:U+0000-00FF}
@font-face{font-family:A;src:url(/guide/_astro/b.woff2);unicode-range:U+0100-02BA,U+1E??}
p{color:red;font-variant-numeric:tabular-nums}`;

/** The faces of the page as they come: Latin, and the rest of Europe's Latin. */
export const fonts = {
  a: fileURLToPath(import.meta.resolve("@fontsource/inter/files/inter-latin-400-normal.woff2")),
  b: fileURLToPath(import.meta.resolve("@fontsource/inter/files/inter-latin-ext-400-normal.woff2")),
};

/** The single file of a page with this body. @param cacheDir where cut fonts are kept; a folder of its own without one */
export async function packed(body: string, cacheDir?: string): Promise<string> {
  const outDir = await temporaryFolder();
  const assetsDir = path.join(outDir, "assets");
  await mkdir(path.join(outDir, "_astro"));
  await mkdir(assetsDir);
  await writeFile(path.join(outDir, "_astro/x.css"), css);
  await writeFile(path.join(outDir, "icon.svg"), "<svg/>");
  await cp(fonts.a, path.join(outDir, "_astro/a.woff2"));
  await cp(fonts.b, path.join(outDir, "_astro/b.woff2"));
  await writeFile(path.join(assetsDir, "p.png"), "picture");
  const head = '<meta charset="utf-8"><link rel="stylesheet" href="/guide/_astro/x.css"><title>T</title>';
  const html = `<html lang="en"><head>${head}</head><body><main>${body}</main></body></html>`;
  return buildDigital({ language: "en", html, outDir, assetsDir, cacheDir: cacheDir ?? path.join(outDir, "cache") });
}

/** Bytes of each face the file carries, in its order. */
export function facesIn(html: string): Buffer[] {
  return Array.from(html.matchAll(/data:font\/woff2;base64,([^"')]+)/g), ([, data = ""]) =>
    Buffer.from(data, "base64"),
  );
}
