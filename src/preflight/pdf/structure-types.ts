/** The structure types a reader of PDF 1.7 knows. ISO 32000-1, 14.8.4 */

const grouping = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".split(" ");
const blocks = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot".split(" ");
const inlines =
  "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(" ");

export const standardTypes: ReadonlySet<string> = new Set([...grouping, ...blocks, ...inlines]);

/** Where a role map leads from a type. */
export type Role = { type: string } | { fault: "unmapped" | "circular" };

/** The standard type that a type stands for, by way of the role map. */
export function roleOf(type: string, roles: ReadonlyMap<string, string>): Role {
  const seen = new Set<string>();
  for (let at = type; ;) {
    if (standardTypes.has(at)) return { type: at };
    if (seen.has(at)) return { fault: "circular" };
    seen.add(at);
    const next = roles.get(at);
    if (next === undefined) return { fault: "unmapped" };
    at = next;
  }
}
