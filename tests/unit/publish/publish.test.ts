import { spawnSync } from "node:child_process";
import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { builtSite } from "../../../src/publish/built-site.ts";
import { publishToBranch } from "../../../src/publish/to-branch.ts";
import { publishToBucket } from "../../../src/publish/to-bucket.ts";
import { publishToFolder } from "../../../src/publish/to-folder.ts";
import { run } from "../../setup/command.ts";
import { temporaryFolder } from "../../setup/temporary.ts";
import { bucket } from "./bucket.ts";
import { buildWith, first, rebuild, second } from "./site.ts";

const timeout = 60_000;
const publicationOf = async (dist: string, isDry = false) => ({
  site: await builtSite(dist),
  isDry,
  say: () => undefined,
});
const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
const git = (...args: string[]) => spawnSync("git", args, { encoding: "utf8" }).stdout;
const hasRclone = spawnSync("rclone", ["version"]).status === 0;
if (!hasRclone) console.log("rclone is not installed; its tests are skipped.");

/** From the first version of the site to the second. */
const step = {
  added: ["new/index.html", "_astro/style.bbbb.css"].sort(),
  changed: ["index.html"],
  removed: ["old/index.html"],
  leaving: ["_astro/style.aaaa.css"],
};
const sorted = ({ added, ...rest }: typeof step) => ({ ...rest, added: added.toSorted() });

describe("a folder", () => {
  test("becomes a link that is turned from one whole copy to the next", async () => {
    const dist = await buildWith(first);
    const www = path.join(await temporaryFolder(), "www");
    expect((await publishToFolder(www, await publicationOf(dist))).added).toEqual(Object.keys(first));
    expect(await readFile(path.join(www, "index.html"), "utf8")).toBe("<h1>First</h1>");
    await rebuild(dist, second);
    expect(sorted(await publishToFolder(www, await publicationOf(dist, true)))).toEqual(step);
    expect(await readFile(path.join(www, "index.html"), "utf8")).toBe("<h1>First</h1>");
    expect(sorted(await publishToFolder(www, await publicationOf(dist)))).toEqual(step);
    expect(await readFile(path.join(www, "index.html"), "utf8")).toBe("<h1>Second</h1>");
    expect(await isThere(path.join(www, "old/index.html"))).toBe(false);
    expect(await isThere(path.join(www, "_astro/style.aaaa.css"))).toBe(true);
    const again = await publishToFolder(www, await publicationOf(dist));
    expect([again.added, again.changed]).toEqual([[], []]);
    expect((await readdir(`${www}.releases`)).length).toBe(2);
  });

  test("that holds something else is refused and left alone", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "thesis.txt"), "ten years of work");
    await expect(publishToFolder(folder, await publicationOf(await buildWith(first)))).rejects.toThrow(/would be lost/);
    expect(await readdir(folder)).toEqual(["thesis.txt"]);
  });
});

describe("a branch", () => {
  // Git refuses to commit for nobody, and a machine of tests need not know anybody.
  beforeEach(() => {
    for (const who of ["AUTHOR", "COMMITTER"]) {
      vi.stubEnv(`GIT_${who}_NAME`, "A. Author");
      vi.stubEnv(`GIT_${who}_EMAIL`, "author@soup.example");
    }
    return () => vi.unstubAllEnvs();
  });

  test("gets a commit a publication, and keeps what others put there", { timeout }, async () => {
    const dist = await buildWith(first);
    const bare = path.join(await temporaryFolder(), "site.git");
    git("init", "--quiet", "--bare", bare);
    const at = (file: string) => git("-C", bare, "show", `gh-pages:${file}`);
    await publishToBranch(bare, "gh-pages", await publicationOf(dist, true));
    expect(git("-C", bare, "branch", "--list")).toBe("");
    await publishToBranch(bare, "gh-pages", await publicationOf(dist));
    expect(at("index.html")).toBe("<h1>First</h1>");
    expect(git("-C", bare, "ls-tree", "--name-only", "gh-pages")).toContain(".nojekyll");
    const other = path.join(await temporaryFolder(), "other");
    git("clone", "--quiet", "--branch", "gh-pages", bare, other);
    await writeFile(path.join(other, "CNAME"), "soup.example\n");
    git("-C", other, "add", "CNAME");
    git("-C", other, "commit", "--quiet", "-m", "Name the site");
    git("-C", other, "push", "--quiet", "origin", "gh-pages");
    await rebuild(dist, second);
    expect(sorted(await publishToBranch(bare, "gh-pages", await publicationOf(dist)))).toEqual(step);
    expect([at("index.html"), at("old/index.html"), at("_astro/style.aaaa.css")]).toEqual([
      "<h1>Second</h1>",
      "",
      "a {}",
    ]);
    expect(at("CNAME")).toBe("soup.example\n");
    expect(git("-C", bare, "log", "--format=%s", "gh-pages").trim().split("\n")).toEqual([
      "Publish Soup, edition 1.0",
      "Name the site",
      "Publish Soup, edition 1.0",
    ]);
  });

  test("of a repository that cannot be reached is told in git's words", { timeout }, async () => {
    const nowhere = path.join(await temporaryFolder(), "nowhere.git");
    await expect(publishToBranch(nowhere, "gh-pages", await publicationOf(await buildWith(first)))).rejects.toThrow(
      /git failed:\n[^]*nowhere\.git/,
    );
  });
});

