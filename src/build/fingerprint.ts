/** Says whether a product would come out the same: by what goes in, never by dates. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { editionNames, editionOf } from "../book/edition.ts";
import { sha256 } from "../book/read.ts";
import type { Book, EditionName } from "../book/types.ts";
import { listFiles } from "./files.ts";
import type { Product } from "./products.ts";
import { engineRoot } from "./workspace.ts";

/** Hash of the engine itself: its sources, its dependencies and the Node that runs it. */
export async function engineFingerprint(): Promise<string> {
  const files = (await listFiles(path.join(engineRoot, "src"))).map((file) => `src/${file}`);
  const publicFiles = await listFiles(path.join(engineRoot, "public")).catch(() => []);
  const all = [...files, ...publicFiles.map((file) => `public/${file}`), "package-lock.json"];
  const hashes = await Promise.all(
    all.map(async (file) => `${file} ${sha256(await readFile(path.join(engineRoot, file)))}`),
  );
  return sha256([process.version, process.env["SOURCE_DATE_EPOCH"] ?? "", ...hashes].join("\n"));
}

/** Hash of everything a product is made of. */
export function productFingerprint(product: Product, book: Book, svgs: Record<string, string>, engine: string): string {
  const editions = product.format === "web" ? editionNames(book) : [product.edition];
  return sha256(JSON.stringify([engine, product.name, editions.map((name) => editionInputs(book, name)), svgs]));
}

function editionInputs(book: Book, name: EditionName) {
  const edition = editionOf(book, name);
  const quoted = JSON.stringify([edition.terms, book.services]).matchAll(/\(#([\w-]+)\)/g);
  const references = new Set([
    ...edition.docs.flatMap((doc) => doc.references),
    ...Array.from(quoted, ([, label = ""]) => label),
  ]);
  const labels = [...references].toSorted().map((id) => [id, book.labels[id]?.text, edition.labels.has(id)]);
  return [book.config, edition.docs, edition.terms, book.services, labels, Object.values(book.artwork)];
}

/** An EPUB names pages of the paperback with the fingerprint `paperback`; empty when there is none. */
export function paginatedFingerprint(own: string, paperback: string): string {
  return sha256([own, paperback].join("\n"));
}

/** The site names the sizes and hashes of its siblings, so it is as old as they are. */
export function siteFingerprint(own: string, siblings: readonly string[]): string {
  return sha256([own, ...siblings.toSorted()].join("\n"));
}
