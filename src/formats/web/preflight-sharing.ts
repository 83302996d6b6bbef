/** Judges what a site tells of itself elsewhere: to search engines, and to those who show a link to it. */
import { judged, type Check } from "../check.ts";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PageFacts } from "./page-facts.ts";

/** A site that says where it stands. */
interface ToldSite {
  folder: string;
  pages: ReadonlyMap<string, PageFacts>;
  files: ReadonlySet<string>;
  /** Path of the site below its host, with a slash at its end. */
  root: string;
}

/** Every check; a page without a canonical address promises nothing. */
export async function sharingChecks(site: ToldSite): Promise<Check[]> {
  const each = (look: (facts: PageFacts) => string[]) =>
    [...site.pages].flatMap(([page, facts]) => look(facts).map((finding) => `${page}  ${finding}`));
  return [
    judged(
      "a link to a page is shown with its words and a picture that is there",
      each((facts) => (facts.canonical === undefined ? [] : previewFaults(facts, site))),
    ),
    judged(
      "what pages tell programs can be read",
      each(({ data }) => data.filter((text) => !isJson(text)).map(() => "holds data that is no JSON")),
    ),
    judged("the sitemap names every page, and each by its own address", await sitemapFaults(site)),
  ];
}

function previewFaults({ canonical, properties }: PageFacts, { files, root }: ToldSite): string[] {
  const needed = ["og:title", "og:description", "og:type", "og:image:alt"];
  const missing = needed.filter((name) => (properties.get(name) ?? "").trim() === "").map((name) => `has no ${name}`);
  const url = properties.get("og:url");
  const image = properties.get("og:image") ?? "";
  const picture = fileOf(image, root);
  return [
    ...missing,
    ...(url === canonical ? [] : [`has ${url ?? "nothing"} as og:url, not ${canonical ?? ""}`]),
    ...(picture !== undefined && files.has(picture) ? [] : [`names ${image} as og:image, which is not there`]),
  ];
}

async function sitemapFaults({ folder, pages, files, root }: ToldSite): Promise<string[]> {
  const own = [...pages].filter(([page, { canonical }]) => canonical !== undefined && !page.startsWith("demo/"));
  if (own.length === 0) return [];
  if (!files.has("sitemap.xml")) return ["sitemap.xml  is missing"];
  const text = await readFile(path.join(folder, "sitemap.xml"), "utf8");
  const named = new Set([...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&")));
  const strangers = [...named].filter((url) => {
    const file = fileOf(url, root);
    return file === undefined || pages.get(file)?.canonical !== url;
  });
  const forgotten = own.filter(([, { canonical = "", isSearchable }]) => isSearchable && !named.has(canonical));
  return [
    ...strangers.map((url) => `sitemap.xml  names ${url}, which is no page’s address`),
    ...forgotten.map(([page]) => `sitemap.xml  does not name ${page}`),
  ];
}

/** The file an absolute address of the site stands for; undefined for what is no address, or another site's. */
function fileOf(url: string, root: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = decodeURIComponent(new URL(url).pathname);
  if (!address.startsWith(root)) return undefined;
  const below = address.slice(root.length);
  return below === "" || below.endsWith("/") ? `${below}index.html` : below;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
