/** Unpacks the browser that ships inside an npm package, for machines that have none. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A browser on disk with the libraries and fonts it brings along. */
export interface EmbeddedBrowser {
  executable: string;
  /** Variables the browser's process needs beside those of this process. */
  environment: Record<string, string>;
}

/** The folder this user's machine keeps such things in; `XDG_CACHE_HOME` moves it. */
function userCache(): string {
  return path.join(process.env["XDG_CACHE_HOME"] ?? path.join(os.homedir(), ".cache"), "octavo");
}

/**
 * Unpacks the browser into `cache` once for each version (190 MB) and says where it is.
 * Several processes may do so at once: each unpacks beside the place and the first to finish moves its copy in.
 * @throws on machines the package holds no browser for.
 */
export async function unpackEmbeddedBrowser(cache: string = userCache()): Promise<EmbeddedBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(`The embedded browser is for Linux on x64, this is ${process.platform} on ${process.arch}.`);
  const entry = fileURLToPath(import.meta.resolve("@sparticuz/chromium"));
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  const place = path.join(cache, `chromium-${version}`);
  if (!existsSync(place)) await unpack(path.join(root, "bin"), cache, place);
  return {
    executable: path.join(place, "chromium"),
    environment: {
      LD_LIBRARY_PATH: path.join(place, "al2023", "lib"),
      FONTCONFIG_PATH: path.join(place, "fonts"),
      HOME: process.env["HOME"] ?? place,
    },
  };
}

async function unpack(archives: string, cache: string, place: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const beside = await mkdtemp(path.join(cache, "unpack-"));
  try {
    await inflateInto(
      beside,
      ["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((name) => path.join(archives, name)),
    );
    await writeFile(path.join(beside, "fonts", "fonts.conf"), fontSettings(place));
    await rename(beside, place);
  } catch (cause) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(place)) throw new Error(`The embedded browser could not be unpacked into ${place}.`, { cause });
  }
}

/** The package's `inflate` writes to the system's temporary folder, which it asks for before it first waits. */
async function inflateInto(folder: string, archives: string[]): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  const running = archives.map((archive) => inflate(archive));
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  await Promise.all(running);
}

/** The package's own settings look for its fonts in fixed places; without a font a browser draws empty pages. */
function fontSettings(place: string): string {
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${escape(path.join(place, "fonts"))}</dir>`,
    `  <cachedir>${escape(path.join(place, "fonts-cache"))}</cachedir>`,
    "</fontconfig>",
    "",
  ].join("\n");
}

/** Half-unpacked copies of builds that were killed; one takes seconds, so an hour old is abandoned. */
async function removeAbandoned(cache: string): Promise<void> {
  const hour = 3_600_000;
  for (const name of await readdir(cache)) {
    if (!name.startsWith("unpack-")) continue;
    const found = await stat(path.join(cache, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > hour)
      await rm(path.join(cache, name), { recursive: true, force: true });
  }
}
