/** Where a build works: everything but the published folder lies in `.octavo/`. */
import path from "node:path";

/** Root of the engine: where package.json stands. */
export const engineRoot = path.resolve(import.meta.dirname, "../..");

/** Folders of one build, absolute. */
export interface Workspace {
  bookRoot: string;
  /** The published folder, a symbolic link to one of the finished builds. */
  dist: string;
  /** Finished and unfinished builds. */
  builds: string;
  /** Files of the last build that preflight refused, to be looked at. */
  failed: string;
  /** Astro's output while a build runs; below the engine, whose dependencies the rendering code loads. */
  rendered: string;
  /** What costs time to make and is made again when missing. */
  cache: string;
  lock: string;
}

/** The workspace of a book, beside the folder it publishes to. */
export function workspaceOf(bookRoot: string, dist: string): Workspace {
  const work = path.join(path.dirname(path.resolve(dist)), ".octavo");
  return {
    bookRoot: path.resolve(bookRoot),
    dist: path.resolve(dist),
    // Folders published side by side must not sweep each other's builds.
    builds: path.join(work, "builds", path.basename(path.resolve(dist))),
    failed: path.join(work, "failed", path.basename(path.resolve(dist))),
    rendered: path.join(engineRoot, ".octavo", "rendered"),
    cache: path.join(engineRoot, ".octavo", "cache"),
    lock: path.join(engineRoot, ".octavo", "lock"),
  };
}