describe.skipIf(!hasRclone)("a remote of rclone", () => {
  test("gets what is new, loses what an earlier publication put there, and nothing else", { timeout }, async () => {
    const dist = await buildWith(first);
    const folder = path.join(await temporaryFolder(), "bucket");
    const remote = `:local:${folder}`;
    await mkdir(folder);
    await writeFile(path.join(folder, "others.txt"), "not ours");
    expect((await publishToBucket(remote, await publicationOf(dist, true))).added.length).toBe(5);
    expect(await readdir(folder)).toEqual(["others.txt"]);
    await publishToBucket(remote, await publicationOf(dist));
    // Of the same size: told by its hash.
    await writeFile(path.join(folder, "cover.webp"), "covel");
    await rebuild(dist, second);
    const changed = ["cover.webp", "index.html"];
    expect(sorted(await publishToBucket(remote, await publicationOf(dist)))).toEqual({ ...step, changed });
    expect(await readFile(path.join(folder, "index.html"), "utf8")).toBe("<h1>Second</h1>");
    expect((await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort()).toEqual([
      "_astro/style.aaaa.css",
      "_astro/style.bbbb.css",
      "cover.webp",
      "index.html",
      "new/index.html",
      "notes.md",
      "octavo-files.json",
      "others.txt",
    ]);
    const again = await publishToBucket(remote, await publicationOf(dist));
    expect(again).toEqual({ added: [], changed: [], removed: ["_astro/style.aaaa.css"], leaving: [] });
  });

  test("that is a bucket is told how long files may be kept, and gets pages last", { timeout }, async () => {
    const { remote, sent } = await bucket();
    const dist = await buildWith(first);
    await publishToBucket(remote, await publicationOf(dist));
    await rebuild(dist, second);
    await publishToBucket(remote, await publicationOf(dist));
    const kept = "public, max-age=31536000, immutable";
    const asked = "public, max-age=0, must-revalidate";
    // Files of one turn go up together: they may arrive in any order.
    const lines = sent.map(({ line }) => line);
    const turns = [lines.slice(0, 2), lines.slice(2, 4).sort(), lines.slice(4, 6).sort(), lines.slice(6, 9)];
    expect([...turns, lines.slice(9, 11).sort(), lines.slice(11)].flat()).toEqual([
      "PUT octavo-files.json",
      "PUT _astro/style.aaaa.css",
      "PUT cover.webp",
      "PUT notes.md",
      "PUT index.html",
      "PUT old/index.html",
      "PUT octavo-files.json",
      "PUT octavo-files.json",
      "PUT _astro/style.bbbb.css",
      "PUT index.html",
      "PUT new/index.html",
      "DELETE old/index.html",
      "PUT octavo-files.json",
    ]);
    const headersOf = (name: string) => sent.find(({ line }) => line === `PUT ${name}`)?.headers;
    expect(headersOf("_astro/style.aaaa.css")).toMatchObject({ "cache-control": kept });
    expect(headersOf("index.html")).toMatchObject({ "cache-control": asked });
    expect(headersOf("notes.md")).toMatchObject({
      "cache-control": asked,
      "content-type": "text/markdown; charset=utf-8",
    });
  });

  test("that nobody set up is told in rclone's words", { timeout }, async () => {
    const site = await publicationOf(await buildWith(first));
    await expect(publishToBucket("nosuchremote:soup", site)).rejects.toThrow(/rclone failed:\n[^]*didn't find section/);
  });
});

describe("the command", () => {
  test("asks where to, refuses what is no target, and says what it did", { timeout }, async () => {
    const dist = await buildWith(first);
    expect(await run("publish", ["--out", dist])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Publish where?") as string,
    });
    expect((await run("publish", ["--out", dist, "--to", "https://example.org/x"])).code).toBe(2);
    const www = path.join(await temporaryFolder(), "www");
    const dry = await run("publish", ["--out", dist, "--to", www, "--dry-run"]);
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining("+ index.html")]);
    expect(dry.stdout).toContain("Would publish Soup, edition 1.0");
    expect(await isThere(www)).toBe(false);
    expect((await run("publish", ["--out", dist, "--to", www])).stdout).toContain("5 new, 0 changed, 0 removed");
    expect((await run("publish", ["--out", dist, "--to", www])).stdout).toContain("Nothing to do");
  });

  test("says which tool is missing and how to have it", { timeout }, async () => {
    const result = await run("publish", ["--out", await buildWith(first), "--to", "r2:soup"], { env: { PATH: "" } });
    expect(result).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("rclone is not installed.\nInstall it: apt-get") as string,
    });
  });
});
