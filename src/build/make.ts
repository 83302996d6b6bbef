/** Makes one product from the rendered pages: the only place that knows every packager. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { editionNames, editionOf } from "../book/edition.ts";
import type { Book, EditionName } from "../book/types.ts";
import { packageCover } from "../formats/cover/package.ts";
import { packageDigital } from "../formats/digital/package.ts";
import { packageMarkdown } from "../formats/markdown/package.ts";
import { packagePrint, type PrintResult } from "../formats/print/package.ts";
import { fillDownloads } from "../formats/web/downloads.ts";
import { headersFile, headersText, serverSettings } from "../formats/web/host-settings.ts";
import { packageOffline } from "../formats/web/offline/package.ts";
import { preflightSite } from "../formats/web/preflight.ts";
import { indexSite } from "../formats/web/search-index.ts";
import { searchMap } from "../formats/web/search-map.ts";
import { siteBase } from "../formats/web/site-pages.ts";
import { appManifest, appManifestFile } from "../formats/web/app-manifest.ts";
import { crawlerFiles } from "../formats/web/crawlers.ts";
import { pathOfDoc } from "../render/locate.ts";
import { listFiles, recordOf } from "./files.ts";
import { browserOf, readPage, type Made, type MakeContext } from "./make-context.ts";
import { makeEpub } from "./make-epub.ts";
import { makeDeck, makeQuiz } from "./make-items.ts";
import type { ProductRecord } from "./manifest.ts";
import { printedPages, printedPagesFile } from "../formats/web/printed-pages.ts";
import { keepPrintedText, keptPrintedText } from "./printed-pages.ts";
import type { Product } from "./products.ts";
import { siteCovers } from "./site-covers.ts";

const makers: Record<Product["format"], (product: Product, out: string, context: MakeContext) => Promise<Made>> = {
  web: makeSite,
  digital: async ({ edition }, out, context) => {
    const { language } = context.book.config;
    const html = await readPage(context, `digital-${edition}`);
    const { rendered, cache: cacheDir } = context;
    return packageDigital({
      language,
      html,
      outDir: rendered,
      assetsDir: path.join(rendered, "assets"),
      cacheDir,
      out,
    });
  },
  letter: makePrint,
  paperback: makePaperback,
  epub: makeEpub,
  kindle: makeEpub,
  anki: makeDeck,
  quiz: makeQuiz,
};

/** Makes the files of a product in the stage and judges them. */
export async function makeProduct(product: Product, context: MakeContext): Promise<ProductRecord> {
  const [output = ""] = product.outputs;
  const out = path.join(context.stage, output);
  await mkdir(path.dirname(out), { recursive: true });
  const { checks, pages } = await makers[product.format](product, out, context);
  const files = product.format === "web" ? await filesIn(context.stage, product.outputs) : product.outputs;
  return {
    name: product.name,
    format: product.format,
    edition: product.edition,
    files: await Promise.all(files.map((file) => recordOf(context.stage, file))),
    ...(pages === undefined ? {} : { pages }),
    fingerprint: "",
    checks,
  };
}

/** Files of folders of a build, by their paths in it. */
async function filesIn(stage: string, folders: readonly string[]): Promise<string[]> {
  const lists = folders.map(async (folder) =>
    (await listFiles(path.join(stage, folder))).map((file) => `${folder}/${file}`),
  );
  return (await Promise.all(lists)).flat();
}

async function makePrint({ format, edition }: Product, out: string, context: MakeContext): Promise<PrintResult> {
  const { book, source, rendered, cache, say } = context;
  return packagePrint({
    html: await readPage(context, `${format}-${edition}`),
    rendered,
    book,
    source,
    edition: editionOf(book, edition),
    trim: format === "paperback" ? "paperback" : "letter",
    browser: browserOf(context).browser,
    out,
    cacheDir: cache,
    onProgress: say,
  });
}

/** The interior, and the cover that fits around so many pages. */
async function makePaperback(product: Product, out: string, context: MakeContext): Promise<Made> {
  const { book, stage, cache, say } = context;
  const { pages, checks, printed } = await makePrint(product, out, context);
  say("cover");
  const [interior = "", cover = ""] = product.outputs;
  await keepPrintedText(cache, await recordOf(stage, interior), printed);
  const { browser } = browserOf(context);
  const wrap = await packageCover({ book, pages, browser, out: path.join(stage, cover) });
  return { pages, checks: [...checks, ...wrap.checks] };
}

/** The site is Astro's output without the pages other formats were made of, with its downloads and its search index. */
async function makeSite({ outputs }: Product, out: string, context: MakeContext): Promise<Made> {
  const { book, source, assets, rendered, stage, cache, siblings, paperback, say } = context;
  await cp(rendered, out, {
    recursive: true,
    filter: (source) => path.relative(rendered, source).split(path.sep)[0] !== "octavo-editions",
  });
  const offered = await copyDownloads(out, stage, siblings, book);
  const printed = await keptPrintedText(cache, (await paperback)?.files[0]);
  const covers = await siteCovers(book, cache, () => browserOf(context).browser);
  for (const name of editionNames(book)) {
    const root = siteRoot(out, name);
    for (const [file, picture] of covers.get(name) ?? []) await writeFile(path.join(root, file), picture);
    for (const page of ["index.html", "downloads/index.html"]) {
      const file = path.join(root, page);
      await writeFile(file, fillDownloads(await readFile(file, "utf8"), offered, book.config.language));
    }
    const twins = packageMarkdown({
      book,
      edition: editionOf(book, name),
      texts: source.texts,
      assets,
      files: offered,
    });
    for (const [file, text] of twins) await writeFile(path.join(root, file), text);
    await writeFile(path.join(root, printedPagesFile), printedPages(book, editionOf(book, name), printed));
    say("search index");
    const base = siteBase(book, name);
    const map = searchMap(book, editionOf(book, name), (doc) => `${base}${pathOfDoc(doc)}`);
    await indexSite({ site: root, language: book.config.language, map });
  }
  const shared = new Map([
    [headersFile, headersText(book)],
    [appManifestFile, appManifest(book)],
    ...crawlerFiles(book),
  ]);
  for (const [file, text] of shared) await writeFile(path.join(out, file), text);
  for (const name of editionNames(book)) await packageOffline(out, book, name);
  const server = path.join(stage, outputs[1] ?? "");
  await mkdir(server, { recursive: true });
  for (const [name, text] of Object.entries(serverSettings(book))) await writeFile(path.join(server, name), text);
  return { checks: await preflightSite(out, book.config.site.base) };
}

function siteRoot(out: string, name: EditionName): string {
  return name === "full" ? out : path.join(out, name);
}

/** Puts what the site gives away beside it; where the book is sold, the full editions are not. */
async function copyDownloads(out: string, stage: string, siblings: readonly ProductRecord[], book: Book) {
  const isSold = book.config.store.length > 0;
  const offered = siblings.filter(({ format }) => format !== "paperback" && format !== "web");
  const given = offered.filter(({ edition }) => edition === "demo" || !isSold);
  await mkdir(path.join(out, "editions"), { recursive: true });
  for (const record of given)
    for (const file of record.files)
      await cp(path.join(stage, file.path), path.join(out, "editions", path.basename(file.path)));
  return offered.flatMap(({ files, format, edition }) =>
    files.map((file) => ({ ...file, format, edition, name: path.basename(file.path) })),
  );
}
