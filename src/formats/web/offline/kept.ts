/** What packager, worker and page agree on about a book that is kept on a reader's device. */

/** The worker, beside the home page of each edition; browsers ask for it anew with every visit. */
export const workerFile = "sw.js";

/** How large the edition is, for readers who want to know before they keep it. */
export const sizeFile = "offline.json";

/** Address seen from the worker; hash of what it holds, null for a name that has it in itself; bytes as kept. */
export type KeptFile = readonly [url: string, hash: string | null, bytes: number];

/** A page that only leads to another, and that other; both seen from the worker. */
export type Lead = readonly [url: string, target: string];

/** How large the book is. */
export interface KeptSize {
  files: number;
  /** On the device. */
  bytes: number;
  /** On the way there, compressed. */
  transfer: number;
}

/** What a page tells a worker: fetch what is missing; go no further with it; take over from the one before you. */
export type WorkerOrder = "keep" | "stop" | "take over";

/** What a worker tells pages: how much of the book is there, from 0 to 1; or that it could not go on. */
export type KeepingNews = number | "failed";

/** Name of an edition's cache, and of the channel on which its worker tells its news. @param scope absolute address of the edition's home */
export function keptName(scope: string): string {
  return `octavo ${scope}`;
}
