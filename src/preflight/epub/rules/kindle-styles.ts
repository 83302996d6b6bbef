/** Rules of Kindle about styles and fonts. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { sources } from "../../sources.ts";
import { at } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { bare, type StyleDeclaration, type StyleRule } from "../read/style.ts";
import type { EpubRule } from "../subject.ts";
import { textsOf } from "./lint.ts";

interface Placed {
  path: string;
  rule: StyleRule;
}

/** Rules that Kindle applies; those for other readers stand under a condition. */
function rulesOf(file: EpubFile): Placed[] {
  return file.styles.flatMap(({ path, rules }) =>
    rules
      .filter(
        ({ conditions }) =>
          !conditions.some((condition) => /not amzn-kf8|^@media (print|amzn-mobi)|^@supports/.test(condition)),
      )
      .map((rule) => ({ path, rule })),
  );
}

function declarationsOf(file: EpubFile): (Placed & { declaration: StyleDeclaration })[] {
  return rulesOf(file).flatMap(({ path, rule }) =>
    rule.declarations.map((declaration) => ({ path, rule, declaration })),
  );
}

function told({ path, rule, declaration }: Placed & { declaration: StyleDeclaration }, why: string): Finding {
  const { property, value, line } = declaration;
  return { text: `${rule.selector} { ${property}: ${value} }: ${why}`, file: path, line };
}

/** The element a selector is about: "h2" of ".opener > h2.title"; empty where it names a class alone. */
function typeOf(selector: string): string {
  const last =
    bare(selector)
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? "";
  return (/^[a-z][\w-]*/i.exec(last)?.[0] ?? "").toLowerCase();
}

/** Whether a selector is about all elements of its kind. */
function isPlain(selector: string): boolean {
  return /^(?:html|body|p|li|dd|div)$/i.test(
    bare(selector)
      .trim()
      .replace(/^html\s+/i, ""),
  );
}

/** K-5 */
export const kindleBodyText: EpubRule = {
  id: "kindle-body-text",
  title: "body text as the reader has it",
  wants: "Body text keeps the reader’s size, line height, color and ground, and has no margins at its sides.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: declarationsOf(file).flatMap((one): Finding[] => {
      const { property, value } = one.declaration;
      if (property.startsWith("background") && /^(#fff(fff)?|white|#000(000)?|black)\b/i.test(value))
        return [told(one, "a black or white ground fights the reader’s own")];
      if (!isPlain(one.rule.selector)) return [];
      if (property === "font-size" && !/^(1(\.0+)?r?em|100%|medium|inherit)$/i.test(value))
        return [told(one, "the size is the reader’s")];
      if (property === "line-height" && !/^(normal|inherit)$/i.test(value))
        return [told(one, "the line height is the reader’s")];
      if (
        /^(color|background|background-color)$/.test(property) &&
        !/^(inherit|transparent|none|currentcolor)$/i.test(value)
      )
        return [told(one, "the colors are the reader’s")];
      if (/^(html|body|p)$/i.test(one.rule.selector) && isSideMargin(one.declaration))
        return [told(one, "the margins are the reader’s")];
      return property === "font-family" && !/^(html|body)$/i.test(one.rule.selector)
        ? [told(one, "the family of the text is set on body alone")]
        : [];
    }),
  }),
};

function isSideMargin({ property, value }: StyleDeclaration): boolean {
  if (/^(margin|padding)-(left|right|inline(-start|-end)?)$/.test(property)) return !isZero(value);
  if (property !== "margin" && property !== "padding") return false;
  const [top = "0", right = top, , left = right] = value.trim().split(/\s+/);
  return !isZero(right) || !isZero(left);
}

function isZero(value: string): boolean {
  return /^(0[a-z%]*|auto)$/i.test(value.trim());
}

/** K-5 */
export const kindleHeadings: EpubRule = {
  id: "kindle-headings",
  title: "headings say how they are set",
  wants: "Headings say how they are set (text-align): on Kindle they are justified otherwise.",
  severity: "warning",
  source: sources.kindle,
  judge({ file }) {
    const used = new Set(
      file.documents.flatMap(({ elements }) => elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [name] : []))),
    );
    const set = new Set(
      declarationsOf(file)
        .filter(({ declaration }) => declaration.property === "text-align")
        .map(({ rule }) => typeOf(rule.selector)),
    );
    return {
      findings: [...used]
        .toSorted()
        .filter((name) => !set.has(name) && !set.has("body"))
        .map((name) => ({
          text: `no rule says how ${name} is set`,
          ...(file.styles[0] && { file: file.styles[0].path }),
        })),
    };
  },
};

const lengths =
  /^(font-size|line-height|text-indent|letter-spacing|word-spacing|margin|padding|width|height|min-width|min-height)(-|$)/;

