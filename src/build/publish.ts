/** Puts a finished build in the place of the last one, in one step that cannot be seen half done. */
import { lstat, mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { RequestError } from "./errors.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Refuses a folder or file that is no build of ours: publishing would remove it with all it holds.
 * @throws RequestError
 */
export async function refuseForeign({ dist }: Workspace): Promise<void> {
  const stat = await lstat(dist).catch(() => undefined);
  if (stat === undefined || stat.isSymbolicLink()) return;
  const names: string[] = stat.isDirectory() ? await readdir(dist) : [path.basename(dist)];
  if (names.length === 0 || (names.includes("manifest.json") && names.includes("SHA256SUMS"))) return;
  throw new RequestError(
    `"${dist}" is no build of Octavo: it would be replaced, and what it holds lost.`,
    "Move it away, or publish elsewhere: --out <folder>.",
  );
}

/**
 * Points `dist` at `build`. Renaming a symbolic link is atomic (POSIX rename), so at every moment,
 * kill -9 included, `dist` is the old build or the new one.
 */
export async function publish(workspace: Workspace, build: string): Promise<void> {
  const { dist } = workspace;
  const next = `${dist}.next`;
  await rm(next, { force: true, recursive: true });
  await symlink(path.relative(path.dirname(dist), build), next);
  const stat = await lstat(dist).catch(() => undefined);
  if (stat !== undefined && !stat.isSymbolicLink()) {
    const aside = path.join(workspace.builds, `replaced-${process.pid}`);
    await mkdir(workspace.builds, { recursive: true });
    await rename(dist, aside);
  }
  await rename(next, dist);
}

/** The build that is published, absolute; undefined when there is none of ours. */
export async function publishedBuild(workspace: Workspace): Promise<string | undefined> {
  const target = await readlink(workspace.dist).catch(() => undefined);
  return target === undefined ? undefined : path.resolve(path.dirname(workspace.dist), target);
}

/** Removes builds that are not published: leftovers of killed runs and superseded ones. */
export async function sweep(workspace: Workspace): Promise<void> {
  const published = await publishedBuild(workspace);
  const entries = await readdir(workspace.builds).catch(() => []);
  await Promise.all(
    entries
      .map((entry) => path.join(workspace.builds, entry))
      .filter((folder) => folder !== published)
      .map((folder) => rm(folder, { recursive: true, force: true })),
  );
}
