/** Packs a book's digital file and its EPUB from their rendered pages, and judges both; Astro's time is kept apart. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build as astroBuild } from "astro";
import { checkBook } from "../../src/book/check.ts";
import { editionOf } from "../../src/book/edition.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { astroBuildConfig } from "../../src/build/astro-config.ts";
import { renderingOf } from "../../src/build/load-rendering.ts";
import { productsOf } from "../../src/build/products.ts";
import { buildDigital } from "../../src/formats/digital/package.ts";
import { preflightDigital } from "../../src/formats/digital/preflight.ts";
import { buildEpub } from "../../src/formats/epub/package.ts";
import { epubStyles } from "../../src/formats/epub/styles.ts";
import { packageStages } from "./package-stages.ts";
import type { Task } from "./task-types.ts";

/** The EPUB is packed without its cover, which the browser draws. */
export const packages: Task<"packages"> = async ({ bookRoot, folder }, stage) => {
  const [outDir, cacheDir, file] = [
    path.join(folder, "out"),
    path.join(folder, "cache"),
    path.join(folder, "book.html"),
  ];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const checked = checkBook(await readBookFolder(bookRoot));
  const edition = editionOf(checked.book, "full");
  const products = productsOf(checked.book).filter(({ format }) => format === "digital" || format === "epub");
  const rendering = renderingOf(checked, {}, products);
  await stage("Render", async () => {
    await astroBuild(
      astroBuildConfig(
        { bookRoot, load: () => Promise.resolve(rendering) },
        rendering,
        outDir,
        path.join(folder, "astro"),
      ),
    );
  });
  const readPage = (name: string) => readFile(path.join(outDir, "octavo-editions", name, "index.html"), "utf8");

  const source = {
    language: "en",
    html: await readPage("digital-full"),
    outDir,
    assetsDir: path.join(outDir, "assets"),
    cacheDir,
  };
  await stage(packageStages.firstDigital, () => buildDigital(source));
  const html = await stage(packageStages.digital, () => buildDigital(source));
  await stage(packageStages.judgeDigital, () => preflightDigital(html));
  await writeFile(file, html);

  const documents = await Promise.all(
    edition.docs.map(async (doc) => ({ doc, html: await readPage(`epub/full/${doc.id}`) })),
  );
  const css = await epubStyles();
  const epub = await stage(packageStages.epub, () =>
    buildEpub({ book: checked.book, edition, documents, assets: new Map(), css, cover: undefined }),
  );
  return { file, digitalBytes: Buffer.byteLength(html), epubBytes: epub.length };
};
