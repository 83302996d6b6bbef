/** Reads the start tags of well-formed XML. */

/** A start tag or an empty element. */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

/** Start tags in the order of the text; comments, CDATA and instructions hold none. */
export function tagsOf(xml: string): Tag[] {
  const bare = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, "");
  return [...bare.matchAll(/<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g)].map(
    ([, name = "", list = ""]) => ({
      name,
      attributes: new Map(
        [...list.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = "", double, single]) => [
          key,
          decode(double ?? single ?? ""),
        ]),
      ),
    }),
  );
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ""] ?? whole;
  });
}
