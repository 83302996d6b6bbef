/** Reads a book folder into memory, once: with the fonts it borrows, all of the model that touches the disk. */
import { readdir, readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import path from "node:path";
import { imageSize } from "./image-size.ts";
import { readLentFonts, type LentFont } from "./lent-fonts.ts";
import type { Artwork } from "./types.ts";

/** Everything of a book folder that the model needs, as text and measures. */
export interface BookFolder {
  /** Absolute path. */
  root: string;
  /** Relative path to text, for .mdx, .md and .yaml files. */
  texts: Record<string, string>;
  /** Relative path to measures, for pictures. */
  artwork: Record<string, Artwork>;
  /** Relative path to markup, for SVG pictures. */
  svgs: Record<string, string>;
  /** Pictures whose bytes are not the picture their name says. */
  broken: string[];
  /** Installed fonts that book.yaml names, by name. */
  fonts?: Record<string, LentFont>;
}

const textTypes = new Set([".mdx", ".md", ".yaml", ".yml"]);
const imageTypes = new Set([".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"]);
const skipped = new Set(["node_modules", "dist"]);

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * Reads every text and picture below `root`, in path order.
 * @throws when the folder cannot be read; whatever the files hold is never an error here.
 */
export async function readBookFolder(root: string): Promise<BookFolder> {
  const folder: BookFolder = { root: path.resolve(root), texts: {}, artwork: {}, svgs: {}, broken: [] };
  const entries = await readdir(folder.root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder.root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".") || skipped.has(part)))
    .sort();
  await Promise.all(files.map((file) => readInto(folder, file)));
  const fonts = await readLentFonts(folder.texts["book.yaml"] ?? "", folder.root);
  return { ...sorted(folder), fonts };
}

async function readInto(folder: BookFolder, file: string): Promise<void> {
  const extension = path.extname(file).toLowerCase();
  const absolute = path.join(folder.root, file);
  if (textTypes.has(extension)) {
    folder.texts[file] = (await readFile(absolute, "utf8")).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  } else if (imageTypes.has(extension)) {
    const bytes = await readFile(absolute);
    const size = imageSize(bytes);
    if (size === undefined) {
      folder.broken.push(file);
      return;
    }
    folder.artwork[file] = { path: file, hash: sha256(bytes), ...size };
    if (size.type === "svg") folder.svgs[file] = bytes.toString("utf8");
  }
}

/** File order must not depend on which read finished first. */
function sorted(folder: BookFolder): BookFolder {
  const byKey = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...folder,
    texts: byKey(folder.texts),
    artwork: byKey(folder.artwork),
    svgs: byKey(folder.svgs),
    broken: folder.broken.sort(),
  };
}
