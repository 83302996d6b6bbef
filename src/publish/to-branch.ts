/** Publishes to a branch of a git repository, such as the one GitHub Pages serves: a publication is one commit. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { RequestError } from "../build/errors.ts";
import { departures, readRecord, recordName, recordText } from "./plan.ts";
import type { Changes, Publication } from "./publication.ts";
import { runTool, tryTool } from "./run-tool.ts";

/** GitHub Pages leaves out folders whose names begin with "_", unless this file is there: https://docs.github.com/en/pages */
const asItIs = ".nojekyll";

/**
 * Adds a commit to a branch and pushes it, without force: visitors get the old site or the new one, and a branch that
 * moved meanwhile is not overwritten. Files that no publication put there, such as CNAME, stay.
 * @throws RequestError when git is missing, does not reach the remote, or is refused
 */
export async function publishToBranch(remote: string, branch: string, publication: Publication): Promise<Changes> {
  const { site, isDry } = publication;
  const work = await mkdtemp(path.join(tmpdir(), "octavo-branch-"));
  try {
    const git = await gitFor(work, site.folder);
    const tip = await fetchTip(git, remote, branch);
    const files = site.files.map((file) => file.path);
    const old = await filesAt(git, tip);
    const last = readRecord(old.has(recordName) ? await git(["show", `${tip}:${recordName}`]) : undefined);
    const { remove, leaving } = departures(last, files);
    if (tip !== "") await git(["read-tree", tip]);
    await git(["update-index", "-z", "--force-remove", "--stdin"], remove.map((name) => `${name}\0`).join(""));
    await git(["update-index", "-z", "--add", "--stdin"], files.map((name) => `${name}\0`).join(""));
    await addText(git, recordName, recordText({ files, leaving: leaving.filter((file) => old.has(file)) }));
    await addText(git, asItIs, "");
    const tree = (await git(["write-tree"])).trim();
    const now = await filesAt(git, tree);
    const changes: Changes = {
      added: files.filter((file) => !old.has(file)),
      changed: files.filter((file) => old.has(file) && old.get(file) !== now.get(file)),
      removed: remove.filter((file) => old.has(file)),
      leaving: leaving.filter((file) => old.has(file)),
    };
    const isSame = tip !== "" && (await git(["rev-parse", `${tip}^{tree}`])).trim() === tree;
    if (isDry || isSame) return changes;
    const parent = tip === "" ? [] : ["-p", tip];
    const commit = (await git(["commit-tree", tree, ...parent, "-m", `Publish ${site.name}`])).trim();
    await git(["push", remote, `${commit}:refs/heads/${branch}`]);
    return changes;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

type Git = (args: readonly string[], input?: string) => Promise<string>;

/**
 * Git in the repository one stands in, with its remotes, its keys and its author, but an index of our own; in a new one
 * where there is none. Files go in as they are, whatever the repository ignores or translates.
 */
async function gitFor(work: string, folder: string): Promise<Git> {
  const { code, stdout } = await tryTool("git", ["rev-parse", "--absolute-git-dir"]);
  const repository = code === 0 ? stdout.trim() : path.join(work, "repository.git");
  if (code !== 0) await runTool("git", ["init", "--quiet", "--bare", repository]);
  const env = { GIT_INDEX_FILE: path.join(work, "index"), GIT_TERMINAL_PROMPT: "0", GIT_DIR: repository };
  const settings = ["-c", "core.autocrlf=false", "-c", "core.attributesFile=/dev/null", "-c", "core.bare=false"];
  return (args, input = "") => {
    const inSite = args[0] === "update-index" ? { cwd: folder, env: { ...env, GIT_WORK_TREE: folder } } : { env };
    return runTool("git", [...settings, ...args], { ...inSite, input });
  };
}

/** The commit a branch stands at; "" when the remote has no such branch yet. */
async function fetchTip(git: Git, remote: string, branch: string): Promise<string> {
  if (branch.startsWith("-") || remote.startsWith("-"))
    throw new RequestError(`"${remote}#${branch}" is no branch.`, "Write for example: --to origin#gh-pages");
  const listed = await git(["ls-remote", "--heads", remote, `refs/heads/${branch}`]);
  const [tip = ""] = listed.split("\t");
  if (tip === "") return "";
  // A whole repository stays whole: only one that has no history anyway is spared the branch's.
  const isShallow = (await git(["rev-parse", "--is-shallow-repository"])).trim() === "true";
  const depth = isShallow ? ["--depth=1"] : [];
  await git(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...depth, remote, `refs/heads/${branch}`]);
  return tip;
}

/** Hashes of the files of a tree or commit, by path; none for "". */
async function filesAt(git: Git, tree: string): Promise<Map<string, string>> {
  if (tree === "") return new Map();
  const entries = (await git(["ls-tree", "-r", "-z", tree])).split("\0").filter((entry) => entry !== "");
  return new Map(entries.map((entry) => [entry.slice(entry.indexOf("\t") + 1), entry.split(/[ \t]/)[2] ?? ""]));
}

async function addText(git: Git, name: string, text: string): Promise<void> {
  const hash = (await git(["hash-object", "-w", "--stdin"], text)).trim();
  await git(["update-index", "--add", "--cacheinfo", `100644,${hash},${name}`]);
}
