/** `npm run publish`: puts the built site where readers find it. */
import path from "node:path";
import { engineRoot, workspaceOf } from "../src/build/workspace.ts";
import { RequestError } from "../src/build/errors.ts";
import { withLock } from "../src/build/lock.ts";
import { builtSite } from "../src/publish/built-site.ts";
import type { Changes, Publication } from "../src/publish/publication.ts";
import { targetOf, type Target } from "../src/publish/target.ts";
import { publishToBranch } from "../src/publish/to-branch.ts";
import { publishToBucket } from "../src/publish/to-bucket.ts";
import { publishToFolder } from "../src/publish/to-folder.ts";
import { noWords, readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";

const options = {
  to: {
    type: "string",
    value: "target",
    what: "A folder, a remote of rclone (r2:soup), or a branch (origin#gh-pages)",
  },
  "dry-run": { type: "boolean", what: "List what would change, and change nothing" },
  out: { type: "string", value: "folder", what: "The published build (default: dist)" },
} satisfies OptionTable;

const usage = `npm run publish -- --to <target> [options]

Puts the site of the last build where readers find it: what pages name first, pages after it, removals last.
Only a site that passed preflight goes out, and only as it was judged. Build it first: npm run build:all`;

/** How many files a publication names before it counts; one that is only tried names all. */
const longestList = 40;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const examples = "Write --to /srv/www/soup, --to r2:soup (a remote of rclone) or --to origin#gh-pages.";
  if (values.to === undefined) throw new UsageError("Publish where?", examples);
  const target = targetOf(values.to);
  if (target === undefined) throw new UsageError(`"${values.to}" is no target.`, examples);
  const dist = path.resolve(values.out ?? path.join(engineRoot, "dist"));
  const say = (line: string) => {
    console.error(line);
  };
  const onWait = (pid: number) => {
    say(`A build is running (process ${pid}); waiting for it to end.`);
  };
  const isDry = values["dry-run"] ?? false;
  try {
    // A build that ended meanwhile would take the files away under our hands.
    return await withLock(workspaceOf(dist, dist).lock, { leave: false, onWait }, async () => {
      const site = await builtSite(dist);
      const changes = await publishTo(target, { site, isDry, say });
      console.log(changesText(changes, isDry ? Infinity : longestList));
      console.log(endText(changes, site.name, values.to ?? "", isDry));
      return 0;
    });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    console.error(`${error.message}\n${error.hint}`);
    return 1;
  }
}

function publishTo(target: Target, publication: Publication): Promise<Changes> {
  if (target.kind === "folder") return publishToFolder(target.folder, publication);
  if (target.kind === "bucket") return publishToBucket(target.remote, publication);
  return publishToBranch(target.remote, target.branch, publication);
}

function changesText({ added, changed, removed, leaving }: Changes, most: number): string {
  const lines = [
    ...added.map((file) => `+ ${file}`),
    ...changed.map((file) => `* ${file}`),
    ...removed.map((file) => `- ${file}`),
    ...leaving.map((file) => `  ${file} (goes with the next publication)`),
  ];
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
}

function endText({ added, changed, removed }: Changes, name: string, to: string, isDry: boolean): string {
  const counts = `${added.length} new, ${changed.length} changed, ${removed.length} removed`;
  if (added.length + changed.length + removed.length === 0) return `Nothing to do: ${to} has ${name} already.`;
  return isDry ? `Would publish ${name} to ${to}: ${counts}.` : `Published ${name} to ${to}: ${counts}.`;
}

await runCommand("npm run publish -- --help", main);
