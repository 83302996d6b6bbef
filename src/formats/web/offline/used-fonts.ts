/** Tells which fonts of a style sheet a reader's browser will ask for, by the characters that pages show. */
import { rangeOf } from "../../unicode-range.ts";

const fontFace = /@font-face\s*\{[^}]*\}/g;

/**
 * File names of fonts that no page needs. Of several faces of one cut, the one that stands last is asked first for a
 * character that is in the range of both (https://www.w3.org/TR/css-fonts-4/#composite-fonts).
 * @param shown code points of the pages
 */
export function unusedFonts(css: string, shown: ReadonlySet<number>): Set<string> {
  const faces = [...css.matchAll(fontFace)].map(([face]) => face);
  const cuts = Map.groupBy(faces, (face) =>
    ["font-family", "font-weight", "font-style"].map((name) => valueOf(face, name)).join(" "),
  );
  const unused = new Set<string>();
  const used = new Set<string>();
  for (const cut of cuts.values()) {
    let left = [...shown];
    for (const face of cut.toReversed()) {
      const isOfFace = rangeOf(face);
      const rest = left.filter((code) => !isOfFace(code));
      for (const file of filesOf(face)) (rest.length < left.length ? used : unused).add(file);
      left = rest;
    }
  }
  return new Set([...unused].filter((file) => !used.has(file)));
}

function valueOf(face: string, name: string): string {
  return new RegExp(`${name}:\\s*([^;}]+)`).exec(face)?.[1]?.trim() ?? "";
}

/** "inter-latin-400-normal.C38fXH4l.woff2" */
function filesOf(face: string): string[] {
  return [...face.matchAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g)].map(([, address = ""]) =>
    address.slice(address.lastIndexOf("/") + 1),
  );
}
