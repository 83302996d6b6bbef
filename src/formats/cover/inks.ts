/** The colors of a cover, mixed from the light theme's tokens. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Opaque colors, as `#rrggbb`. */
export interface Inks {
  /** What everything stands on: the accent, darker. */
  ground: string;
  /** Titles and the chosen path. */
  paper: string;
  /** Lesser words. */
  soft: string;
  /** Lines. */
  line: string;
}

/** The inks of the book's own tokens. */
export async function readInks(): Promise<Inks> {
  return inksOf(await readFile(path.join(import.meta.dirname, "../../styles/tokens.css"), "utf8"));
}

/** @throws when a token is missing that a cover is mixed from. */
export function inksOf(tokens: string): Inks {
  const accent = lightToken(tokens, "accent");
  const wash = lightToken(tokens, "accent-wash");
  const ground = mix(accent, "#000000", 0.22);
  return {
    ground,
    paper: lightToken(tokens, "paper"),
    soft: mix(ground, wash, 0.8),
    line: mix(ground, wash, 0.4),
  };
}

function lightToken(tokens: string, name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no light color --${name}.`);
  return value;
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
