/** Reads the start tags of finished pages: quick enough for a site of hundreds, and all that preflight needs. */

export interface HtmlTag {
  /** In small letters. */
  name: string;
  attributes: Map<string, string>;
  /** What stands in a script or a style sheet; "" in every other tag. */
  text: string;
}

// A sign of smaller in the value of an attribute begins nothing, so values are read whole.
const attributes = String.raw`((?:[^>"']|"[^"]*"|'[^']*')*)`;
const lexeme = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style)\b${attributes}>([\s\S]*?)</\1\s*>|<([a-z][\w-]*)${attributes}>`,
  "gi",
);

/** Start tags in the order of the text; what stands in scripts, styles and comments is none. */
export function htmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (const [, raw, rawList = "", text = "", name = raw, list = rawList] of html.matchAll(lexeme))
    if (name !== undefined) tags.push({ name: name.toLowerCase(), attributes: attributesOf(list), text });
  return tags;
}

function attributesOf(list: string): Map<string, string> {
  if (list === "" || list === "/") return new Map();
  const pairs = list.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g);
  return new Map(
    [...pairs].map(([, key = "", double, single, bare]) => [key.toLowerCase(), decode(double ?? single ?? bare ?? "")]),
  );
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ""] ?? whole;
  });
}
