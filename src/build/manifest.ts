/** Writes down what a build is: its products, what they were made from, how they were judged. */
import type { Check } from "../formats/check.ts";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Book, EditionName } from "../book/types.ts";
import type { FileRecord } from "./files.ts";
import { recordOf } from "./files.ts";
import type { ProductFormat } from "./products.ts";

/** One product as published. */
export interface ProductRecord {
  name: string;
  format: ProductFormat;
  edition: EditionName;
  files: FileRecord[];
  /** Printed pages, for formats that have them. */
  pages?: number;
  /** Hash of everything that went in. */
  fingerprint: string;
  /** What preflight looked at. */
  checks: Check[];
}

/** Products of the published build by name; none when it is another book's or cannot be read. */
export async function readManifest(build: string | undefined, bookId: string): Promise<Map<string, ProductRecord>> {
  if (build === undefined) return new Map();
  try {
    const manifest = JSON.parse(await readFile(path.join(build, "manifest.json"), "utf8")) as {
      book: { id: string };
      products: ProductRecord[];
    };
    return new Map(manifest.book.id === bookId ? manifest.products.map((product) => [product.name, product]) : []);
  } catch {
    return new Map();
  }
}

/** Writes manifest.json; it holds no times, so that one commit gives one manifest. */
export async function writeManifest(stage: string, book: Book, products: readonly ProductRecord[]): Promise<void> {
  const manifest = {
    book: { id: book.id, title: book.config.title, edition: book.config.edition },
    products: products.map(({ name, format, edition, files, pages, fingerprint, checks }) => ({
      name,
      format,
      edition,
      ...(pages === undefined ? {} : { pages }),
      files,
      fingerprint,
      checks,
    })),
  };
  await writeFile(path.join(stage, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes SHA256SUMS as `sha256sum -c` reads it. */
export async function writeSums(stage: string, products: readonly ProductRecord[]): Promise<void> {
  const records = [...products.flatMap((product) => product.files), await recordOf(stage, "manifest.json")];
  const lines = records
    .map(({ path: file, sha256 }) => `${sha256}  ${file}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  await writeFile(path.join(stage, "SHA256SUMS"), lines.join(""));
}
