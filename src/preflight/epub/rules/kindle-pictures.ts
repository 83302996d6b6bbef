/** Rules of Kindle about pictures of pixels, and the words for all pictures. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { sources } from "../../sources.ts";
import { at, named, type EpubDocument } from "../read/document.ts";
import type { EpubFile, Picture } from "../read/epub.ts";
import { referenceOf } from "../read/reference.ts";
import { bare } from "../read/style.ts";
import { localName, tokensOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

/** K-10 */
export const kindlePictureTypes: EpubRule = {
  id: "kindle-picture-types",
  title: "pictures that Kindle takes",
  wants: "Pictures are JPEG, PNG or a GIF that stands still, in colors for screens.",
  severity: "error",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.pictures.flatMap(({ path, facts, item }): Finding[] => {
      if (facts === undefined)
        return [{ text: `is ${item.type}, which Kindle does not take, or is damaged`, file: path }];
      return [
        ...(facts.type === "image/webp" ? [{ text: "is WebP", file: path }] : []),
        ...(facts.isAnimated ? [{ text: "moves", file: path }] : []),
        ...(facts.isCmyk ? [{ text: "is in colors for ink (CMYK)", file: path }] : []),
      ];
    }),
  }),
};

/** K-10 */
export const kindleTransparency: EpubRule = {
  id: "kindle-transparency",
  title: "no transparent picture",
  wants: "No picture is transparent: on a dark page it would be lost.",
  severity: "error",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.pictures
      .filter(({ facts }) => facts?.hasTransparency === true)
      .map(({ path }) => ({ text: "is transparent", file: path })),
  }),
};

/** Pixels that a picture of the whole width needs, for 300 to the inch; and 72, below which the converter gives up. */
const sharp = { width: 1200, height: 1800 };
const least = 72 / 300;

/** K-10 */
export const kindlePictureSize: EpubRule = {
  id: "kindle-picture-size",
  title: "pictures sharp enough",
  wants: "A picture as wide as the page has 1200 pixels or more (1800 if it is high), a narrower one its share.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({ findings: blurred(file, 1) }),
};

/** K-10 */
export const kindlePictureLeast: EpubRule = {
  id: "kindle-picture-least",
  title: "pictures that can be converted",
  wants: "No picture has less than 72 pixels to the inch at the size it is shown: the conversion fails.",
  severity: "error",
  source: sources.kindle,
  judge: ({ file }) => ({ findings: blurred(file, least) }),
};

/** Pictures that have less than a share of the pixels they need. */
function blurred(file: EpubFile, share: number): Finding[] {
  return shownPictures(file).flatMap(({ document, element, picture: { facts, path } }): Finding[] => {
    const width = percentOf(file, element);
    if (facts === undefined || width === undefined) return [];
    const needed = (width / 100) * share;
    return facts.width < sharp.width * needed && facts.height < sharp.height * needed
      ? [
          at(
            document,
            element,
            `${path} has ${facts.width} × ${facts.height} pixels for ${width} % of the page’s width`,
          ),
        ]
      : [];
  });
}

function shownPictures(file: EpubFile): { document: EpubDocument; element: XmlElement; picture: Picture }[] {
  const byPath = new Map(file.pictures.map((picture) => [picture.path, picture]));
  return file.documents.flatMap((document) =>
    named(document, "img").flatMap((element) => {
      const reference = referenceOf(document.path, element.attributes["src"] ?? "");
      const picture = reference.isInside ? byPath.get(reference.path) : undefined;
      return picture === undefined ? [] : [{ document, element, picture }];
    }),
  );
}

/** The width a picture is given, %; undefined where it is given none. */
function percentOf(file: EpubFile, element: XmlElement): number | undefined {
  const [, percent] = /^([\d.]+)%$/.exec(sizeOf(file, element, "width")?.trim() ?? "") ?? [];
  return percent === undefined ? undefined : Number(percent);
}

/** What attribute, `style` or a rule for its class say of a picture’s width or height, in this order. */
function sizeOf(file: EpubFile, element: XmlElement, property: "width" | "height") {
  const { style = "" } = element.attributes;
  const [, own] = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`).exec(style) ?? [];
  const classes = tokensOf(element, "class");
  const ruled = file.styles
    .flatMap(({ rules }) => rules)
    .filter(({ selector }) => {
      const last =
        bare(selector)
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? "";
      const [, name = "", ...wanted] = /^([a-z]*)((?:\.[\w-]+)*)$/i.exec(last) ?? [];
      const of = (wanted[0] ?? "").split(".").filter((part) => part !== "");
      return (name === "img" || (name === "" && of.length > 0)) && of.every((part) => classes.includes(part));
    })
    .flatMap(({ declarations }) => declarations.filter((declaration) => declaration.property === property));
  return own ?? ruled.at(-1)?.value ?? element.attributes[property];
}

/** K-10 */
export const kindlePictureWidth: EpubRule = {
  id: "kindle-picture-width",
  title: "widths in %",
  wants: "Every picture, or what it stands in, has a width in %, and never a width and a height both.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: shownPictures(file).flatMap(({ document, element, picture: { path } }): Finding[] => {
      const [width, height] = [sizeOf(file, element, "width"), sizeOf(file, element, "height")];
      if (width !== undefined && height !== undefined && !`${width} ${height}`.includes("auto"))
        return [at(document, element, `${path} has a width and a height`)];
      const around = element.parent === undefined ? undefined : sizeOf(file, element.parent, "width");
      return (width ?? "").endsWith("%") || (around ?? "").endsWith("%")
        ? []
        : [at(document, element, `${path} has no width in %`)];
    }),
  }),
};

/** K-11 */
export const kindleAltLength: EpubRule = {
  id: "kindle-alt-length",
  title: "alternatives that are short",
  wants: "A text alternative has fewer than 140 characters.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      document.elements.flatMap((element): Finding[] => {
        const { alt, role, "aria-label": label } = element.attributes;
        const text = localName(element) === "img" ? alt : role === "img" ? label : undefined;
        return text !== undefined && text.length >= 140
          ? [at(document, element, `${quoted(text, 30)} has ${text.length} characters`)]
          : [];
      }),
    ),
  }),
};
