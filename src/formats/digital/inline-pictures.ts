/** Takes the bitmaps of a page inside. */
import path from "node:path";
import { dataUri } from "./data-uri.ts";

/** The page with every `assets/<name>` as data. @throws when a picture is missing. */
export async function inlinePictures(html: string, assetsDir: string): Promise<string> {
  // A description may hold signs of markup: values are read whole.
  const pattern = /(<img\b(?:[^>"']|"[^"]*"|'[^']*')*?\bsrc=")assets\/([^"]+)"/g;
  const names = new Set([...html.matchAll(pattern)].map((match) => match[2] ?? ""));
  const data = new Map<string, string>();
  for (const name of names) data.set(name, await dataUri(path.join(assetsDir, decodeURIComponent(name))));
  return html.replace(pattern, (_, open: string, name: string) => `${open}${data.get(name) ?? ""}"`);
}
