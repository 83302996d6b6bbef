/** Breaks a title into the lines of a cover or its spine. */

/** Lines of a title and the size they are set in, px. */
export interface SetLines {
  lines: string[];
  size: number;
}

/** A title of more lines is too long, however it is set. */
const mostLines = 30;

/** A setting of `title` that fits `width` × `height` px: few lines, even ones, and nearly as large as can be. */
export function setTitle(title: string, width: number, height: number, leading: number, largest: number): SetLines {
  const words = title
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((text) => ({ text, width: widthOf(text) }));
  const settings = words.slice(0, mostLines).map((_, i) => {
    const lines = evenLines(words, i + 1);
    const widest = Math.max(...lines.map((line) => line.width));
    const size = Math.floor(Math.min(width / widest, height / (lines.length * leading), largest));
    return {
      lines: lines.map(({ text }) => text),
      size,
      hasStub: lines.slice(0, -1).some((line) => line.width < 0.35 * widest),
    };
  });
  const largestSize = (some: readonly SetLines[]) => Math.max(0, ...some.map(({ size }) => size));
  // A line that holds next to nothing above others, such as "The", is worth a smaller size.
  const even = settings.filter(({ hasStub }) => !hasStub);
  const shown = largestSize(even) >= 0.7 * largestSize(settings) ? even : settings;
  const { lines, size } = shown.find((setting) => setting.size >= 0.8 * largestSize(shown)) ?? {
    lines: [],
    size: largest,
  };
  return { lines, size };
}

/** A word or a line, and its width in em. */
interface Measured {
  text: string;
  width: number;
}

/** Words in at most `count` lines, filled to the narrowest measure that takes them, to a hundredth of an em. */
function evenLines(words: readonly Measured[], count: number): Measured[] {
  const whole = words.reduce((sum, { width }) => sum + width + space, 0);
  let [narrow, wide] = [whole / count, whole];
  while (wide - narrow > 0.01) {
    const middle = (narrow + wide) / 2;
    if (filled(words, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return filled(words, wide);
}

function filled(words: readonly Measured[], measure: number): Measured[] {
  const lines: Measured[] = [];
  for (const { text, width } of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.width + space + width <= measure) {
      last.text += ` ${text}`;
      last.width += space + width;
    } else lines.push({ text, width });
  }
  return lines;
}

/** Width of a line in em: close to Source Serif 4 SemiBold, and rather too wide. */
export function widthOf(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + signWidth(sign), 0);
}

/** Width of the space between words, em. */
const space = 0.36;

function signWidth(sign: string): number {
  if (/[iljtfrI.,:;'’!|()[\] -]/.test(sign)) return space;
  if (/[mwMW@%—æœÆŒжмфшщыюЖМФШЩЫЮω]/.test(sign)) return 0.92;
  if (/[\p{Lu}0-9&]/u.test(sign)) return 0.7;
  return sign.charCodeAt(0) < 0x2000 ? 0.56 : 1;
}
