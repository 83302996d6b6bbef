/** Brings markup down to what an EPUB content document may hold. https://www.w3.org/TR/epub-33/#sec-xhtml */
import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { attributeOf, text } from "../hast-tree.ts";
import { legalText } from "../xml.ts";
import { legalAddress } from "./web-address.ts";

/** Says where links and pictures of the web point to inside the publication. */
export interface Addresses {
  /** undefined when there is nothing to follow. */
  link: (href: string) => string | undefined;
  image: (src: string) => string;
}

/** Cleans `tree` in place: no scripts, styles, forms or comments; only elements and attributes that are valid. */
export function clean(tree: Root, addresses: Addresses): void {
  tree.children = cleanAll(tree.children, addresses, "html");
}

type Space = "html" | "svg" | "math";

const namespaces: Record<Space, string> = {
  html: "http://www.w3.org/1999/xhtml",
  svg: "http://www.w3.org/2000/svg",
  math: "http://www.w3.org/1998/Math/MathML",
};

/** Gone with all they hold: nothing of theirs works on paper-like screens. */
const dropped = new Set(
  "script style link meta base title template button input select textarea iframe object embed canvas audio video map dialog rp".split(
    " ",
  ),
);

/** Markup inside drawings and formulas that is neither, which many reading systems do not show, and what moves. */
const foreign = new Set(
  "foreignObject annotation annotation-xml animate animateMotion animateTransform set".split(" "),
);

const kept = new Set(
  (
    "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del dfn div dl dt em " +
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rt ruby s samp " +
    "section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr"
  ).split(" "),
);

/** A disclosure that nothing opens would hide what it holds. */
const renamed = new Map([
  ["details", "div"],
  ["summary", "div"],
]);

/** Measures without which a shape draws nothing and is invalid. https://www.w3.org/TR/SVG11/shapes.html */
const measures = new Map([
  ["circle", ["r"]],
  ["ellipse", ["rx", "ry"]],
  ["path", ["d"]],
  ["polygon", ["points"]],
  ["polyline", ["points"]],
  ["rect", ["width", "height"]],
]);

const everywhere = new Set(["id", "className", "lang", "dir", "title", "role", "hidden"]);

const ownAttributes: Record<string, string[]> = {
  a: ["href"],
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  data: ["value"],
  del: ["cite", "dateTime"],
  img: ["src", "alt"],
  ins: ["cite", "dateTime"],
  li: ["value"],
  ol: ["type", "start", "reversed"],
  q: ["cite"],
  td: ["colSpan", "rowSpan", "headers"],
  th: ["colSpan", "rowSpan", "headers", "scope", "abbr"],
  time: ["dateTime"],
};

const allowedValues: Record<string, RegExp> = {
  type: /^[1aAiI]$/,
  dir: /^(ltr|rtl|auto)$/,
  scope: /^(col|row|colgroup|rowgroup)$/,
  id: /^\S+$/,
  lang: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  role: /\S/,
};

function cleanAll<Node extends RootContent | ElementContent>(
  nodes: Node[],
  addresses: Addresses,
  space: Space,
): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === "text") return [text(legalText(node.value)) as Node];
    if (node.type !== "element") return [];
    return cleanElement(node, addresses, space) as Node[];
  });
}

function cleanElement(node: Element, addresses: Addresses, around: Space): ElementContent[] {
  if (dropped.has(node.tagName) || foreign.has(node.tagName)) return [];
  if (around === "svg" && measures.get(node.tagName)?.some((name) => attributeOf(node, name) === "")) return [];
  const space = node.tagName === "svg" || node.tagName === "math" ? node.tagName : around;
  const children = cleanAll(node.children, addresses, space);
  const tagName = space === "html" ? (renamed.get(node.tagName) ?? node.tagName) : node.tagName;
  if (space === "html" && !kept.has(tagName)) return children;
  if (node.tagName === "p" && children.length === 0) return [];
  const properties = space === "html" ? htmlProperties(node) : foreignProperties(node);
  if (space !== around) properties["xmlns"] = namespaces[space];
  const cleaned: Element = { type: "element", tagName, properties, children };
  if (node.tagName === "a" && space === "html") return [linkOf(cleaned, addresses)];
  if (node.tagName === "img") properties["src"] = addresses.image(attributeOf(cleaned, "src"));
  return [cleaned];
}

/** A link with nowhere to go is text. */
function linkOf(node: Element, addresses: Addresses): Element {
  const href = addresses.link(attributeOf(node, "href"));
  if (href !== undefined) return { ...node, properties: { ...node.properties, href: legalAddress(href) } };
  return { ...node, tagName: "span", properties: { ...node.properties, href: undefined } };
}

function htmlProperties(node: Element): Properties {
  const own = ownAttributes[node.tagName] ?? [];
  const properties = pick(node.properties, (key) => everywhere.has(key) || key.startsWith("aria") || own.includes(key));
  // XML readers look at one, HTML readers at the other: they must agree.
  if (properties["lang"] !== undefined) properties["xmlLang"] = properties["lang"];
  return properties;
}

function foreignProperties(node: Element): Properties {
  const properties = pick(
    node.properties,
    (key) => !/^(on|data)[A-Z]|^style$|^on[a-z]+$|:|^tabIndex$|^xmlns/.test(key) && /^[A-Za-z]/.test(key),
  );
  if (node.tagName === "svg" && usesXlink(node)) properties["xmlnsXLink"] = "http://www.w3.org/1999/xlink";
  return properties;
}

function usesXlink(node: Element): boolean {
  return node.children.some(
    (child) => child.type === "element" && ("xLinkHref" in child.properties || usesXlink(child)),
  );
}

function pick(properties: Properties, isWanted: (key: string) => boolean): Properties {
  const list = Object.entries(properties).filter(([key, value]) => {
    const rule = Object.hasOwn(allowedValues, key) ? allowedValues[key] : undefined;
    return isWanted(key) && (rule === undefined || rule.test(String(value)));
  });
  return Object.fromEntries(list.map(([key, value]) => [key, typeof value === "string" ? legalText(value) : value]));
}
