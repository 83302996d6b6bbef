/**
 * All that differs in the file for Kindle, which converts every EPUB into a format of its own. Rules by number:
 * https://kindlegen.s3.amazonaws.com/AmazonKindlePublishingGuidelines.pdf
 *
 * | Rule | Asks | Here |
 * |---|---|---|
 * | K-1 cover for the shop | 1600 × 2560 JPEG | not of this file; the build draws it at that size |
 * | K-2 cover inside | `cover-image`, no page | in both |
 * | K-3 contents | a linked page beside the nav | differs: `hasContentsPage` |
 * | K-4 no scripts, forms, frames | none | in both |
 * | K-5 body text keeps defaults | no line height, color or ground | differs: `styles` |
 * | K-6 units, positions | em and %, nothing positioned | differs: `styles`, where a later rule should break it |
 * | K-7 CSS it does not know | none needed | in both; differs: `styles` drops it |
 * | K-8 fonts | TTF or OTF, one on the body | differs: none, the reader's own and its monospace for code |
 * | K-9 spaces | normal, no-break, zero-width non-joiner | differs: `plainSpaces` |
 * | K-10 pictures | JPEG or PNG, no transparency, 1200 px across the screen, width in % | differs: `drawPictures` |
 * | K-11 alternatives | under 140 characters | differs: `shortened`, the whole in `tellFigures` |
 * | K-12 drawings | fewer than 25 SVGs, minimal | differs: PNG; signs beside words go |
 * | K-13 tables | caption, header cells, under 100 rows and 10 columns | in both |
 * | K-14 maths | presentation MathML | in both |
 * | K-15 notes | marks and notes point at each other, nothing else does | in both |
 * | K-16 links to the web | described | in both, by the author |
 * | K-17 limits | 650 MB, 300 pages of 30 MB | in both |
 * | K-18 names | as written, no nested paragraphs | in both |
 * | K-19 page numbers | page list, print named | in both |
 * | K-20 Enhanced Typesetting | what K-12 and K-13 ask | in both |
 * | N-7 levels of contents | two | differs: `depth` |
 */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Element, ElementContent, Nodes, Root } from "hast";
import { toXast } from "hast-util-to-xast";
import { toXml } from "xast-util-to-xml";
import postcss, { type Declaration } from "postcss";
import { imageSize } from "../../book/image-size.ts";
import { attributeOf, eachElement, h, hasClass, text, textOf } from "../hast-tree.ts";
import type { Delivery, DeliveryTools, Picture } from "./delivery.ts";
import type { PackedFile } from "./epub-writer.ts";
import type { Words } from "../../words/words.ts";

/** The file for Kindle. */
export const kindle: Delivery = {
  isDerived: true,
  depth: 2,
  hasContentsPage: true,
  hasFonts: false,
  styles: plainStyles,
  words: plainSpaces,
  adapt(documents, tools) {
    for (const { tree } of documents) tellFigures(tree, tools.words);
    return drawPictures(
      documents.map(({ tree }) => tree),
      tools,
    );
  },
};

/** K-9: spaces that break nowhere stay so, others are normal ones; signs for hyphens and breaks go. */
function plainSpaces(words: string): string {
  return words
    .replace(/[\u202f\u2007]/g, "\u00a0")
    .replace(/[\u2000-\u2006\u2008-\u200a\u205f]/g, " ")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
}

/** K-11: an alternative is shorter than this. */
const longestAlternative = 140;

/** What is too long for an alternative stands at the document's end, below the number of its figure. */
function tellFigures(tree: Root, words: Words["epub"]): void {
  const told: Element[] = [];
  eachElement(tree, (figure) => {
    if (figure.tagName !== "figure") return;
    let number = "";
    let shown = "";
    eachElement(figure, (part) => {
      if (hasClass(part, "float-number")) number = textOf(part).trim();
      if (part.tagName === "svg" || part.tagName === "img") shown ||= alternativeOf(part);
    });
    if (shown.length >= longestAlternative && number !== "")
      told.push(h("dt", {}, [text(number)]), h("dd", {}, [text(shown)]));
  });
  const document = tree.children.find((child) => hasClass(child, "doc"));
  if (told.length === 0 || document === undefined) return;
  document.children.push(h("section", {}, [h("h2", {}, [text(words.figuresInWords)]), h("dl", {}, told)]));
}

function alternativeOf(picture: Element): string {
  return attributeOf(picture, picture.tagName === "svg" ? "ariaLabel" : "alt");
}

/** Pixels that fill the screen's width; drawings are made for a column of 480 units. */
const fullWidth = { pixels: 1200, units: 480 };

/** Tallest a picture is shown, in widths of the screen. */
const tallest = 1.4;

