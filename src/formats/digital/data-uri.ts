/** Files as addresses that hold them. */
import { readFile } from "node:fs/promises";
import path from "node:path";

const types: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** A file as a data URI. @throws for a kind of file no page shows, and for one that is not there. */
export async function dataUri(file: string): Promise<string> {
  const type = types[path.extname(file).toLowerCase()];
  if (type === undefined)
    throw new Error(`A page cannot carry ${path.basename(file)}: nothing is known of such files.`);
  return `data:${type};base64,${(await readFile(file)).toString("base64")}`;
}
