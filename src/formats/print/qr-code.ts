/** Draws an address as a QR code: black squares on the paper itself, nothing else. */
import { encode } from "uqr";

/** A drawing in units of one module. */
export interface QrCode {
  /** Data of one SVG path: a rectangle for each run of dark modules in a row. */
  path: string;
  viewBox: string;
  /** On paper, inches. */
  width: number;
  height: number;
}

/** Modules that stay white on every side: ISO/IEC 18004:2015, 5.3.8. */
const quietZone = 4;

/** Least sides of the code and of one module, inches: cameras of phones read both from a hand's distance. */
const least = { code: 0.85, module: 0.016 };

/**
 * The code of an address, with error correction M. Its left quiet zone is the page's margin:
 * it belongs at the left edge of the text, flush with the lines.
 */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: "M", boostEcc: false, border: 0 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => {
      const run = String(length);
      return `M${String(index)} ${String(y)}h${run}v1h-${run}z`;
    }),
  );
  const [width, height] = [size + quietZone, size + 2 * quietZone];
  const module = Math.max(least.module, least.code / size);
  const inches = (modules: number) => Math.ceil(modules * module * 1000) / 1000;
  return {
    path: runs.join(""),
    viewBox: `0 ${String(-quietZone)} ${String(width)} ${String(height)}`,
    width: inches(width),
    height: inches(height),
  };
}
