/** Keeps what stands on the pages of a finished paperback for the EPUBs that name its pages. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PrintedText } from "../formats/print/printed-text.ts";
import type { FileRecord } from "./files.ts";

/** Keeps it, by the hash of the file it was read from. */
export async function keepPrintedText(cache: string, interior: FileRecord, text: PrintedText): Promise<void> {
  const file = fileOf(cache, interior);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(text));
  await rename(`${file}.${process.pid}`, file);
}

/** What stands on the pages of that very file; undefined when it was not kept or cannot be read. */
export async function keptPrintedText(
  cache: string,
  interior: FileRecord | undefined,
): Promise<PrintedText | undefined> {
  if (interior === undefined) return undefined;
  try {
    return JSON.parse(await readFile(fileOf(cache, interior), "utf8")) as PrintedText;
  } catch {
    return undefined;
  }
}

function fileOf(cache: string, { sha256 }: FileRecord): string {
  return path.join(cache, "printed", `${sha256}.json`);
}
