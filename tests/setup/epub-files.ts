/** Packs a rendered book into EPUBs without building the rest of its formats. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { editionOf } from "../../src/book/edition.ts";
import { generalDelivery, type Delivery } from "../../src/formats/epub/delivery.ts";
import { buildEpub } from "../../src/formats/epub/package.ts";
import { epubStyles } from "../../src/formats/epub/styles.ts";
import type { RenderedBook } from "./render.ts";

/** The full edition, without a cover; where a delivery wants pictures drawn, `bitmap` stands for each of them. */
export async function epubOf(
  { book, page, folder }: RenderedBook,
  delivery: Delivery = generalDelivery,
  bitmap = "",
): Promise<Buffer> {
  const edition = editionOf(book, "full");
  const documents = await Promise.all(
    edition.docs.map(async (doc) => ({ doc, html: await page(`octavo-editions/epub/full/${doc.id}`) })),
  );
  const names = await readdir(path.join(folder, "assets"));
  const assets = new Map(names.map((name) => [name, path.join(folder, "assets", name)]));
  const draw = (pictures: readonly unknown[]) => Promise.resolve(pictures.map(() => bitmap));
  return buildEpub({ book, edition, documents, assets, css: await epubStyles(), cover: undefined, delivery, draw });
}
