/** Finds the site of the last build and makes sure that it is what preflight judged. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { RequestError } from "../build/errors.ts";
import { recordOf, type FileRecord } from "../build/files.ts";
import type { ProductRecord } from "../build/manifest.ts";

/** A site that may be published. */
export interface BuiltSite {
  /** Absolute. */
  folder: string;
  /** Its files, by their paths in the site. */
  files: FileRecord[];
  /** What is published, in a line: "A Small Book, edition 1.0". */
  name: string;
}

interface Manifest {
  book: { title: string; edition: { number: string } };
  products: ProductRecord[];
}

/**
 * Reads the site of a published build.
 * @param dist the published folder, absolute
 * @throws RequestError when there is no site, when preflight found a fault in it, or when it was changed since
 */
export async function builtSite(dist: string): Promise<BuiltSite> {
  const shown = path.relative(process.cwd(), dist) || ".";
  const manifest = await readBuild(dist, shown);
  const web = manifest.products.find(({ format }) => format === "web");
  if (web === undefined) throw noSite(manifest, shown);
  const fault = web.checks.find(({ ok }) => !ok);
  if (fault !== undefined)
    throw new RequestError(
      `The site in ${shown} did not pass preflight: ${fault.check}: ${fault.detail}`,
      "Mend that and build again: npm run build:all",
    );
  const files: FileRecord[] = [];
  for (const record of web.files.filter((file) => file.path.startsWith("site/"))) {
    const found = await recordOf(dist, record.path).catch(() => undefined);
    if (found?.sha256 !== record.sha256)
      throw new RequestError(
        `${shown}/${record.path} is ${found === undefined ? "missing" : "not the file that preflight judged"}.`,
        "Change the book, not what was made of it, and build again: npm run build:all",
      );
    files.push({ ...record, path: record.path.slice("site/".length) });
  }
  return {
    folder: path.join(dist, "site"),
    files,
    name: `${manifest.book.title}, edition ${manifest.book.edition.number}`,
  };
}

async function readBuild(dist: string, shown: string): Promise<Manifest> {
  const text = await readFile(path.join(dist, "manifest.json"), "utf8").catch(() => undefined);
  if (text === undefined)
    throw new RequestError(`There is no finished build in ${shown}.`, "Build it first: npm run build:all");
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw new RequestError(`${shown}/manifest.json cannot be read.`, "Build again: npm run build:all -- --force");
  }
}

function noSite({ products }: Manifest, shown: string): RequestError {
  const isDemo = products.length > 0 && products.every(({ edition }) => edition === "demo");
  return isDemo
    ? new RequestError(
        `${shown} holds files of the demo only; the site, which has the demo in it, was not built.`,
        "Build it: npm run build -- --only web",
      )
    : new RequestError(
        `${shown} holds no site.`,
        'Build it: npm run build -- --only web. A book that names "formats" in book.yaml must name web there.',
      );
}
