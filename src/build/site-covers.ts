/** Draws the pictures of the cover that the site shows and that others show of it, once for each design. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "puppeteer";
import { editionNames } from "../book/edition.ts";
import { sha256 } from "../book/read.ts";
import type { Book, EditionName } from "../book/types.ts";
import { readInks } from "../formats/cover/inks.ts";
import { drawPicture, pictureSvg } from "../formats/cover/picture.ts";
import { drawShare, shareDrawing } from "../formats/cover/share.ts";
import { sharePicture } from "../formats/web/share-picture.ts";
import { siteCover } from "../formats/web/site-cover.ts";

/** A picture that stands beside an edition's home page. */
interface SitePicture {
  edition: EditionName;
  name: string;
  /** Where the cache keeps it. */
  file: string;
  draw: (browser: Browser) => Promise<Buffer>;
  picture: Buffer | undefined;
}

/** Whether a browser is needed for the covers of a book's sites: the cache lacks one. */
export async function lacksSiteCovers(book: Book, cache: string): Promise<boolean> {
  return (await cachedPictures(book, cache)).some(({ picture }) => picture === undefined);
}

/** The pictures of each edition by file name; what the cache lacks is drawn by the browser. */
export async function siteCovers(
  book: Book,
  cache: string,
  browser: () => Browser,
): Promise<Map<EditionName, Map<string, Buffer>>> {
  const pictures = await Promise.all(
    (await cachedPictures(book, cache)).map(async (known) => ({
      ...known,
      picture: known.picture ?? (await drawnInto(known, browser())),
    })),
  );
  const byEdition = Map.groupBy(pictures, ({ edition }) => edition);
  return new Map(
    [...byEdition].map(([edition, own]) => [edition, new Map(own.map(({ name, picture }) => [name, picture]))]),
  );
}

async function cachedPictures(book: Book, cache: string): Promise<SitePicture[]> {
  const inks = await readInks();
  const pictures = editionNames(book).flatMap((edition): Omit<SitePicture, "picture">[] => {
    const svg = pictureSvg(book, edition, inks);
    const share = shareDrawing(book, edition, inks);
    const at = (text: string, name: string) => path.join(cache, "covers", `${sha256(text)}${path.extname(name)}`);
    return [
      {
        edition,
        name: siteCover.name,
        file: at(`${siteCover.scale} ${svg}`, siteCover.name),
        draw: async (browser) => (await drawPicture(browser, svg, { type: "webp", scale: siteCover.scale })).picture,
      },
      {
        edition,
        name: sharePicture.name,
        file: at(`${share.styles} ${share.body}`, sharePicture.name),
        draw: (browser) => drawShare(browser, share),
      },
    ];
  });
  return Promise.all(
    pictures.map(async (known) => ({ ...known, picture: await readFile(known.file).catch(() => undefined) })),
  );
}

async function drawnInto({ draw, file }: SitePicture, browser: Browser): Promise<Buffer> {
  const picture = await draw(browser);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, picture);
  await rename(`${file}.${process.pid}`, file);
  return picture;
}
