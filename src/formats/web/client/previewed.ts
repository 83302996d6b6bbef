/** Which links show a preview of what they lead to. */

export const previewed = "main a:is(.ref, .term, .footnote-ref > *)";

/** Finds what a link leads to; undefined when it is not of this book. */
export type FindTarget = (link: HTMLAnchorElement) => Promise<HTMLElement | undefined>;
