/** Publishes into a folder of this machine: the site is copied beside it, and a symbolic link is turned to the copy. */
import { createHash } from "node:crypto";
import {
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  symlink,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { RequestError } from "../build/errors.ts";
import { listFiles, recordOf, takeOver } from "../build/files.ts";
import { withLock } from "../build/lock.ts";
import { departures, readRecord, recordName, recordText } from "./plan.ts";
import type { Changes, Publication } from "./publication.ts";

/**
 * Publishes to `folder`, which becomes a link to one of the copies in `<folder>.releases/`. Renaming a link is atomic
 * (POSIX rename): a visitor gets the old site or the new one. The copy before stays, to go back to.
 * @throws RequestError when something else stands there
 */
export async function publishToFolder(folder: string, { site, isDry, say }: Publication): Promise<Changes> {
  const releases = `${folder}.releases`;
  const current = await currentRelease(folder, releases);
  const id = createHash("sha256")
    .update(site.files.map(({ path: file, sha256 }) => `${sha256}  ${file}\n`).join(""))
    .digest("hex")
    .slice(0, 16);
  const changes = await changesFrom(current, site.files);
  if (isDry || (current !== undefined && path.basename(current) === id)) return changes;
  await mkdir(releases, { recursive: true });
  const onWait = (pid: number) => {
    say(`Another publication is running (process ${pid}); waiting for it to end.`);
  };
  await withLock(path.join(releases, ".lock"), { leave: false, onWait }, async () => {
    const part = path.join(releases, ".part");
    await rm(part, { recursive: true, force: true });
    for (const { path: file } of site.files) {
      await mkdir(path.dirname(path.join(part, file)), { recursive: true });
      await copyFile(path.join(site.folder, file), path.join(part, file));
    }
    if (current !== undefined) await takeOver(current, part, changes.leaving);
    const files = site.files.map((file) => file.path);
    await writeFile(path.join(part, recordName), recordText({ files, leaving: changes.leaving }));
    await rm(path.join(releases, id), { recursive: true, force: true });
    await rename(part, path.join(releases, id));
    await turnLink(folder, path.join(path.basename(releases), id));
    const kept = [id, ".lock", ...(current === undefined ? [] : [path.basename(current)])];
    const old = (await readdir(releases)).filter((name) => !kept.includes(name) && !name.startsWith(".lock"));
    for (const name of old) await rm(path.join(releases, name), { recursive: true, force: true });
  });
  return changes;
}

/** The copy that is published, absolute; undefined before the first publication. */
async function currentRelease(folder: string, releases: string): Promise<string | undefined> {
  const info = await lstat(folder).catch(() => undefined);
  if (info === undefined) return undefined;
  if (info.isSymbolicLink()) {
    const target = path.resolve(path.dirname(folder), await readlink(folder));
    if (path.dirname(target) === releases) return target;
  } else if (info.isDirectory() && (await readdir(folder)).length === 0) return undefined;
  throw new RequestError(
    `"${folder}" is there already and was not published by Octavo: what it holds would be lost.`,
    "Move it away, or name a folder that is not there yet.",
  );
}

async function turnLink(folder: string, target: string): Promise<void> {
  const next = `${folder}.next`;
  await rm(next, { force: true });
  await symlink(target, next);
  const info = await lstat(folder).catch(() => undefined);
  if (info?.isDirectory() === true) await rmdir(folder);
  await rename(next, folder);
}

async function changesFrom(current: string | undefined, files: Publication["site"]["files"]): Promise<Changes> {
  if (current === undefined) return { added: files.map((file) => file.path), changed: [], removed: [], leaving: [] };
  const record = readRecord(await readFile(path.join(current, recordName), "utf8").catch(() => undefined));
  const there = new Set(await listFiles(current));
  const { remove, leaving } = departures(
    record,
    files.map((file) => file.path),
  );
  const changes: Changes = {
    added: [],
    changed: [],
    removed: remove,
    leaving: leaving.filter((file) => there.has(file)),
  };
  for (const { path: file, sha256 } of files) {
    if (!there.has(file)) changes.added.push(file);
    else if ((await recordOf(current, file)).sha256 !== sha256) changes.changed.push(file);
  }
  return changes;
}
