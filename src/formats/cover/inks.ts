/** The colors of a cover, mixed from the tokens. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Opaque colors, as `#rrggbb`. */
export interface Inks {
  /** What everything stands on: the accent, darker. */
  ground: string;
  /** Titles, and the leaves that open a chapter. */
  paper: string;
  /** Lesser words. */
  soft: string;
  /** Lines and most leaves. */
  line: string;
  /** Leaves darker than the ground. */
  deep: string;
  /** Leaves in the accent as it is on dark pages. */
  bright: string;
  /** Leaves that open a part. */
  spark: string;
}

/** The inks of the book's own tokens. */
export async function readInks(): Promise<Inks> {
  return inksOf(await readFile(path.join(import.meta.dirname, "../../styles/tokens.css"), "utf8"));
}

/** @throws when a token is missing that a cover is mixed from. */
export function inksOf(tokens: string): Inks {
  const accent = token(tokens, "accent");
  const wash = token(tokens, "accent-wash");
  const ground = mix(accent.light, "#000000", 0.22);
  return {
    ground,
    paper: token(tokens, "paper").light,
    soft: mix(ground, wash.light, 0.8),
    line: mix(ground, wash.light, 0.4),
    deep: mix(ground, "#000000", 0.24),
    bright: accent.dark,
    spark: token(tokens, "amber").dark,
  };
}

function token(tokens: string, name: string): { light: string; dark: string } {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const [, light, dark] = pair ?? [];
  if (light === undefined || dark === undefined) throw new Error(`tokens.css has no color --${name}.`);
  return { light, dark };
}

/** `share` of `to` in `from`, by channel. */
function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
