/** Rules about the size of pages: the trim, with bleed or without, and the boxes that say so. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { bleed, isCustomTrim, isSameSize, pageSize, sizeText, type Size } from "../../trims.ts";
import { boxNames, type BoxName, type PageReading } from "../read/file.ts";
import { isRecto, mediaSize, sheetOf, type Sheet } from "../sheet.ts";
import type { PdfRule } from "../subject.ts";

export const pageSizeRule: PdfRule = {
  id: "page-size",
  title: "page size",
  wants: "Every page is as large as the trim, or as the trim with bleed, and all pages are alike.",
  severity: "error",
  source: sources.trim,
  judge(subject) {
    const sheet = sheetOf(subject);
    const wanted = subject.order.trim ? pageSize(sheet.trim, sheet.hasBleed) : sheet.page;
    const findings = differing(subject.file.pages, wanted);
    if (!sheet.isKnown && !isCustomTrim(sheet.trim))
      findings.push({ text: `${sizeText(sheet.trim)} is not a size that can be printed` });
    const way = sheet.hasBleed ? " with bleed" : "";
    return { findings, note: `${sizeText(sheet.trim)}${way}${sheet.isKnown ? "" : ", a size of its own"}` };
  },
};

/** The same for files of any size, such as those for screens. */
export const uniformSize: PdfRule = {
  id: "uniform-size",
  title: "pages alike",
  wants: "All pages are of one size.",
  severity: "warning",
  source: sources.pdf,
  judge(subject) {
    const { page } = sheetOf(subject);
    return { findings: differing(subject.file.pages, page), note: sizeText(page) };
  },
};

export const exactPage: PdfRule = {
  id: "exact-page",
  title: "exact page boxes",
  wants: "The boxes of every page are what the build planned, to a thousandth of a point.",
  severity: "error",
  source: sources.trim,
  judge({ file, planned }) {
    const { boxes } = planned;
    if (boxes === undefined) return { notJudged: "only the build knows the boxes it planned" };
    return {
      findings: file.pages.flatMap((page) =>
        boxNames.flatMap((name) => {
          const wanted = boxes[name];
          return wanted === undefined || isSame(page.boxes[name], wanted, 0.001)
            ? []
            : [wrongBox(page, name, page.boxes[name], wanted)];
        }),
      ),
    };
  },
};

export const pageBoxes: PdfRule = {
  id: "page-boxes",
  title: "page boxes agree",
  wants: "Crop, trim and bleed box, where there are any, say what the page size says; nothing is turned or scaled.",
  severity: "error",
  source: sources.trim,
  judge(subject) {
    const sheet = sheetOf(subject);
    return { findings: subject.file.pages.flatMap((page) => strangeBoxes(page, sheet)) };
  },
};

export const onePageEach: PdfRule = {
  id: "no-spreads",
  title: "one page at a time",
  wants: "Every page of the file is one page of the book, not a spread of two.",
  severity: "error",
  source: sources.submission,
  judge(subject) {
    const { file, order } = subject;
    const spreads = file.pages.filter((page) => isSpread(mediaSize(page), order.trim));
    return {
      findings: spreads.map((page) => ({ text: `is a spread of ${sizeText(mediaSize(page))}`, page: page.number })),
    };
  },
};

/** Two pages side by side are wider than any trim, or just twice the one that was ordered. */
function isSpread(size: Size, trim: Size | undefined): boolean {
  if (trim !== undefined && isSameSize(size, { width: 2 * trim.width, height: trim.height })) return true;
  return size.width > size.height * 1.15 && size.width > 8.5 + bleed;
}

function differing(pages: readonly PageReading[], wanted: Size): Finding[] {
  return pages.flatMap((page) => {
    const size = mediaSize(page);
    return isSameSize(size, wanted)
      ? []
      : [{ text: `is ${sizeText(size)}, not ${sizeText(wanted)}`, page: page.number }];
  });
}

function strangeBoxes(page: PageReading, { trim, hasBleed }: Sheet): Finding[] {
  const { boxes, number, rotation, unit } = page;
  const media = boxes.MediaBox ?? [0, 0, 0, 0];
  const findings: Finding[] = [];
  const expect = (name: BoxName, wanted: number[]) => {
    const found = boxes[name];
    if (found !== undefined && !isSame(found, wanted, 0.5)) findings.push(wrongBox(page, name, found, wanted));
  };
  expect("CropBox", media);
  expect("BleedBox", media);
  // Pages of an odd size are told once, by the rule about sizes.
  if (isSameSize(mediaSize(page), pageSize(trim, hasBleed))) expect("TrimBox", trimmed(page, media, hasBleed));
  if (rotation !== 0) findings.push({ text: `is turned by ${rotation}°`, page: number });
  if (unit !== 1) findings.push({ text: `is scaled by ${unit}`, page: number });
  return findings;
}

/** There is no bleed at the gutter. */
function trimmed(page: PageReading, [left = 0, bottom = 0, right = 0, top = 0]: number[], hasBleed: boolean): number[] {
  const over = hasBleed ? bleed * 72 : 0;
  const [inner, outer] = isRecto(page) ? [0, over] : [over, 0];
  return [left + inner, bottom + over, right - outer, top - over];
}

function isSame(box: readonly number[] | undefined, wanted: readonly number[], tolerance: number): boolean {
  return wanted.every((value, i) => Math.abs(value - (box?.[i] ?? Infinity)) <= tolerance);
}

function wrongBox(
  { number }: PageReading,
  name: BoxName,
  found: readonly number[] | undefined,
  wanted: readonly number[],
): Finding {
  const text = (box: readonly number[]) => box.map((value) => Math.round(value * 1000) / 1000).join(" ");
  return { text: `its ${name} is ${found === undefined ? "missing" : text(found)}, not ${text(wanted)}`, page: number };
}