/** K-6 */
export const kindleUnits: EpubRule = {
  id: "kindle-units",
  title: "sizes that grow with the type",
  wants: "Text and boxes are measured in em and %, never in pixels or points.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: declarationsOf(file)
      .filter(
        ({ declaration: { property, value } }) =>
          lengths.test(property) && /(?:^|[\s(,-])(?!0)[\d.]+(?:px|pt|cm|mm|in|pc)\b/i.test(value),
      )
      .map((one) => told(one, "does not grow with the type")),
  }),
};

/** K-6 */
export const kindleBoxes: EpubRule = {
  id: "kindle-boxes",
  title: "boxes that hold their text",
  wants: "No margin or line height is negative, no box with text has a height, and nothing is placed by position.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: declarationsOf(file).flatMap((one): Finding[] => {
      const { property, value } = one.declaration;
      if (/^(margin|line-height)/.test(property) && /(^|\s)-[\d.]/.test(value)) return [told(one, "cuts text off")];
      if (property === "text-indent" && value.startsWith("-")) {
        const hung = one.rule.declarations.some(
          (other) =>
            /^(margin|padding)(-left|-inline-start)?$/.test(other.property) && other.value.includes(value.slice(1)),
        );
        return hung ? [] : [told(one, "stands out without a padding of the same size")];
      }
      if (property === "height" && !/^auto$/i.test(value) && !/^(img|svg|image|hr)$/.test(typeOf(one.rule.selector)))
        return [told(one, "a box with text grows with it")];
      return property === "position" && !/^static$/i.test(value) ? [told(one, "Kindle places nothing")] : [];
    }),
  }),
};

/** K-7 */
export const kindlePseudoElements: EpubRule = {
  id: "kindle-pseudo-elements",
  title: "no generated content",
  wants: "Nothing is added to the text by styles (::before, ::after): Kindle drops it.",
  severity: "error",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: rulesOf(file)
      .filter(({ rule }) => /::[\w-]+|:(before|after|first-letter|first-line)\b/.test(bare(rule.selector)))
      .map(({ path, rule }) => ({ text: `${rule.selector} is dropped`, file: path, line: rule.line })),
  }),
};

/** K-7 */
export const kindleSelectors: EpubRule = {
  id: "kindle-selectors",
  title: "selectors that Kindle knows",
  wants:
    "Styles find their elements by name, class and what they stand in, not by what is beside them or by their place.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: rulesOf(file).flatMap(({ path, rule }): Finding[] => {
      const selector = bare(rule.selector);
      const why = /[+~]/.test(selector.replace(/\([^)]*\)/g, ""))
        ? "is found by what stands beside it"
        : /:(first|last|nth|only|empty|root|not|is|where|has)\b/.test(selector)
          ? "is found by a pseudo-class"
          : undefined;
      return why === undefined ? [] : [{ text: `${rule.selector} ${why}`, file: path, line: rule.line }];
    }),
  }),
};

/** K-7 */
export const kindleProperties: EpubRule = {
  id: "kindle-properties",
  title: "properties that Kindle knows",
  wants: "No style relies on what Kindle does not know: counters, greatest widths and heights, outlines.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: declarationsOf(file)
      .filter(({ declaration: { property } }) => /^(counter-|max-(width|height)$|outline)/.test(property))
      .map((one) => told(one, "Kindle does not know it")),
  }),
};

/** K-8 */
export const kindleFonts: EpubRule = {
  id: "kindle-fonts",
  title: "fonts that Kindle takes",
  wants: "Fonts are OpenType or TrueType as they are, not packed for the web, and not scrambled.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const fonts = file.package.items.filter(
      ({ type, path }) => /font|opentype/.test(type) || /\.(woff2?|ttf|otf)$/i.test(path),
    );
    return {
      findings: fonts.flatMap(({ path, element }): Finding[] => {
        const { content = new Uint8Array() } = file.files.get(path) ?? {};
        const head = new TextDecoder("latin1").decode(content.subarray(0, 4));
        if (head === "OTTO" || head === "\u0000\u0001\u0000\u0000" || head === "true") return [];
        return [
          at(
            file.package,
            element,
            `${path} is ${head.startsWith("wOF") ? "packed for the web" : "neither OpenType nor TrueType"}`,
          ),
        ];
      }),
      note: `${fonts.length} fonts`,
    };
  },
};

/** K-9: spaces of a width of their own, soft hyphens, joiners and marks of direction. */
const trouble = /[\u00ad\u1680\u2000-\u200b\u200d-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\ufeff]/gu;

export const kindleSpaces: EpubRule = {
  id: "kindle-spaces",
  title: "spaces that Kindle knows",
  wants:
    "There are no spaces but the common one and the no-break one, no soft hyphens, and no marks that cannot be seen.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) => {
      const told = new Set<string>();
      return textsOf(document).flatMap(({ element, text }): Finding[] => {
        // Emoji are joined by one of them.
        const plain = text.replace(/(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d/gu, "");
        return [...new Set(plain.match(trouble) ?? [])].flatMap((sign) => {
          if (told.has(sign)) return [];
          told.add(sign);
          const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
          return [at(document, element, `U+${code} stands in ${quoted(text, 40)}`)];
        });
      });
    }),
  }),
};
