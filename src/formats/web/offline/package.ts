/** Writes the service worker of an edition beside its home page, once all its other files are there. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Book, EditionName } from "../../../book/types.ts";
import { isContentNamed } from "../host-headers.ts";
import { siteBase } from "../site-pages.ts";
import { keptFiles } from "./kept-files.ts";
import { sizeFile, workerFile, type KeptFile, type KeptSize, type Lead } from "./kept.ts";

/**
 * Puts the worker beside the home page. A site whose book is not to be kept gets one that takes back whatever an
 * earlier edition of it had kept: a worker that is merely missing would stay on its readers' devices for good.
 * @param site the finished site
 */
export async function packageOffline(site: string, book: Book, edition: EditionName): Promise<void> {
  const folder = edition === "full" ? "" : `${edition}/`;
  const write = (name: string, text: string) => writeFile(path.join(site, folder, name), text);
  if (!book.config.site.offline) return write(workerFile, await script("farewell-worker.ts", {}));
  const base = siteBase(book, "full");
  const kept = await keptFiles(site, edition, base);
  const files = await Promise.all(kept.files.map((file) => measured(site, file)));
  const sum = (key: "bytes" | "transfer") => files.reduce((total, file) => total + file[key], 0);
  const size: KeptSize = { files: files.length + 1, bytes: sum("bytes"), transfer: sum("transfer") };
  await write(sizeFile, `${JSON.stringify(size)}\n`);
  const listed = [...files, await measured(site, `${folder}${sizeFile}`)].map((file) => entryOf(file, folder));
  await write(
    workerFile,
    await script("book-worker.ts", {
      keptFiles: JSON.stringify(listed),
      leads: JSON.stringify([...kept.leads].map(([file, target]) => leadOf(file, target, folder, base))),
    }),
  );
}

interface MeasuredFile {
  /** Path in the site. */
  file: string;
  hash: string;
  bytes: number;
  /** Bytes on the wire, as a host that compresses would send them. */
  transfer: number;
}

/** Formats that are compressed in themselves. */
const packed = /\.(?:woff2|png|jpe?g|webp|avif|gif|pagefind|pf_[a-z]+)$/;

async function measured(site: string, file: string): Promise<MeasuredFile> {
  const content = await readFile(path.join(site, file));
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { file, hash, bytes: content.length, transfer: packed.test(file) ? content.length : gzipSync(content).length };
}

/** Addresses are seen from the worker, so that it works below any path; a page is known by its folder. */
function entryOf({ file, hash, bytes }: MeasuredFile, folder: string): KeptFile {
  return [addressOf(file, folder), isContentNamed(file) ? null : hash, bytes];
}

function addressOf(file: string, folder: string): string {
  const below = path.posix.relative(folder, file).replace(/(^|\/)index\.html$/, "$1");
  return below === "" ? "./" : below.split("/").map(encodeURIComponent).join("/");
}

/** @param target an address of the site, as a page names it: "/guide/demo/models/#q-1" */
function leadOf(file: string, target: string, folder: string, base: string): Lead {
  const own = `${base}${folder}`;
  return [addressOf(file, folder), target.startsWith(own) ? target.slice(own.length) : target];
}

/** A worker as one plain script, its library in it. */
async function script(name: string, values: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "worker", name)],
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: "es2022",
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"', ...values },
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
