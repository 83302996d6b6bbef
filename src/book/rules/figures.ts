/** Rules for pictures and the figures around them. */
import path from "node:path";
import type { Finding } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import type { SourceDocument } from "../reading.ts";
import type { ImageNote } from "../notes.ts";
import { attribute } from "../tree.ts";
import { contentOf, inWords } from "./contents.ts";
import { at, eachDocument, published, type Rule } from "./rule.ts";

/** A picture and the path it means in the book folder; undefined when its address is no path. */
interface Picture extends ImageNote {
  path: string | undefined;
}

function picturesOf({ file, survey }: SourceDocument): Picture[] {
  return survey.images.map((image) => {
    const isRemote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.url);
    const bare = image.url.split(/[?#]/)[0] ?? "";
    return {
      ...image,
      path: isRemote || bare === "" ? undefined : path.posix.normalize(path.posix.join(path.posix.dirname(file), bare)),
    };
  });
}

const imageMissing: Rule = {
  id: "image-missing",
  severity: "error",
  summary: "Every picture is a file of the book folder.",
  why: "Formats carry their pictures with them: nothing is fetched when a book is read. PNG, JPEG, WebP, GIF and SVG are known.",
  check: eachDocument((document, { reading }) => {
    const { artwork, broken } = reading.folder;
    return picturesOf(document).flatMap((picture): Finding[] => {
      if (picture.url === "")
        return [at(document.file, picture, "This picture has no address.", "Write its path, seen from this file.")];
      if (picture.path === undefined)
        return [
          at(
            document.file,
            picture,
            `The picture "${picture.url}" is not in the book folder.`,
            "Save it there, and write its path.",
          ),
        ];
      if (Object.hasOwn(artwork, picture.path) || broken.includes(picture.path)) return [];
      const known = [...Object.keys(artwork), ...broken];
      const near =
        known.find((name) => path.basename(name) === path.basename(picture.path ?? "")) ?? nearest(picture.path, known);
      const hint =
        near === undefined
          ? "Put the file there: PNG, JPEG, WebP, GIF or SVG."
          : `Did you mean "${path.posix.relative(path.posix.dirname(document.file), near)}"?`;
      return [at(document.file, picture, `There is no picture "${picture.path}".`, hint)];
    });
  }),
};

const imageBroken: Rule = {
  id: "image-broken",
  severity: "error",
  summary: "A picture's bytes are a picture, and it has a size.",
  why: "A file that only has the name of a picture breaks the build of every format. An SVG needs a viewBox, so that it can be scaled.",
  check: (context) => {
    const { broken, artwork } = context.reading.folder;
    const used = published(context).flatMap((document) =>
      picturesOf(document).map((picture) => ({ file: document.file, picture })),
    );
    const sizeless = Object.values(artwork).filter(({ width, height }) => !(width > 0 && height > 0));
    const problems = [
      ...broken.map((name) => ({
        name,
        message: `"${name}" is not the picture its name says.`,
        hint: "Export it again.",
      })),
      ...sizeless.map(({ path: name }) => ({
        name,
        message: `"${name}" states no size.`,
        hint: "Give its <svg> a viewBox.",
      })),
    ];
    return problems.flatMap(({ name, message, hint }): Finding[] => {
      const uses = used.filter(({ picture }) => picture.path === name);
      if (uses.length === 0) return [{ file: name, message, hint }];
      return uses.map(({ file, picture }) => at(file, picture, message, hint));
    });
  },
};

const imageAlt: Rule = {
  id: "image-alt",
  severity: "warning",
  summary: "Every picture is described for someone who cannot see it.",
  why: "Screen readers read the description; EPUB shops and accessibility laws ask for it. `alt` on the figure serves for the picture inside.",
  check: eachDocument(({ file, survey }) => [
    ...survey.images
      .filter(({ alt }) => alt.trim() === "")
      .map((image) =>
        at(
          file,
          image,
          `The picture "${image.url}" has no description.`,
          'Add alt="…" to its figure, or write it between the brackets.',
        ),
      ),
    ...survey.elements
      .filter(
        ({ name, node }) =>
          name === "Figure" && node.children.some((child) => child.type === "code" && child.lang === "mermaid"),
      )
      .filter(({ node }) => (attribute(node, "alt") ?? "").trim() === "")
      .map((figure) =>
        at(file, figure, "The drawing in this figure has no description.", 'Add alt="…" to the figure.'),
      ),
    ...survey.fences
      .filter(({ node, inside }) => node.lang === "mermaid" && !inside.includes("Figure"))
      .map((fence) => at(file, fence, "This drawing has no description.", 'Put it into a <Figure> that has alt="…".')),
  ]),
};

/** Dots per inch that printers ask for. */
const printResolution = 300;

/** A figure is taken to be printed this wide, in inches: the text of a 6×9 paperback. */
const printedWidth = 4.5;

const imageResolution: Rule = {
  id: "image-resolution",
  severity: "warning",
  summary: "A bitmap is fine enough for print: 300 dots per inch at 4.5 inches, 1350 pixels.",
  why: "Printers ask for 300 dpi; below it, a screenshot's letters fray. Export the picture larger, or draw it as SVG.",
  check: eachDocument((document, { reading }) =>
    picturesOf(document).flatMap((picture): Finding[] => {
      const { artwork: known } = reading.folder;
      const artwork = Object.hasOwn(known, picture.path ?? "") ? known[picture.path ?? ""] : undefined;
      if (artwork === undefined || artwork.type === "svg" || artwork.width >= printResolution * printedWidth) return [];
      const dpi = Math.round(artwork.width / printedWidth);
      return [
        at(
          document.file,
          picture,
          `"${artwork.path}" is ${artwork.width} pixels wide: ${dpi} dpi at ${printedWidth} inches, below ${printResolution}.`,
          `Export it at least ${printResolution * printedWidth} pixels wide, or draw it as SVG.`,
        ),
      ];
    }),
  ),
};

const figureContent: Rule = {
  id: "figure-content",
  severity: "error",
  summary: "A figure holds one thing to look at.",
  why: "Its number, caption and description belong to one picture, one Mermaid fence, one decision tree or one mental model.",
  check: eachDocument(({ file, survey }) =>
    survey.elements
      .filter(({ name }) => name === "Figure")
      .flatMap((figure): Finding[] => {
        const found = contentOf(figure.node);
        const [only] = found;
        if (found.length === 1 && only !== undefined && shown.includes(only)) return [];
        return [
          at(
            file,
            figure,
            `This figure holds ${inWords(found)}.`,
            "It takes one image, one ```mermaid fence, one <DecisionTree> or one <MentalModel>.",
          ),
        ];
      }),
  ),
};

const shown = ["an image", "a ```mermaid fence", "<DecisionTree>", "<MentalModel>"];

const mermaidEmpty: Rule = {
  id: "mermaid-empty",
  severity: "error",
  summary: "A Mermaid fence holds a drawing.",
  why: "An empty one draws nothing, and breaks the build of every format.",
  check: eachDocument(({ file, survey }) =>
    survey.fences
      .filter(({ node }) => node.lang === "mermaid" && node.value.trim() === "")
      .map((fence) => at(file, fence, "This Mermaid fence is empty.", "Write the drawing, or delete the fence.")),
  ),
};

export const figureRules: Rule[] = [imageMissing, imageBroken, imageAlt, imageResolution, figureContent, mermaidEmpty];
