/** Publishes to whatever rclone reaches: buckets of S3 and their like, WebDAV, SFTP. */
import { cacheControl, textType } from "../formats/web/host-headers.ts";
import { departures, readRecord, recordName, recordText, uploadTurns, type PublishedRecord } from "./plan.ts";
import type { Changes, Publication } from "./publication.ts";
import { runTool, toolError, tryTool } from "./run-tool.ts";

/**
 * Publishes to a remote: what pages name goes up first, pages after it, and last what is no longer there goes.
 * Each step can be repeated, so a publication that was cut off is finished by the next.
 * @throws RequestError when rclone is missing or fails
 */
export async function publishToBucket(remote: string, { site, isDry, say }: Publication): Promise<Changes> {
  const last = readRecord(await readRemote(remote));
  const files = site.files.map((file) => file.path);
  const { added, changed } = await differences(site.folder, remote, files);
  const { remove, leaving } = departures(last, files);
  const changes = { added, changed, removed: remove, leaving };
  if (isDry) return changes;
  const write = (record: PublishedRecord) =>
    runTool("rclone", ["rcat", at(remote, recordName)], { input: recordText(record) });
  // Until the end the record names old and new, so that a publication cut off here leaves no file nobody knows of.
  await write({ files: [...new Set([...files, ...last.files])], leaving: last.leaving });
  const stale = new Set([...added, ...changed]);
  for (const turn of uploadTurns(files.filter((file) => stale.has(file))))
    for (const [headers, names] of byHeaders(turn)) {
      say(
        `Uploading ${names.length} ${names.length === 1 ? "file" : "files"}, ${names[0] ?? ""}${names.length > 1 ? " …" : ""}`,
      );
      const flags = headers.split("\n").flatMap((header) => ["--header-upload", header]);
      // Hashes were compared already; where a remote has none, sizes and times would say that nothing changed.
      await onFiles(["copy", "--ignore-times", ...flags, site.folder, remote], names);
    }
  if (remove.length > 0) await onFiles(["delete", remote], remove);
  await write({ files, leaving });
  return changes;
}

/** Which files the remote lacks and which it has in another form, by hashes, or by reading them where it has none. */
async function differences(folder: string, remote: string, files: readonly string[]) {
  const features = JSON.parse(await runTool("rclone", ["backend", "features", remote])) as { Hashes?: string[] | null };
  const compare = (features.Hashes ?? []).length > 0 ? [] : ["--download"];
  const args = ["check", "--one-way", "--combined", "-", ...compare, "--files-from-raw", "-", folder, remote];
  const { code, stdout, stderr } = await tryTool("rclone", args, { input: files.join("\n") });
  const lines = stdout.split("\n").filter((line) => line !== "");
  const marked = (mark: string) =>
    lines
      .filter((line) => line.startsWith(`${mark} `))
      .map((line) => line.slice(2))
      .sort();
  // It ends with 1 for files that differ as for a remote that it cannot reach.
  if (lines.length !== files.length || marked("!").length > 0 || code > 1) throw toolError("rclone", stderr);
  return { added: marked("+"), changed: marked("*") };
}

/** What the last publication wrote down; undefined where there was none. */
async function readRemote(remote: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await tryTool("rclone", ["cat", at(remote, recordName)]);
  if (code === 0) return stdout;
  // 3 and 4 say that the folder or the file is not there: https://rclone.org/docs/#list-of-exit-codes
  if (code === 3 || code === 4) return undefined;
  throw toolError("rclone", stderr);
}

function at(remote: string, file: string): string {
  return remote.endsWith(":") || remote.endsWith("/") ? `${remote}${file}` : `${remote}/${file}`;
}

async function onFiles(args: readonly string[], files: readonly string[]): Promise<void> {
  await runTool("rclone", [...args, "--files-from-raw", "-"], { input: files.join("\n") });
}

/** Files by the headers they are stored with, a header a line. */
function byHeaders(files: readonly string[]): Map<string, string[]> {
  return Map.groupBy(files, (file) => {
    const type = textType(file);
    return [`Cache-Control: ${cacheControl(file)}`, ...(type === undefined ? [] : [`Content-Type: ${type}`])].join(
      "\n",
    );
  });
}
