/** Renders a book folder with Astro into a folder of its own, as the build does, without packing it. */
import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "astro";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { astroBuildConfig } from "../../src/build/astro-config.ts";
import { renderingOf } from "../../src/build/load-rendering.ts";
import type { Book } from "../../src/book/types.ts";

export interface RenderedBook {
  book: Book;
  /** HTML of a page by its path below the output, "index.html" left out. */
  page: (path: string) => Promise<string>;
  /** Where the pages stand, with their bitmaps. */
  folder: string;
}

export async function renderBook(bookRoot: string): Promise<RenderedBook> {
  const checked = checkBook(await readBookFolder(bookRoot));
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  const out = await mkdtemp(path.join(tmpdir(), "octavo-render-"));
  const rendering = renderingOf(
    checked,
    Object.fromEntries(checked.book.diagrams.map(({ hash }) => [hash, "<svg></svg>"])),
  );
  const source = { bookRoot: path.resolve(bookRoot), load: () => Promise.resolve(rendering) };
  const folder = path.join(out, "site");
  await build(astroBuildConfig(source, rendering, folder, path.join(out, "cache")));
  for (const [file, name] of Object.entries(rendering.assets))
    await cp(path.join(bookRoot, file), path.join(folder, "assets", name));
  return { book: checked.book, page: (name) => readFile(path.join(folder, name, "index.html"), "utf8"), folder };
}
