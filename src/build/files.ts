/** Lists, copies and measures what a build has made. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, link, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/** A finished file. */
export interface FileRecord {
  /** Relative to the published folder, with forward slashes. */
  path: string;
  bytes: number;
  sha256: string;
}

/** Files below a folder, relative, in a fixed order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** Size and hash of a file below `root`. */
export async function recordOf(root: string, file: string): Promise<FileRecord> {
  const absolute = path.join(root, file);
  const hash = createHash("sha256");
  await pipeline(createReadStream(absolute), hash);
  return { path: file, bytes: (await stat(absolute)).size, sha256: hash.digest("hex") };
}

/** Takes files over from one build to the next: linked where the disk allows it, else copied. */
export async function takeOver(from: string, to: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const target = path.join(to, file);
    await mkdir(path.dirname(target), { recursive: true });
    await link(path.join(from, file), target).catch(() => copyFile(path.join(from, file), target));
  }
}

/** Whether every file is there in its size: what somebody removed or cut short is made again. */
export async function areWhole(root: string, files: readonly FileRecord[]): Promise<boolean> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(path.join(root, file.path)).then(
        ({ size }) => size,
        () => -1,
      ),
    ),
  );
  return files.every(({ bytes }, i) => sizes[i] === bytes);
}
