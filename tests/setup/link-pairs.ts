/**
 * Finds links that point at each other's places. Kindle takes every such pair for a footnote and shows it in a window
 * of its own. https://kindlegen.s3.amazonaws.com/AmazonKindlePublishingGuidelines.pdf (footnotes)
 */
import path from "node:path";
import type { Element, Nodes } from "hast";
import { attributeOf } from "../../src/formats/hast-tree.ts";

/** A link into the publication and the place it stands at. */
export interface PlacedLink {
  /** Path of its page in the archive. */
  page: string;
  /** Id of the nearest element around it, itself included, that bears one; empty when none does. */
  holder: string;
  /** Path and fragment it points to: "text/one.xhtml#q-1". */
  target: string;
  /** True for the mark of a note and for the way back to it. */
  isOfNote: boolean;
}

/** Two links that would open a window instead of turning the page. */
export interface LinkPair {
  there: PlacedLink;
  back: PlacedLink;
}

/** Links of a page to places that bear an id. @param tree the page as HTML tree */
export function placedLinks(page: string, tree: Nodes): PlacedLink[] {
  return "children" in tree ? tree.children.flatMap((child) => linksBelow(child, page, "")) : [];
}

/** Pairs of links, each of which stands in what the other points to; notes and their marks are meant to be such. */
export function linkPairs(links: readonly PlacedLink[]): LinkPair[] {
  const byWay = new Map(
    links.filter(({ holder }) => holder !== "").map((link) => [`${placeOf(link)} ${link.target}`, link]),
  );
  return [...byWay.values()].flatMap((there) => {
    const back = byWay.get(`${there.target} ${placeOf(there)}`);
    // Each pair is found from both of its ends, and a place that links to itself is no pair.
    if (back === undefined || placeOf(there) >= placeOf(back)) return [];
    return there.isOfNote || back.isOfNote ? [] : [{ there, back }];
  });
}

function placeOf({ page, holder }: PlacedLink): string {
  return `${page}#${holder}`;
}

function linksBelow(node: Nodes, page: string, around: string): PlacedLink[] {
  if (node.type !== "element") return [];
  const holder = attributeOf(node, "id") || around;
  const below = node.children.flatMap((child) => linksBelow(child, page, holder));
  const target = node.tagName === "a" ? targetOf(attributeOf(node, "href"), page) : undefined;
  return target === undefined ? below : [{ page, holder, target, isOfNote: isOfNote(node) }, ...below];
}

/** Undefined for addresses outside the publication and for whole pages. */
function targetOf(href: string, page: string): string | undefined {
  const [file = "", fragment = ""] = href.split("#", 2);
  if (fragment === "" || /^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  return `${file === "" ? page : path.posix.join(path.posix.dirname(page), file)}#${fragment}`;
}

/** https://www.w3.org/TR/epub-ssv-11/#noteref */
function isOfNote(link: Element): boolean {
  const types = [attributeOf(link, "epub:type"), attributeOf(link, "role")];
  return types.some((names) => /(^|\s)(doc-)?(noteref|backlink)(\s|$)/.test(names));
}
