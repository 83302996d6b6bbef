/** Kinds of things with printed codes, apart from what makes the map: the page needs no more of it. */

/** In the order in which a bare number means them. */
export const codeKinds = ["question", "section", "figure", "table", "listing", "chapter", "appendix", "part"] as const;

export type CodeKind = (typeof codeKinds)[number];

/** Value of the filter by part for what stands before and behind the parts. */
export const outsideParts = "outside";
