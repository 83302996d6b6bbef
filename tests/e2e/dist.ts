/** The finished editions that browser tests open; `OCTAVO_DIST` names others. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { flagship } from "../setup/build-books.ts";

export const dist = path.resolve(process.env["OCTAVO_DIST"] ?? flagship);

/** Addresses of all pages of the site that stay where they are, below its root. */
export function sitePaths(): string[] {
  const site = path.join(dist, "site");
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".html") && !file.startsWith("editions/"))
    .filter((file) => !readFileSync(path.join(site, file), "utf8").includes('http-equiv="refresh"'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}

/** Files of the digital editions, absolute. */
export function digitalFiles(): string[] {
  const editions = path.join(dist, "editions");
  if (!existsSync(editions)) return [];
  return readdirSync(editions)
    .filter((file) => file.endsWith("-digital.html"))
    .map((file) => path.join(editions, file));
}
