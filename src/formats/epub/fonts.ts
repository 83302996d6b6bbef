/** The typefaces an EPUB carries: text, labels and code, regular cuts and the few others that are used. */
import { fileURLToPath } from "node:url";
import type { PackedFile } from "./epub-writer.ts";

interface Cut {
  family: string;
  weight: number;
  style: "normal" | "italic";
}

const cuts: Cut[] = [
  { family: "Source Serif 4", weight: 400, style: "normal" },
  { family: "Source Serif 4", weight: 400, style: "italic" },
  { family: "Source Serif 4", weight: 600, style: "normal" },
  { family: "Inter", weight: 400, style: "normal" },
  { family: "Inter", weight: 600, style: "normal" },
  { family: "JetBrains Mono", weight: 400, style: "normal" },
];

/** The font files, 130 KB in all. */
export function fontFiles(): PackedFile[] {
  return cuts.map((cut) => ({
    name: fileName(cut),
    source: fileURLToPath(import.meta.resolve(`@fontsource/${slug(cut.family)}/files/${fileName(cut)}`)),
  }));
}

/** Rules that name the font files, seen from the style sheet beside the package document. */
export function fontFaces(): string {
  return cuts
    .map(
      (cut) =>
        `@font-face { font-family: "${cut.family}"; font-weight: ${cut.weight}; font-style: ${cut.style}; ` +
        `src: url("fonts/${fileName(cut)}") format("woff2"); }`,
    )
    .join("\n");
}

function fileName({ family, weight, style }: Cut): string {
  return `${slug(family)}-latin-${weight}-${style}.woff2`;
}

function slug(family: string): string {
  return family.toLowerCase().replace(/ /g, "-");
}
