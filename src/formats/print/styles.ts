/** Gathers the style sheets and fonts of the printed formats into the page that is printed. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readFaces, type LentFont } from "../../book/lent-fonts.ts";
import type { Ink, Trim } from "./trim.ts";

/** Static cuts with true bold and italic: Chrome writes variable and synthesised ones into a PDF as Type 3. */
const cuts = {
  "source-serif-4": ["400", "400-italic", "600", "600-italic"],
  inter: ["400", "400-italic", "600", "700"],
  "jetbrains-mono": ["400", "400-italic", "700"],
};

/** Families the fonts bear in a PDF; text in any other was set by a font of the machine. */
export const fontNames = ["SourceSerif4", "Inter", "JetBrainsMono"];

/** In this order; a trim's own sheet follows, and that of black ink is the last. */
const sheets = [
  "page",
  "text",
  "openers",
  "front",
  "lists",
  "index",
  "answer-sheet",
  "callouts",
  "floats",
  "code",
  "models",
  "services",
  "questions",
  "back",
  "links",
  "fitted",
];

/** All styles of a printed format; they and the HTML decide the file, so they belong in the key of a cache. */
export async function printStyles(trim: Trim, ink: Ink = "color", lent: readonly LentFont[] = []): Promise<string> {
  const own = [...sheets, trim, ...(ink === "black" ? ["black-ink"] : [])].map((name) =>
    path.join(import.meta.dirname, "styles", `${name}.css`),
  );
  const shared = ["tokens", "tones", "drawings"].map((name) =>
    path.join(import.meta.dirname, "../../styles", `${name}.css`),
  );
  const files = [...shared, ...own];
  const texts = await Promise.all([printFaces(), ...files.map((file) => readFile(file, "utf8"))]);
  return [...texts, ...lent.map(({ faces }) => faces), fontStacks(lent)].join("\n");
}

/** A sign that one font lacks comes from the next, and never from the machine. */
function fontStacks(lent: readonly LentFont[]): string {
  const stack = (...own: string[]) =>
    [...own, ...lent.map(({ family }) => family)].map((name) => `"${name}"`).join(", ");
  return `:root {
  --text: ${stack("Source Serif 4", "Inter", "JetBrains Mono")};
  --ui: ${stack("Inter", "Source Serif 4", "JetBrains Mono")};
  --code: ${stack("JetBrains Mono", "Inter", "Source Serif 4")};
}`;
}

/** The faces alone, as files of this machine: only a page that is a file may load them. */
export async function printFaces(): Promise<string> {
  const faces = Object.entries(cuts).flatMap(([family, names]) => names.map((name) => fontFaces(family, name)));
  return (await Promise.all(faces)).join("\n");
}

/** The page with the styles in its head. */
export function withStyles(html: string, styles: string): string {
  const at = html.indexOf("</head>");
  if (at < 0) throw new Error("The rendered print page has no head.");
  return `${html.slice(0, at)}<style>${styles}</style>${html.slice(at)}`;
}

/** Faces of one cut in every script its family has; the browser loads those whose characters occur. */
function fontFaces(family: string, cut: string): Promise<string> {
  return readFaces(fileURLToPath(import.meta.resolve(`@fontsource/${family}/${cut}.css`)));
}
