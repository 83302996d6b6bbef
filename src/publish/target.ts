/** Tells from what an author wrote behind `--to` where the site goes, and which tool takes it there. */
import path from "node:path";

export type Target =
  | { kind: "folder"; folder: string }
  /** A remote of rclone, such as "r2:soup" or ":s3,provider=AWS:soup". */
  | { kind: "bucket"; remote: string }
  /** A branch of a remote repository: one that git knows by name, or an address. */
  | { kind: "branch"; remote: string; branch: string };

/** "origin#gh-pages" is a branch, "r2:soup" a remote of rclone, anything else a folder; undefined for what is none. */
export function targetOf(text: string): Target | undefined {
  const [, remote = "", branch = ""] = /^(.+)#([^#\s]+)$/.exec(text) ?? [];
  if (remote !== "") return { kind: "branch", remote, branch };
  // Remotes have two letters at least: "C:" is a disk (https://rclone.org/docs/#valid-remote-names).
  if (/^(?::[a-z]|[\w.+@-]{2,}:)/i.test(text) && !/^[a-z]+:\/\//i.test(text)) return { kind: "bucket", remote: text };
  if (text.trim() === "" || /^[a-z]{2,}:\/\//i.test(text)) return undefined;
  return { kind: "folder", folder: path.resolve(text) };
}
