/** Which links show a preview of what they lead to. */

/** Marks of notes. */
export const noteMark = "main .footnote-ref > a";

/** A spotlight says itself what the preview of its name would. */
export const previewed = `main a:is(.ref, .term):not(.spotlight-name > *), ${noteMark}`;

/** Finds what a link leads to; undefined when it is not of this book. */
export type FindTarget = (link: HTMLAnchorElement) => Promise<HTMLElement | undefined>;
