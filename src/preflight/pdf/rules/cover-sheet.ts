/** Rules about the sheet of a cover: one page of the right size, with art to its edge. */
import { ColorSpace, type Pixmap } from "mupdf";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { bleed, isSameSize, sizeText } from "../../trims.ts";
import { coverSheetOf } from "../cover-sheet.ts";
import type { PdfRule } from "../subject.ts";

export const oneSheet: PdfRule = {
  id: "cover-one-page",
  title: "one page",
  wants: "Back, spine and front are one page.",
  severity: "error",
  source: sources.cover,
  judge: ({ file }) => ({
    findings: file.pages.length === 1 ? [] : [{ text: `the file has ${file.pages.length} pages` }],
  }),
};

export const coverSize: PdfRule = {
  id: "cover-size",
  title: "exact size",
  wants: "The sheet is as wide as two pages, the spine of this many pages of this paper, and the bleed around.",
  severity: "error",
  source: sources.cover,
  judge(subject) {
    const { page, wrap, trim, isOrdered } = coverSheetOf(subject);
    const found = `${page.width.toFixed(4)} × ${page.height.toFixed(4)} in`;
    if (!isOrdered) {
      const isTall = isSameSize({ ...page, height: trim.height + 2 * bleed }, page);
      if (!isTall) return { findings: [{ text: `the sheet is ${found}: as high as no trim with its bleed`, page: 1 }] };
      return {
        notJudged: `the width of the spine follows from the number of pages and the paper; it is ${wrap.spine.toFixed(4)} in for ${sizeText(trim)}`,
      };
    }
    const wanted = `${wrap.width.toFixed(4)} × ${wrap.height.toFixed(4)} in`;
    return isSameSize(page, wrap)
      ? clean(`${wanted}, spine ${wrap.spine} in`)
      : { findings: [{ text: `the sheet is ${found}, not ${wanted}`, page: 1 }] };
  },
};

export const colorToEdge: PdfRule = {
  id: "cover-bleed",
  title: "color to the edge",
  wants: "What is printed at the trim runs on through the bleed to the edge of the sheet.",
  severity: "error",
  source: sources.cover,
  judge({ file }) {
    const picture = file.pdf.loadPage(0).toPixmap([1, 0, 0, 1, 0, 0], ColorSpace.DeviceRGB, false);
    const bare = bareEdges(picture);
    picture.destroy();
    return { findings: bare.map((edge) => ({ text: `the ground does not reach the ${edge} edge`, page: 1 })) };
  },
};

/** Edges where there is color just inside the trim and paper at the edge of the bleed, along more than a twentieth of it. */
function bareEdges(picture: Pixmap): string[] {
  const [width, height] = [picture.getWidth(), picture.getHeight()];
  // The last row and column may be part of a point.
  const [right, bottom] = [width - 2, height - 2];
  const inside = Math.ceil(bleed * 72) + 2;
  const pixels = picture.getPixels();
  const isPaper = (x: number, y: number) => {
    const at = y * picture.getStride() + x * picture.getNumberOfComponents();
    return pixels.subarray(at, at + 3).every((part) => part === 255);
  };
  const edges: [name: string, length: number, isBare: (i: number) => boolean][] = [
    ["upper", width, (x) => isPaper(x, 1) && !isPaper(x, inside)],
    ["lower", width, (x) => isPaper(x, bottom) && !isPaper(x, bottom - inside)],
    ["left", height, (y) => isPaper(1, y) && !isPaper(inside, y)],
    ["right", height, (y) => isPaper(right, y) && !isPaper(right - inside, y)],
  ];
  return edges.flatMap(([name, length, isBare]) =>
    Array.from({ length }, (_, i) => i).filter(isBare).length > length / 20 ? [name] : [],
  );
}
