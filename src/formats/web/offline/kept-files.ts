/** Says which files of a finished site make one edition readable without a network. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { EditionName } from "../../../book/types.ts";
import { pageCharacters } from "../../digital/page-characters.ts";
import { pageFacts } from "../page-facts.ts";
import { sizeFile } from "./kept.ts";
import { unusedFonts } from "./used-fonts.ts";

/** What an edition keeps. */
interface Kept {
  /** The pages of the edition and all that they load, now or when their reader asks for it; paths in the site, in order. */
  files: string[];
  /** Pages that only lead to another: where to, as they say it, by their paths in the site. */
  leads: Map<string, string>;
}

/** Goes through a finished site. @param base path of the site below its host, with a slash at its end */
export async function keptFiles(site: string, edition: EditionName, base: string): Promise<Kept> {
  const all = await filesBelow(site);
  const isOwn = (file: string) => (file.startsWith("demo/") ? edition === "demo" : edition === "full");
  const html = all.filter((file) => file.endsWith(".html") && !isElsewhere(file) && isOwn(file));
  const written = await Promise.all(html.map((file) => readFile(path.join(site, file), "utf8")));
  const leads = new Map(
    html.flatMap((file, i) => {
      const target = refresh.exec(written[i] ?? "")?.[1];
      return target === undefined ? [] : [[file, target] as const];
    }),
  );
  const pages = html.filter((file) => !leads.has(file));
  const texts = written.filter((_, i) => !leads.has(html[i] ?? ""));
  const loaded = new Set(texts.flatMap((text) => pageFacts(text).loads).map((address) => fileOf(address, base)));
  const made = await madeFiles(site, all, loaded, texts);
  const asked = all.filter((file) => isOwn(file) && (isOfSearch(file, all) || isData(file)));
  const files = [...new Set([...pages, ...made, ...asked, ...all.filter((file) => loaded.has(file))])].sort();
  return { files, leads };
}

/** A question's address has a page of its own, of which a book may have thousands: https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh */
const refresh = /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/;

/** What the scripts of an edition read lies beside its home page. */
function isData(file: string): boolean {
  return /^(?:demo\/)?[^/]+\.json$/.test(file) && path.posix.basename(file) !== sizeFile;
}

/** Not the edition's pages: what is shown for an address that is none, and files for download. */
function isElsewhere(file: string): boolean {
  return file === "404.html" || file.startsWith("editions/");
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
