/** What a color comes to on paper. */
import type { Ink } from "./read/marks.ts";

/** Lightness from 0 (black) to 1 (paper), by the luma of ITU-R BT.601; undefined for colors this cannot mix. */
export function lightness(ink: Ink | undefined): number | undefined {
  if (ink === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = ink.parts;
  if (ink.parts.length === 0) return undefined;
  if (ink.space === "Gray") return a;
  if (ink.space === "RGB") return 0.299 * a + 0.587 * b + 0.114 * c;
  if (ink.space === "CMYK") return (1 - d) * (0.299 * (1 - a) + 0.587 * (1 - b) + 0.114 * (1 - c));
  if (ink.space === "Separation") return 1 - a;
  return undefined;
}

export function isWhite(ink: Ink | undefined): boolean {
  return (lightness(ink) ?? 0) > 0.999;
}

/** Whether more than black ink is asked for. */
export function hasHue({ space, parts }: Ink): boolean {
  const [a = 0, b = 0, c = 0] = parts;
  if (space === "Gray" || parts.length === 0) return false;
  if (space === "RGB") return Math.max(a, b, c) - Math.min(a, b, c) > 0.01;
  if (space === "CMYK") return Math.max(a, b, c) > 0.01;
  return true;
}

/** "gray 0.2", "rgb 1 0 0" */
export function inkText({ space, parts }: Ink): string {
  return `${space.toLowerCase()} ${parts.map((part) => Math.round(part * 100) / 100).join(" ")}`.trim();
}
