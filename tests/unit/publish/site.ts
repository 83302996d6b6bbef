/** A small site as a build leaves it, for tests of publishing. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { recordOf } from "../../../src/build/files.ts";
import type { Check } from "../../../src/formats/check.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

/** Writes a build with these files of its site into a folder that lives as long as the test. */
export async function buildWith(files: Record<string, string>, checks: Check[] = []): Promise<string> {
  const dist = path.join(await temporaryFolder(), "dist");
  await rebuild(dist, files, checks);
  return dist;
}

/** Puts another build in its place. */
export async function rebuild(dist: string, files: Record<string, string>, checks: Check[] = []): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dist, "site", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const records = await Promise.all(Object.keys(files).map((name) => recordOf(dist, `site/${name}`)));
  const product = { name: "web-full", format: "web", edition: "full", files: records, fingerprint: "", checks };
  await writeManifestOf(dist, [product]);
}

/** Writes what a build says of itself. */
export async function writeManifestOf(dist: string, products: readonly unknown[]): Promise<void> {
  await mkdir(dist, { recursive: true });
  const book = { id: "soup", title: "Soup", edition: { number: "1.0", date: "2026-01-01" } };
  await writeFile(path.join(dist, "manifest.json"), JSON.stringify({ book, products }));
}

/** Two versions of a site: between them a page, a style sheet and a picture go, a page changes, and others come. */
export const first = {
  "index.html": "<h1>First</h1>",
  "old/index.html": "<h1>Old</h1>",
  "_astro/style.aaaa.css": "a {}",
  "cover.webp": "cover",
  "notes.md": "# Notes",
};
export const second = {
  "index.html": "<h1>Second</h1>",
  "new/index.html": "<h1>New</h1>",
  "_astro/style.bbbb.css": "b {}",
  "cover.webp": "cover",
  "notes.md": "# Notes",
};
