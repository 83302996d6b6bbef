/** The picture of the cover that an edition's site shows: a file beside its home page. */

/** Name, size in px, and size by that of the full picture: enough for a screen of high resolution. */
export const siteCover = { name: "cover.webp", width: 800, height: 1280, scale: 0.5 };
