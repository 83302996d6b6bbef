/** Judges a finished site by its files: every address arrives, nothing comes from elsewhere, the policy holds. */
import { judged, type Check } from "../check.ts";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pageFacts, type PageFacts } from "./page-facts.ts";
import { sharingChecks } from "./preflight-sharing.ts";

/** Every check, in a fixed order. @param base path of the site below its host: "/" or "/guide/" */
export async function preflightSite(site: string, base: string): Promise<Check[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const nameOf = (folder: string, name: string) =>
    path.relative(site, path.join(folder, name)).split(path.sep).join("/");
  const files = new Set(entries.filter((entry) => entry.isFile()).map((entry) => nameOf(entry.parentPath, entry.name)));
  const pages = new Map<string, PageFacts>();
  for (const file of [...files].filter((name) => name.endsWith(".html") && !name.startsWith("editions/")).sort())
    pages.set(file, pageFacts(await readFile(path.join(site, file), "utf8")));
  const each = (look: (facts: PageFacts, page: string) => string[]) =>
    [...pages].flatMap(([page, facts]) => look(facts, page).map((finding) => `${page}  ${finding}`));
  const root = base.endsWith("/") ? base : `${base}/`;
  return [
    judged(
      "every link arrives",
      each((facts, page) => facts.links.flatMap((href) => dead(href, page, { pages, files, root }))),
    ),
    judged(
      "nothing is loaded from elsewhere or missing",
      each((facts, page) =>
        facts.loads.flatMap((href) =>
          href.startsWith("data:") ? [] : (outside(href) ?? dead(href, page, { pages, files, root })),
        ),
      ),
    ),
    judged(
      "no id stands twice on a page",
      each((facts) => facts.repeated),
    ),
    judged(
      "no style or script stands in a page",
      each((facts) => facts.inline),
    ),
    judged(
      "every page has one main heading",
      each(({ headings }) => (headings === 1 ? [] : [`has ${headings}`])),
    ),
    judged("every page of an edition has a title and description of its own", repeatedTexts(pages)),
    judged("every searchable edition has its index", missingIndexes(pages, files)),
    judged(
      "every page has its Markdown",
      each((facts, page) => twinFaults(facts, page, { pages, files, root })),
    ),
    ...(await sharingChecks({ folder: site, pages, files, root })),
  ];
}

interface Site {
  pages: ReadonlyMap<string, PageFacts>;
  files: ReadonlySet<string>;
  root: string;
}

function outside(href: string): string[] | undefined {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) ? [`loads ${href}`] : undefined;
}

/** What is wrong with an address seen from a page; addresses of other hosts are not followed. */
function dead(href: string, page: string, { pages, files, root }: Site): string[] {
  if (outside(href) !== undefined) return [];
  const [address = "", fragment] = href.split("#", 2);
  const [place = ""] = address.split("?", 1);
  if (place.startsWith("/") && !place.startsWith(root)) return [`names ${href}, outside of the site`];
  const below = place.startsWith("/")
    ? place.slice(root.length)
    : path.posix.join(path.posix.dirname(page), decodeURIComponent(place));
  const folder = below === "./" ? "" : below;
  const target =
    place === "" ? page : folder === "" || folder.endsWith("/") ? `${folder}index.html` : decodeURIComponent(folder);
  if (!files.has(target)) return [`names ${href}, which is not there`];
  if (fragment === undefined || fragment === "") return [];
  return pages.get(target)?.ids.has(decodeURIComponent(fragment)) === true
    ? []
    : [`names ${href}, but nothing there bears that id`];
}

/** What is wrong with a page's Markdown; a page that can be searched for must have some. */
function twinFaults({ twin, isSearchable }: PageFacts, page: string, site: Site): string[] {
  if (twin === undefined) return isSearchable ? ["names no Markdown"] : [];
  return dead(twin, page, site);
}

function repeatedTexts(pages: ReadonlyMap<string, PageFacts>): string[] {
  const seen = new Map<string, string>();
  return [...pages].flatMap(([page, { title, description }]) => {
    const edition = page.startsWith("demo/") ? "demo" : "full";
    return [title, description].flatMap((text) => {
      const other = seen.get(`${edition} ${text}`);
      seen.set(`${edition} ${text}`, page);
      if (text.trim() === "") return [`${page}  has an empty title or description`];
      return other === undefined || other === page ? [] : [`${page}  says “${text}”, as ${other} does`];
    });
  });
}

function missingIndexes(pages: ReadonlyMap<string, PageFacts>, files: ReadonlySet<string>): string[] {
  const roots = new Set(
    [...pages]
      .filter(([, { isSearchable }]) => isSearchable)
      .map(([page]) => (page.startsWith("demo/") ? "demo/" : "")),
  );
  return [...roots]
    .map((root) => `${root}pagefind/pagefind.js`)
    .filter((file) => !files.has(file))
    .map((file) => `${file}  is missing`);
}
