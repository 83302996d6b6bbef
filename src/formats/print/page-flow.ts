/**
 * Prepares the blocks for pages: what stays whole, and pictures for the printer's ink.
 * These functions travel into the browser as text: they may use nothing but their argument and the browser.
 */

/**
 * Blocks that are lower than their share of the page are not divided; `height` is the page's, in CSS pixels. Nor are three
 * lines: asked for two on either side of a break, Chrome puts one alone at the head of the next page.
 */
export function keepShortBlocks(height: number): void {
  const shares: [selector: string, share: number][] = [
    [".spotlight", 0.75],
    [".question", 0.52],
    [".callout, .summary", 0.4],
    [".table-box, pre, .service-body > ul", 0.34],
    [".decision-box", 0.25],
    [".answer, .glossary > div, .patterns > div, .mistakes > div", 0.2],
  ];
  for (const [selector, share] of shares)
    for (const block of document.querySelectorAll<HTMLElement>(selector))
      if (block.getBoundingClientRect().height <= height * share) block.style.breakInside = "avoid";
  for (const text of document.querySelectorAll<HTMLElement>("p, li, dd")) {
    const lines = text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight);
    if (Math.abs(lines - 3) < 0.4) text.style.breakInside = "avoid";
  }
}

/** Puts bitmaps on white, since a printer takes no transparency; in black ink they turn gray. */
export async function usePrintersPictures(ink: "black" | "color"): Promise<void> {
  for (const picture of document.images) {
    const isJpeg = /\.jpe?g$|^data:image\/jpeg/i.test(picture.src);
    if (picture.naturalWidth === 0 || (ink === "color" && isJpeg)) continue;
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const pen = canvas.getContext("2d", { alpha: false });
    if (pen === null) continue;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    if (ink === "black") pen.filter = "grayscale(1)";
    pen.drawImage(picture, 0, 0);
    picture.src = isJpeg ? canvas.toDataURL("image/jpeg", 0.95) : canvas.toDataURL();
    await picture.decode();
  }
}
