/** Makes the EPUBs: for every reading system and for Kindle, with the pages of the paperback that is published with them. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { editionOf } from "../book/edition.ts";
import type { Book } from "../book/types.ts";
import type { Check } from "../formats/check.ts";
import { readInks } from "../formats/cover/inks.ts";
import { drawPicture, pictureSvg } from "../formats/cover/picture.ts";
import { generalDelivery } from "../formats/epub/delivery.ts";
import { kindle } from "../formats/epub/kindle.ts";
import { packageEpub } from "../formats/epub/package.ts";
import { drawBitmaps } from "../formats/epub/raster.ts";
import { epubStyles } from "../formats/epub/styles.ts";
import type { PrintedText } from "../formats/print/printed-text.ts";
import { browserOf, readPage, type Made, type MakeContext } from "./make-context.ts";
import { keptPrintedText } from "./printed-pages.ts";
import type { Product } from "./products.ts";

/** Makes and judges one; it waits for the paperback as late as it can. */
export async function makeEpub({ format, edition: name }: Product, out: string, context: MakeContext): Promise<Made> {
  const { book, rendered, cache } = context;
  const { browser } = browserOf(context);
  const edition = editionOf(book, name);
  const documents = await Promise.all(
    edition.docs.map(async (doc) => ({ doc, html: await readPage(context, `epub/${name}/${doc.id}`) })),
  );
  const names = await readdir(path.join(rendered, "assets"));
  const css = await epubStyles();
  const svg = pictureSvg(book, name, await readInks());
  const { picture, checks } = await drawPicture(browser, svg, { type: "jpeg", scale: 1 });
  const assets = new Map(names.map((file) => [file, path.join(rendered, "assets", file)]));
  const print = await printOf(context);
  const packed = await packageEpub({
    book,
    edition,
    documents,
    assets,
    css,
    cover: picture,
    print,
    delivery: format === "kindle" ? kindle : generalDelivery,
    draw: (pictures) => drawBitmaps(browser, path.join(cache, "bitmaps"), pictures),
    out,
  });
  return { checks: [...checks, ...pagesKnown(book, print), ...packed.checks] };
}

/** What stands on the pages of the paperback that is published with an EPUB. */
async function printOf({ cache, paperback }: MakeContext): Promise<PrintedText | undefined> {
  return keptPrintedText(cache, (await paperback)?.files[0]);
}

/** An EPUB that lacks the pages of a paperback says so. */
function pagesKnown({ config }: Book, print: PrintedText | undefined): Check[] {
  const isPrinted = config.formats === undefined || config.formats.paperback !== undefined;
  if (!isPrinted || print !== undefined) return [];
  const detail = "no page numbers of the paperback: it was not built yet. Build it too, and the EPUB is made again";
  return [{ ok: true, check: "pages of the paperback", detail, severity: "note" }];
}
