/**
 * Sizes drawings and pictures for the page.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/** What decides how large a drawing may be. */
export interface DrawingRoom {
  /** CSS pixels for one unit of a drawing. */
  scale: number;
  /** The text block, CSS pixels. */
  width: number;
  height: number;
  /** Smallest type and thinnest line allowed, points. */
  leastType: number;
  leastLine: number;
}

/**
 * Gives each drawing the width at which its type is as large as the text around wants it, as far as there is room:
 * the width of the text and most of a page's height, or all that its caption leaves where its type would be too small.
 * Lines that would be too thin are drawn thicker.
 */
export function sizeDrawings({ scale, width, height, leastType, leastLine }: DrawingRoom): void {
  const usual = height * 0.72;
  const drawings = [...document.querySelectorAll<SVGSVGElement>("svg.drawing")].map((drawing) => {
    const figure = drawing.closest("figure");
    const caption = figure?.querySelector("figcaption")?.getBoundingClientRect().height ?? 0;
    const units = [...drawing.querySelectorAll("text")].map((text) =>
      Number.parseFloat(getComputedStyle(text).fontSize),
    );
    const lines = [...drawing.querySelectorAll<SVGElement>("path, line, polyline, polygon, rect, circle, ellipse")]
      .map((line) => ({ line, style: getComputedStyle(line) }))
      .filter(({ style }) => style.stroke !== "none")
      .map(({ line, style }) => ({ line, width: Number.parseFloat(style.strokeWidth) }));
    return { drawing, lines, box: drawing.viewBox.baseVal, most: height - caption - 12, type: Math.min(...units) };
  });
  for (const { drawing, lines, box, most, type } of drawings) {
    if (box.width <= 0 || box.height <= 0) continue;
    const wide = Math.min(scale, width / box.width);
    // CSS pixels of the smallest type when one unit is one pixel.
    const legible = Number.isFinite(type) ? (leastType / 0.75 / type) * 1.001 : 0;
    const factor = Math.min(wide, Math.max(usual / box.height, Math.min(legible, most / box.height)));
    drawing.style.width = `${String(box.width * factor)}px`;
    drawing.style.maxHeight = "none";
    const thin = leastLine / 0.75 / factor;
    for (const { line, width: own } of lines) if (own > 0 && own < thin) line.style.strokeWidth = String(thin);
  }
}
