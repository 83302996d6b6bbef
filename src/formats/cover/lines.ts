/** Breaks a title into the lines of a cover or its spine. */

/** Lines of a title and the size they are set in, px. */
export interface SetLines {
  lines: string[];
  size: number;
}

/** A setting of `title` that fits `width` × `height` px: few lines, even ones, and nearly as large as can be. */
export function setTitle(title: string, width: number, height: number, leading: number, largest: number): SetLines {
  const words = title.split(/\s+/).filter((word) => word !== "");
  const settings = words.map((_, i) => {
    const lines = evenLines(words, i + 1);
    const widest = Math.max(...lines.map(widthOf));
    return { lines, size: Math.floor(Math.min(width / widest, height / (lines.length * leading), largest)) };
  });
  const best = Math.max(...settings.map(({ size }) => size));
  return settings.find(({ size }) => size >= 0.8 * best) ?? { lines: [], size: largest };
}

/** Words in at most `count` lines, filled to the narrowest measure that takes them. */
function evenLines(words: readonly string[], count: number): string[] {
  for (let measure = widthOf(words.join(" ")) / count; ; measure += 0.1) {
    const lines = filled(words, measure);
    if (lines.length <= count) return lines;
  }
}

function filled(words: readonly string[], measure: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Width of a line in em: close to Source Serif 4 SemiBold, and rather too wide. */
export function widthOf(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + signWidth(sign), 0);
}

function signWidth(sign: string): number {
  if (/[iljtfrI.,:;'’!|()[\] -]/.test(sign)) return 0.36;
  if (/[mwMW@%—]/.test(sign)) return 0.92;
  if (/[A-Z0-9&]/.test(sign)) return 0.68;
  return sign.charCodeAt(0) < 0x2000 ? 0.56 : 1;
}
