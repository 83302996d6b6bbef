/** What preflight keeps of a page: anchors, links, what it loads, and what its policy would refuse. */
import { htmlTags, type HtmlTag } from "./html-tags.ts";

export interface PageFacts {
  ids: Set<string>;
  /** Ids that stand more than once. */
  repeated: string[];
  /** Addresses a reader can follow. */
  links: string[];
  /** Addresses the page loads by itself. */
  loads: string[];
  /** Address of the page in Markdown; undefined where it names none. */
  twin: string | undefined;
  /** Styles and scripts in the page's own text. */
  inline: string[];
  headings: number;
  title: string;
  description: string;
  isSearchable: boolean;
  /** The address the page is known by; undefined where it names none. */
  canonical: string | undefined;
  /** What others show of a link to the page, by property: "og:title". */
  properties: Map<string, string>;
  /** What it tells programs of itself: texts of JSON-LD. */
  data: string[];
}

/** Reads a page. */
export function pageFacts(html: string): PageFacts {
  const tags = htmlTags(html);
  const ids = tags.flatMap((tag) => attribute(tag, "id"));
  const seen = new Set<string>();
  const repeated = ids.filter((id) => seen.size === seen.add(id).size);
  return {
    ids: seen,
    repeated,
    links: tags.filter(({ name }) => name === "a" || name === "area").flatMap((tag) => attribute(tag, "href")),
    loads: tags.flatMap(loadsOf),
    twin: tags.find(isTwin)?.attributes.get("href"),
    inline: tags.flatMap(inlineOf),
    headings: tags.filter(({ name }) => name === "h1").length,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "",
    description: tags.find((tag) => tag.attributes.get("name") === "description")?.attributes.get("content") ?? "",
    isSearchable: tags.some(({ attributes }) => attributes.has("data-pagefind-body")),
    canonical: tags
      .find((tag) => tag.name === "link" && tag.attributes.get("rel") === "canonical")
      ?.attributes.get("href"),
    properties: new Map(tags.flatMap(propertyOf)),
    data: tags
      .filter(({ name, attributes }) => name === "script" && attributes.get("type") === "application/ld+json")
      .map(({ text }) => text),
  };
}

function attribute(tag: HtmlTag, name: string): string[] {
  const value = tag.attributes.get(name);
  return value === undefined ? [] : [value];
}

function propertyOf({ name, attributes }: HtmlTag): [string, string][] {
  const property = attributes.get("property");
  return name !== "meta" || property === undefined ? [] : [[property, attributes.get("content") ?? ""]];
}

function isTwin({ name, attributes }: HtmlTag): boolean {
  return name === "link" && attributes.get("rel") === "alternate" && attributes.get("type") === "text/markdown";
}

/** Elements that fetch what their address names. */
const fetching = new Set(["img", "script", "iframe", "source", "audio", "video", "track", "embed", "input"]);

function loadsOf(tag: HtmlTag): string[] {
  if (tag.name === "link") {
    const rel = tag.attributes.get("rel") ?? "";
    return /stylesheet|icon|preload|manifest/.test(rel) ? attribute(tag, "href") : [];
  }
  if (tag.name === "use" || tag.name === "image") return [...attribute(tag, "href"), ...attribute(tag, "xlink:href")];
  if (tag.name === "object") return attribute(tag, "data");
  if (!fetching.has(tag.name)) return [];
  const candidates = tag.attributes
    .get("srcset")
    ?.split(",")
    .map((entry) => entry.trim().split(/\s+/)[0] ?? "");
  return [...attribute(tag, "src"), ...attribute(tag, "poster"), ...(candidates ?? [])];
}

function inlineOf({ name, attributes }: HtmlTag): string[] {
  const handlers = [...attributes.keys()].filter((key) => key === "style" || key.startsWith("on"));
  const isData = (attributes.get("type") ?? "").includes("json");
  const isElement = name === "style" || (name === "script" && !attributes.has("src") && !isData);
  return [...handlers.map((key) => `${key} on <${name}>`), ...(isElement ? [`<${name}>`] : [])];
}
