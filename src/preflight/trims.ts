/** Sizes of paperbacks that KDP prints, and how a page size is told from them. Lengths are inches. */

export interface Size {
  width: number;
  height: number;
}

/** https://kdp.amazon.com/en_US/help/topic/GVBQ3CMEQW3W2VL6 */
export const standardTrims: readonly Size[] = [
  { width: 5, height: 8 },
  { width: 5.06, height: 7.81 },
  { width: 5.25, height: 8 },
  { width: 5.5, height: 8.5 },
  { width: 6, height: 9 },
  { width: 6.14, height: 9.21 },
  { width: 6.69, height: 9.61 },
  { width: 7, height: 10 },
  { width: 7.44, height: 9.69 },
  { width: 7.5, height: 9.25 },
  { width: 8, height: 10 },
  { width: 8.25, height: 6 },
  { width: 8.25, height: 8.25 },
  { width: 8.5, height: 8.5 },
  { width: 8.5, height: 11 },
  { width: 8.27, height: 11.69 },
];

/** Sizes of one's own lie between these; same source. */
const customTrims = { least: { width: 4, height: 6 }, most: { width: 8.5, height: 11.69 } };

/** How far art runs over the trim: at the top, at the foot, and at the outside of each page; same source. */
export const bleed = 0.125;

/** A page size is a trim when it is no farther from it than half a point: programs round to that. */
const tolerance = 0.5 / 72;

/** The page that a trim takes. */
export function pageSize({ width, height }: Size, hasBleed: boolean): Size {
  return hasBleed ? { width: width + bleed, height: height + 2 * bleed } : { width, height };
}

/** The trim a page of this size was made for; undefined when it is none of the standard ones. */
export function trimOf(page: Size, hasBleed?: boolean): { trim: Size; hasBleed: boolean } | undefined {
  for (const way of hasBleed === undefined ? [false, true] : [hasBleed]) {
    const trim = standardTrims.find((candidate) => isSameSize(pageSize(candidate, way), page));
    if (trim !== undefined) return { trim, hasBleed: way };
  }
  return undefined;
}

/** Whether a size of one's own may be this large. */
export function isCustomTrim({ width, height }: Size): boolean {
  const { least, most } = customTrims;
  return width >= least.width && width <= most.width && height >= least.height && height <= most.height;
}

export function isSameSize(a: Size, b: Size): boolean {
  return Math.abs(a.width - b.width) <= tolerance && Math.abs(a.height - b.height) <= tolerance;
}

/** "6 × 9 in" */
export function sizeText({ width, height }: Size): string {
  const text = (value: number) => String(Math.round(value * 1000) / 1000);
  return `${text(width)} × ${text(height)} in`;
}

/** "6x9" as a size; undefined for anything else. */
export function readSize(text: string): Size | undefined {
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) };
}
