/** Rules for the signs of a printed book: its fonts must have each of them. */
import path from "node:path";
import type { Node } from "mdast";
import type { Finding } from "../diagnostic.ts";
import { printedFonts, unprintable } from "../printed-signs.ts";
import type { SourceDocument } from "../reading.ts";
import { attribute } from "../tree.ts";
import { inWords } from "./contents.ts";
import { published, type Rule, type RuleContext } from "./rule.ts";

/** A file as far as it is printed: what is not is blank, so that lines and columns stay. */
interface PrintedText {
  file: string;
  text: string;
  /** Words that stand otherwise in the file, as character references. */
  decoded: SourceDocument["survey"]["prose"];
}

/** Lines told for one file; a chapter in another script would fill the screen. */
const mostLines = 5;

const glyphMissing: Rule = {
  id: "glyph-missing",
  severity: "error",
  summary: "What is printed is written in signs that the fonts of print have.",
  why: "Paper and PDF carry their own fonts. A sign they lack would come from whatever the machine has, or be an empty box. A book that makes neither may use every sign.",
  check: (context) => {
    const formats = printedFormats(context);
    if (formats.length === 0) return [];
    const lent = Object.values(context.reading.folder.fonts ?? {});
    const missing = new RegExp(unprintable(lent.map(({ signs }) => signs)), "gu");
    const fonts = [...printedFonts, ...lent.map(({ family }) => family)];
    return printedTexts(context, formats).flatMap((printed) => lacking(printed, missing, fonts));
  },
};

function printedFormats({ book }: RuleContext): string[] {
  const { formats } = book.config;
  return (["letter", "paperback"] as const).filter((name) => formats === undefined || formats[name] !== undefined);
}

function printedTexts(context: RuleContext, formats: readonly string[]): PrintedText[] {
  const { folder, glossaryFile } = context.reading;
  const documents = published(context);
  const data = ["book.yaml", glossaryFile].flatMap((file) => {
    const text = folder.texts[file];
    return text === undefined ? [] : [{ file, text: text.replace(/(?<=^|\s)#.*$/gm, blank), decoded: [] }];
  });
  const drawings = [...new Set(documents.flatMap(picturesOf))]
    .filter((file) => Object.hasOwn(folder.svgs, file))
    .map((file) => {
      const unseen = /<!--[\s\S]*?-->|<(title|desc|metadata|style)\b[\s\S]*?<\/\1>|<[^>]*>/g;
      return { file, text: (folder.svgs[file] ?? "").replace(unseen, blank), decoded: [] };
    });
  return [...data, ...documents.map((document) => printedDocument(document, formats)), ...drawings];
}

function printedDocument({ file, text, survey }: SourceDocument, formats: readonly string[]): PrintedText {
  const fences = survey.fences.map(({ node }) => spanOf(node));
  const elsewhere = survey.elements
    .filter(({ name, node }) => name === "Only" && !isFor(attribute(node, "formats") ?? "", formats))
    .map(({ node }) => spanOf(node));
  const isCode = (at: number) => fences.some(([start, end]) => start <= at && at < end);
  // Comments, addresses of links, and what is read aloud in place of a picture.
  const unseen = /\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->|!\[[^\]]*\]|(?<=\])\([^()\s]*\)|\b(?:alt|href)="[^"]*"/g;
  const shown = text.replace(unseen, (words: string, at: number) => (isCode(at) ? words : blank(words)));
  return {
    file,
    text: elsewhere.reduce(
      (all, [start, end]) => all.slice(0, start) + blank(all.slice(start, end)) + all.slice(end),
      shown,
    ),
    decoded: text.includes("&") ? survey.prose : [],
  };
}

function picturesOf({ file, survey }: SourceDocument): string[] {
  return survey.images.map(({ url }) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), url.split(/[?#]/)[0] ?? "")),
  );
}

function isFor(names: string, formats: readonly string[]): boolean {
  return names.split(/\s+/).some((name) => formats.includes(name));
}

function spanOf({ position }: Node): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** A finding for each line, as far as there are not too many. */
function lacking({ file, text, decoded }: PrintedText, missing: RegExp, fonts: readonly string[]): Finding[] {
  const lines = linesLacking(text, missing);
  for (const { line, column, text: words } of decoded)
    for (const sign of words.match(missing) ?? [])
      if (!text.includes(sign)) lines.push({ line, column, signs: [sign] });
  const told = lines.slice(0, mostLines);
  const rest = lines.length - told.length;
  return told.map(({ line, column, signs }, i) => {
    const list = inWords(signs.slice(0, 8).map((sign) => `"${sign}"`));
    const also = rest > 0 && i === told.length - 1 ? `, nor signs of ${rest} more lines of this file` : "";
    return {
      file,
      line,
      column,
      message: `The fonts of print, ${inWords(fonts)}, do not have ${list}${also}.`,
      hint: 'Use other words, name a font that has it under "fonts" in book.yaml, or keep it out of print by <Only formats="web digital epub">.',
    };
  });
}

function linesLacking(text: string, missing: RegExp): { line: number; column: number; signs: string[] }[] {
  if (text.search(missing) < 0) return [];
  return text.split("\n").flatMap((words, i) => {
    // A mark that stands apart from its letter is set with it, as one sign.
    const line = words.normalize("NFC");
    const signs = [...new Set(line.match(missing))];
    return signs.length === 0 ? [] : [{ line: i + 1, column: line.search(missing) + 1, signs }];
  });
}

const fontMissing: Rule = {
  id: "font-missing",
  severity: "error",
  summary: "Every font that book.yaml names is installed.",
  why: "Fonts are packages of @fontsource; nothing is fetched when a book is built.",
  check: ({ reading: { config, configLineAt, folder } }) =>
    config.fonts.flatMap((name, i): Finding[] => {
      if (Object.hasOwn(folder.fonts ?? {}, name)) return [];
      const message = `The font "${name}" is not installed.`;
      const hint = `Run npm install @fontsource/${name}, or correct the name: https://fontsource.org has them all.`;
      return [{ file: "book.yaml", line: configLineAt(["fonts", i]), message, hint }];
    }),
};

export const signRules: Rule[] = [glyphMissing, fontMissing];
