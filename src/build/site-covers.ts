/** Draws the pictures of the cover that the site shows, once for each design. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "puppeteer";
import { editionNames } from "../book/edition.ts";
import { sha256 } from "../book/read.ts";
import type { Book, EditionName } from "../book/types.ts";
import { readInks } from "../formats/cover/inks.ts";
import { drawPicture, pictureSvg } from "../formats/cover/picture.ts";
import { siteCover } from "../formats/web/site-cover.ts";

interface SiteCover {
  edition: EditionName;
  svg: string;
  /** Where the cache keeps its picture. */
  file: string;
  picture: Buffer | undefined;
}

/** Whether a browser is needed for the covers of a book's sites: the cache lacks one. */
export async function lacksSiteCovers(book: Book, cache: string): Promise<boolean> {
  return (await cachedCovers(book, cache)).some(({ picture }) => picture === undefined);
}

/** The pictures by edition; what the cache lacks is drawn by the browser. */
export async function siteCovers(book: Book, cache: string, browser: () => Browser): Promise<Map<EditionName, Buffer>> {
  const covers = await cachedCovers(book, cache);
  const pictures = covers.map(
    async (cover) => [cover.edition, cover.picture ?? (await draw(cover, browser()))] as const,
  );
  return new Map(await Promise.all(pictures));
}

async function cachedCovers(book: Book, cache: string): Promise<SiteCover[]> {
  const inks = await readInks();
  return Promise.all(
    editionNames(book).map(async (edition) => {
      const svg = pictureSvg(book, edition, inks);
      const file = path.join(cache, "covers", `${sha256(`${siteCover.scale} ${svg}`)}.webp`);
      return { edition, svg, file, picture: await readFile(file).catch(() => undefined) };
    }),
  );
}

async function draw({ svg, file }: SiteCover, browser: Browser): Promise<Buffer> {
  const { picture } = await drawPicture(browser, svg, { type: "webp", scale: siteCover.scale });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, picture);
  await rename(`${file}.${process.pid}`, file);
  return picture;
}
