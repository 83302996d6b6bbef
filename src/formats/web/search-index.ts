/** Makes the search index of a finished site with Pagefind, below the site in `pagefind/`. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";

/** The demo stands inside the full site and has an index of its own. */
const editionFolder = "demo";

/** What nobody searches for: answers would be told by an excerpt, ways back and to come are no text. */
const unsearched = [
  ".reveal",
  ".needs-script",
  ".footnote-back",
  "thead",
  ".term-links",
  ".opener .kicker",
  ".opener .numeral",
  ".meta",
  ".breadcrumbs",
  ".turn",
  ".glossary-tools",
  ".visually-hidden",
];

/** Pagefind's own interface, which the site does not use. */
const interfaceFile = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/**
 * Indexes the pages of one edition's site, always in the same order, so that the same pages give the same files.
 * @returns the number of pages indexed.
 * @throws when Pagefind refuses a page or the index.
 */
export async function indexSite(site: string): Promise<number> {
  try {
    const index = unwrap(await createIndex({ excludeSelectors: unsearched }), "Pagefind does not start").index;
    if (index === undefined) throw new Error("Pagefind gave no index.");
    const pages = await addPages(index, site);
    await writeIndex(index, path.join(site, "pagefind"));
    return pages;
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, site: string): Promise<number> {
  const entries = await readdir(site, { recursive: true });
  const isPage = (file: string) => file.endsWith(".html") && file.split(path.sep)[0] !== editionFolder;
  const files = entries.filter(isPage).sort();
  for (const file of files) {
    const content = await readFile(path.join(site, file), "utf8");
    const sourcePath = file.split(path.sep).join("/");
    unwrap(await index.addHTMLFile({ sourcePath, content }), `Pagefind cannot read ${sourcePath}`);
  }
  return files.length;
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files } = unwrap(await index.getFiles(), "Pagefind cannot make its index");
  await rm(folder, { recursive: true, force: true });
  for (const { path: name, content } of files) {
    if (interfaceFile.test(path.basename(name))) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function unwrap<Response extends { errors: string[] }>(response: Response, complaint: string): Response {
  if (response.errors.length > 0) throw new Error(`${complaint}: ${response.errors.join("; ")}`);
  return response;
}
