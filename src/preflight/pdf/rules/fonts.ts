/** Rules about fonts: a printer and a search need all of them inside, as outlines, with names. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import type { Font } from "../read/fonts.ts";
import type { PdfRule } from "../subject.ts";
import { quoted } from "../words.ts";

export const fontsEmbedded: PdfRule = {
  id: "fonts-embedded",
  title: "fonts embedded",
  wants: "Every font is inside the file.",
  severity: "error",
  source: sources.manuscript,
  judge: ({ file }) => each(file.fonts, (font) => !font.isEmbedded && `${font.name} is not embedded`),
};

export const fontsWhole: PdfRule = {
  id: "fonts-whole",
  title: "whole fonts",
  wants: "Fonts are embedded whole: KDP prefers that, and takes subsets.",
  severity: "note",
  source: sources.manuscript,
  judge: ({ file }) =>
    each(file.fonts, (font) => font.isSubset && `of ${font.name} only the signs in use are embedded`),
};

export const noType3: PdfRule = {
  id: "no-type3",
  title: "no Type 3 fonts",
  wants: "No font is a collection of drawings (Type 3): those print without hinting and have no names.",
  severity: "error",
  source: sources.skia,
  judge: ({ file }) => each(file.fonts, (font) => font.subtype === "Type3" && `${font.name} is a Type 3 font`),
};

export const fontsReadable: PdfRule = {
  id: "fonts-readable",
  title: "text can be copied",
  wants: "Every font says which characters its signs are, so that text can be found and copied.",
  severity: "warning",
  source: sources.matterhorn,
  judge: ({ file }) => each(file.fonts, (font) => !font.isReadable && `${font.name} has no character map`),
};

export const signsKnown: PdfRule = {
  id: "signs-known",
  title: "every sign is a character",
  wants: "No sign on a page is a character that nobody knows (U+FFFD).",
  severity: "warning",
  source: sources.matterhorn,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ number, lines }) =>
      lines
        .filter(({ text }) => text.includes("\uFFFD"))
        .map((line): Finding => ({
          text: `${quoted(line.text)} has signs without meaning`,
          page: number,
          box: line.box,
        })),
    ),
  }),
};

export const ownFonts: PdfRule = {
  id: "own-fonts",
  title: "the book’s own fonts",
  wants: "All text is set in the fonts of the book; where they lack a sign, another font steps in.",
  severity: "error",
  source: sources.fonts,
  judge({ file, planned }) {
    const { fonts } = planned;
    if (fonts === undefined) return { notJudged: "only the build knows the fonts of the book" };
    const isStrange = (name: string) => !fonts.some((own) => name.startsWith(own));
    const findings = file.pages.flatMap(({ number, lines }) =>
      lines
        .flatMap(({ spans }) => spans.filter(({ font }) => isStrange(font)))
        .map(({ text, font, box }): Finding => ({
          text: `${quoted(text.trim())} is set in ${font}: the book’s fonts lack it`,
          page: number,
          box,
        })),
    );
    const used = new Set(
      file.pages.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans.map(({ font }) => font))),
    );
    // A font that writes nothing is none of the book's all the same.
    const idle = file.fonts.filter(({ name }) => isStrange(name) && !used.has(name));
    return { findings: [...findings, ...idle.map(({ name }) => ({ text: `${name} is in the file` }))] };
  },
};

function each(fonts: readonly Font[], fault: (font: Font) => string | false): { findings: Finding[] } {
  const faults = fonts.flatMap((font): Finding[] => {
    const text = fault(font);
    return text === false ? [] : [{ text, page: font.page }];
  });
  // One font may be in the file several times.
  return { findings: [...new Map(faults.map((finding) => [finding.text, finding])).values()] };
}
