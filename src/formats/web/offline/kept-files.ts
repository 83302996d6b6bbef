/** Says which files of a finished site make one edition readable without a network. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { EditionName } from "../../../book/types.ts";
import { pageCharacters } from "../../digital/page-characters.ts";
import { pageFacts } from "../page-facts.ts";
import { printedPagesFile } from "../printed-pages.ts";
import { unusedFonts } from "./used-fonts.ts";

/** The pages of an edition and all that they load, now or when their reader asks for it; paths in the site, in order. */
export async function keptFiles(site: string, edition: EditionName, base: string): Promise<string[]> {
  const all = await filesBelow(site);
  const isOwn = (file: string) => (file.startsWith("demo/") ? edition === "demo" : edition === "full");
  const pages = all.filter((file) => file.endsWith(".html") && !isElsewhere(file) && isOwn(file));
  const texts = await Promise.all(pages.map((file) => readFile(path.join(site, file), "utf8")));
  const loaded = new Set(texts.flatMap((text) => pageFacts(text).loads).map((address) => fileOf(address, base)));
  const made = await madeFiles(site, all, loaded, texts);
  const search = all.filter((file) => isOwn(file) && isOfSearch(file, all));
  const fetched = all.filter((file) => isOwn(file) && isFetched(file));
  return [...new Set([...pages, ...made, ...search, ...fetched, ...all.filter((file) => loaded.has(file))])].sort();
}

/** What study tools fetch beside pages, and no page names: what flashcards say, and the paperback's pages. */
function isFetched(file: string): boolean {
  return ["cards.json", printedPagesFile].includes(file.replace(/^demo\//, ""));
}

/** Not the edition's pages: what is shown for an address that is none, what only leads to a question, and files for download. */
function isElsewhere(file: string): boolean {
  return file === "404.html" || file.startsWith("editions/") || /^(?:demo\/)?q\//.test(file);
}

/** The search, without its engine for languages that it does not know, where it knows the book's. */
function isOfSearch(file: string, all: readonly string[]): boolean {
  const [folder, name] = [path.posix.dirname(file), path.posix.basename(file)];
  if (!/^(?:demo\/)?pagefind(?:\/|$)/.test(folder)) return false;
  const isEngine = (other: string) => other.startsWith(`${folder}/wasm.`);
  return name !== "wasm.unknown.pagefind" || all.filter(isEngine).length === 1;
}

/** Scripts, styles and fonts: what pages name, what that names in turn, less the fonts of which nothing is shown. */
async function madeFiles(
  site: string,
  all: readonly string[],
  loaded: ReadonlySet<string>,
  pages: readonly string[],
): Promise<string[]> {
  const made = all.filter((file) => file.startsWith("_astro/"));
  const texts = new Map<string, string>();
  const reached = new Set<string>();
  const reach = async (file: string): Promise<void> => {
    if (reached.has(file)) return;
    reached.add(file);
    if (!/\.(?:js|css)$/.test(file)) return;
    const text = await readFile(path.join(site, file), "utf8");
    texts.set(file, text);
    // Names end in a hash of their content: what looks like one is one.
    for (const other of made) if (text.includes(path.posix.basename(other))) await reach(other);
  };
  for (const file of made) if (loaded.has(file)) await reach(file);
  const ends = (end: string) => [...texts].flatMap(([file, text]) => (file.endsWith(end) ? [text] : [])).join("\n");
  const unused = unusedFonts(ends(".css"), pageCharacters(pages.join("\n"), ends(".css"), ends(".js")));
  return [...reached].filter((file) => !unused.has(path.posix.basename(file)));
}

/** The file for an address below the site's base. */
function fileOf(address: string, base: string): string {
  const [place = ""] = address.split(/[?#]/);
  return place.startsWith(base) ? decodeURIComponent(place.slice(base.length)) : "";
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
