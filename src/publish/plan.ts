/** Decides what a publication removes: only what an earlier one put there, and what readers may still ask for last. */
import path from "node:path";
import { isContentNamed } from "../formats/web/host-headers.ts";
import { workerFile } from "../formats/web/offline/kept.ts";

/** The file in which a published site lists its own files; whatever else stands beside them is left alone. */
export const recordName = "octavo-files.json";

/** What a publication left behind it. */
export interface PublishedRecord {
  files: string[];
  /** Files the site no longer has: pages that are open in a browser may still ask for them. */
  leaving: string[];
}

/** What becomes of the files of the last publication. */
export interface Departures {
  remove: string[];
  /** They stay until the next publication. */
  leaving: string[];
}

/**
 * Files in the order in which they go up: first what pages will name, then pages, and last the service workers: whoever
 * meets a new one fetches all that it lists, which has to be there.
 */
export function uploadTurns(files: readonly string[]): string[][] {
  const turnOf = (file: string) =>
    isContentNamed(file) ? 0 : path.posix.basename(file) === workerFile ? 3 : file.endsWith(".html") ? 2 : 1;
  return [0, 1, 2, 3].map((turn) => files.filter((file) => turnOf(file) === turn)).filter(({ length }) => length > 0);
}

/** What of the last publication goes, when `files` are to be there. */
export function departures(last: PublishedRecord, files: readonly string[]): Departures {
  const now = new Set(files);
  const stays = new Set(last.files.filter((file) => !now.has(file) && isContentNamed(file)));
  const remove = [...last.files, ...last.leaving].filter((file) => !now.has(file) && !stays.has(file));
  return { remove: [...new Set(remove)].sort(), leaving: [...stays].sort() };
}

/** Reads a record; one that is missing or no record counts as a first publication. */
export function readRecord(text: string | undefined): PublishedRecord {
  const none = { files: [], leaving: [] };
  try {
    const { files, leaving } = JSON.parse(text ?? "") as Partial<Record<keyof PublishedRecord, unknown>>;
    return areNames(files) && areNames(leaving) ? { files, leaving } : none;
  } catch {
    return none;
  }
}

/** A path out of the site would name a stranger's file. */
function areNames(value: unknown): value is string[] {
  const isName = (name: unknown) =>
    typeof name === "string" && name !== "" && !/^\/|(?:^|\/)\.\.?(?:\/|$)|[\n\0]/.test(name);
  return Array.isArray(value) && value.every(isName);
}

/** A record as it is written. */
export function recordText(record: PublishedRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
