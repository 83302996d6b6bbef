import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { publish, publishedBuild, refuseForeign, sweep } from "../../../src/build/publish.ts";
import { workspaceOf } from "../../../src/build/workspace.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

async function workspaceWithBuilds(...names: string[]) {
  const workspace = workspaceOf("book", path.join(await temporaryFolder(), "dist"));
  for (const name of names) {
    await mkdir(path.join(workspace.builds, name), { recursive: true });
    await writeFile(path.join(workspace.builds, name, "file"), name);
  }
  return workspace;
}

const shown = (dist: string) => readFile(path.join(dist, "file"), "utf8");

test("a build is published where there was none, and replaces the one before", async () => {
  const workspace = await workspaceWithBuilds("one", "two");
  expect(await publishedBuild(workspace)).toBeUndefined();
  await publish(workspace, path.join(workspace.builds, "one"));
  expect(await shown(workspace.dist)).toBe("one");
  await publish(workspace, path.join(workspace.builds, "two"));
  expect(await shown(workspace.dist)).toBe("two");
  expect(await publishedBuild(workspace)).toBe(path.join(workspace.builds, "two"));
});

test("what a killed run left behind hinders nobody", async () => {
  const workspace = await workspaceWithBuilds("one", "half");
  await publish(workspace, path.join(workspace.builds, "one"));
  await symlink("nowhere", `${workspace.dist}.next`);
  await sweep(workspace);
  expect(await readdir(workspace.builds)).toEqual(["one"]);
  await mkdir(path.join(workspace.builds, "two"));
  await writeFile(path.join(workspace.builds, "two", "file"), "two");
  await publish(workspace, path.join(workspace.builds, "two"));
  expect(await shown(workspace.dist)).toBe("two");
});

test("folders published side by side leave each other alone", async () => {
  const one = await workspaceWithBuilds("first");
  const two = workspaceOf("book", path.join(path.dirname(one.dist), "other"));
  await publish(one, path.join(one.builds, "first"));
  await sweep(two);
  expect(await shown(one.dist)).toBe("first");
});

test("a folder that is no build of ours is refused, and keeps what it holds", async () => {
  const workspace = await workspaceWithBuilds("one");
  await mkdir(workspace.dist);
  await refuseForeign(workspace);
  await writeFile(path.join(workspace.dist, "thesis.txt"), "dear");
  await expect(refuseForeign(workspace)).rejects.toThrow("is no build of Octavo");
  expect(await readdir(workspace.dist)).toEqual(["thesis.txt"]);
});

test("a copy of a build, as an archive unpacks it, is replaced by the next", async () => {
  const workspace = await workspaceWithBuilds("one");
  await mkdir(workspace.dist);
  for (const name of ["manifest.json", "SHA256SUMS"]) await writeFile(path.join(workspace.dist, name), "");
  await expect(refuseForeign(workspace)).resolves.toBeUndefined();
});

test("a real folder in the way is moved aside, not mixed with the build", async () => {
  const workspace = await workspaceWithBuilds("one");
  await mkdir(workspace.dist);
  await writeFile(path.join(workspace.dist, "file"), "old");
  await writeFile(path.join(workspace.dist, "stale"), "old");
  await publish(workspace, path.join(workspace.builds, "one"));
  expect(await readdir(workspace.dist)).toEqual(["file"]);
  expect(await shown(workspace.dist)).toBe("one");
});
