/** Reads the start tags of finished pages: quick enough for a site of hundreds, and all that preflight needs. */

export interface HtmlTag {
  /** In small letters. */
  name: string;
  attributes: Map<string, string>;
}

/** Start tags in the order of the text; what stands in scripts, styles and comments is none. */
export function htmlTags(html: string): HtmlTag[] {
  const bare = html.replace(/<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, "$1");
  return [...bare.matchAll(/<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(([, name = "", list = ""]) => ({
    name: name.toLowerCase(),
    attributes: attributesOf(list),
  }));
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
