/** Makes the search index of a finished site with Pagefind, below the site in `pagefind/`. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { outsideParts } from "./search-map-kinds.ts";
import type { SearchMap } from "./search-map.ts";
import { placesOf, type IndexedPlace } from "./search-places.ts";
import { vocabularyOf } from "./search-vocabulary.ts";

/** The demo stands inside the full site and has an index of its own. */
const editionFolder = "demo";

/** Pagefind's own interface, which the site does not use. */
const interfaceFile = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** Places in one file of the index: the more, the fewer files a search fetches, and the more of each for nothing. */
const placesPerFile = 10;

/** A page below the site's root, "select-models/", with the places in it. */
interface IndexedPage {
  path: string;
  label: string;
  places: IndexedPlace[];
}

export interface SiteToIndex {
  /** Folder of the edition's site. */
  site: string;
  /** BCP 47 tag of the book. */
  language: string;
  map: SearchMap;
}

/**
 * Indexes the places of one edition's site, always in the same order, so that the same pages give the same files.
 * @returns the number of places indexed.
 * @throws when Pagefind refuses a place or the index.
 */
export async function indexSite({ site, language, map }: SiteToIndex): Promise<number> {
  const pages = await readPages(site);
  const parts = new Map(map.docs.map(({ label, part }) => [label, part]));
  const count = pages.reduce((sum, { places }) => sum + places.length, 0);
  try {
    const settings = { maxFragments: Math.max(1, Math.ceil(count / placesPerFile)) };
    const index = unwrap(await createIndex(settings), "Pagefind does not start").index;
    if (index === undefined) throw new Error("Pagefind gave no index.");
    for (const page of pages) {
      const filters = { part: [parts.get(page.label) ?? outsideParts] };
      for (const place of page.places) await addPlace(index, page, place, filters, language);
    }
    const folder = path.join(site, "pagefind");
    await writeIndex(index, folder);
    const words = vocabularyOf(pages.flatMap(({ places }) => places));
    await writeFile(path.join(folder, "words.json"), JSON.stringify(words));
    await writeFile(path.join(folder, "map.json"), JSON.stringify(map));
    return count;
  } finally {
    await close();
  }
}

async function readPages(site: string): Promise<IndexedPage[]> {
  const entries = await readdir(site, { recursive: true });
  const isPage = (file: string) => file.endsWith("index.html") && file.split(path.sep)[0] !== editionFolder;
  const pages: IndexedPage[] = [];
  for (const file of entries.filter(isPage).sort()) {
    const found = placesOf(await readFile(path.join(site, file), "utf8"));
    const folder = path.dirname(file).split(path.sep).join("/");
    if (found !== undefined) pages.push({ path: `${folder}/`, ...found });
  }
  return pages;
}

/** A record of its own for each place: only so can readers ask for questions or terms alone, and be told how many. */
async function addPlace(
  index: PagefindIndex,
  page: IndexedPage,
  { id, title, text, kind }: IndexedPlace,
  filters: Record<string, string[]>,
  language: string,
): Promise<void> {
  // A title without text is found by its words; Pagefind wants some content.
  const content = text === "" ? title : text;
  if (content === "") return;
  const url = id === page.label ? `/${page.path}` : `/${page.path}#${id}`;
  unwrap(
    await index.addCustomRecord({ url, content, language, meta: { title }, filters: { ...filters, kind: [kind] } }),
    `Pagefind cannot read ${url}`,
  );
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