/** K-10, K-12: drawings and what may be transparent or moves become PNG on white; signs without words of their own go. */
async function drawPictures(trees: readonly Nodes[], { draw, images, words }: DeliveryTools): Promise<PackedFile[]> {
  const pictures: { place: Element; picture: Picture; name: string }[] = [];
  for (const tree of trees) {
    dropSigns(tree);
    eachElement(tree, (place) => {
      const name = `drawing-${pictures.length + 1}.png`;
      if (place.tagName === "svg") pictures.push({ place, picture: drawingOf(place), name });
    });
  }
  const bitmaps: Element[] = [];
  for (const tree of trees)
    eachElement(tree, (place) => {
      if (place.tagName === "img") bitmaps.push(place);
    });
  for (const place of bitmaps) {
    const file = images.get(attributeOf(place, "src"));
    if (file === undefined) continue;
    const bytes = await readFile(file.source);
    const { width = 1, height = 1 } = imageSize(bytes) ?? {};
    show(place, width / fullWidth.pixels, height / width, shortened(alternativeOf(place), words));
    const markup = `<img src="${pathToFileURL(file.source).href}">`;
    const name = `${file.name.slice(0, file.name.lastIndexOf("."))}-white.png`;
    if (!isPlain(bytes)) pictures.push({ place, picture: { markup, width, height, scale: 1 }, name });
  }
  const paths = await draw(pictures.map(({ picture }) => picture));
  return pictures.map(({ place, picture: { width, height }, name }, i) => {
    if (place.tagName === "svg") {
      show(place, width / fullWidth.units, height / width, shortened(alternativeOf(place), words));
      place.tagName = "img";
      place.children = [];
    }
    place.properties["src"] = `../images/${name}`;
    return { name, source: paths[i] ?? "" };
  });
}

/** Signs stand beside the word that says the same. */
function dropSigns(node: Nodes): void {
  if (!("children" in node)) return;
  node.children = (node.children as ElementContent[]).filter(
    (child) => child.type !== "element" || child.tagName !== "svg" || attributeOf(child, "ariaLabel") !== "",
  );
  node.children.forEach(dropSigns);
}

function drawingOf(svg: Element): Picture {
  const [, , width = fullWidth.units, height = fullWidth.units] = attributeOf(svg, "viewBox")
    .split(/[\s,]+/)
    .map(Number);
  const own: Element = { ...svg, properties: { ...svg.properties, width: String(width), height: String(height) } };
  // A drawing wider than the column is shrunk to it: twice its size is more than the screen can show.
  const scale = Math.max(2, fullWidth.pixels / Math.max(width, fullWidth.units));
  return { markup: toXml(toXast(own)), width, height, scale };
}

/** Gives a picture its share of the screen's width, in steps of the style sheet, and words. */
function show(place: Element, share: number, ratio: number, alt: string): void {
  const percent = Math.max(5, Math.floor(Math.min(1, share, tallest / ratio) * 20) * 5);
  const { src } = place.properties;
  place.properties = { className: [`wide-${percent}`], src, alt };
}

/** JPEG, or PNG without an alpha channel or a transparent color. https://www.w3.org/TR/png-3/#11IHDR */
function isPlain(bytes: Buffer): boolean {
  const type = imageSize(bytes)?.type;
  return type === "jpeg" || (type === "png" && [0, 2, 3].includes(bytes[25] ?? 6) && !bytes.includes("tRNS"));
}

/** To the end of a sentence if one ends late enough, else of a word; then it is said where the rest stands. */
function shortened(alt: string, words: Words["epub"]): string {
  if (alt.length < longestAlternative) return alt;
  const elsewhere = ` ${words.moreBelow}`;
  const start = alt.slice(0, longestAlternative - 2 - elsewhere.length);
  const sentence = /^.{40,}[.?!](?=\s)/s.exec(start)?.[0];
  return `${sentence ?? `${start.replace(/\s+\S*$/, "")}…`}${elsewhere}`;
}

/** K-5 to K-8: what the converter does not know or is better off without. */
function plainStyles(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkAtRules((rule) => {
    rule.remove();
  });
  sheet.walkRules((rule) => {
    // Pseudo-elements, structural pseudo-classes and siblings, K-7.
    const kept = rule.selectors.filter((selector) => !/[:+~]/.test(selector));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  sheet.walkDecls((declaration) => {
    if (isRefused(declaration)) declaration.remove();
  });
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  const widths = Array.from({ length: 20 }, (_, i) => `.wide-${5 + i * 5} { width: ${5 + i * 5}%; }`);
  return `${sheet.toString()}\n${widths.join("\n")}\n`;
}

const refused =
  /^(font-(family|variant.*|feature-settings)|line-height|counter-.*|(max|min)-(width|height)|height|outline.*|position|top|right|bottom|left|content|-webkit-.*)$/;

function isRefused({ prop, value, parent }: Declaration): boolean {
  const isBody = parent?.type === "rule" && parent.selectors.includes("body");
  if (isBody && /^(color|background.*|margin.*|padding.*)$/.test(prop)) return true;
  return refused.test(prop) || /\d(px|pt)\b/.test(value) || (prop.startsWith("margin") && /(^|\s)-\d/.test(value));
}
