/** Rules about what a printer does not print: links, bookmarks, structure, words and art that nobody sees. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { common, hasArea } from "../box.ts";
import type { PdfRule } from "../subject.ts";

export const noAnnotations: PdfRule = {
  id: "no-annotations",
  title: "no links or annotations",
  wants: "No page has links, comments, form fields or other annotations.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ annotations, number }) => {
      const kinds = [...new Set(annotations.map(({ kind }) => kind))];
      return kinds.length === 0 ? [] : [{ text: `has ${annotations.length} (${kinds.join(", ")})`, page: number }];
    }),
  }),
};

export const noBookmarks: PdfRule = {
  id: "no-bookmarks",
  title: "no bookmarks",
  wants: "The file has no outline.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.catalog.get("Outlines").isNull() ? [] : [{ text: "the file has bookmarks" }],
  }),
};

export const noHiddenData: PdfRule = {
  id: "no-hidden-data",
  title: "no hidden data",
  wants: "The file has no XMP metadata, tags, named places, forms, scripts or attachments.",
  severity: "error",
  source: sources.submission,
  judge({ file }) {
    const keys = ["Metadata", "StructTreeRoot", "Names", "Dests", "AcroForm", "OpenAction", "AA", "AF", "PieceInfo"];
    const kept = keys.filter((key) => !file.catalog.get(key).isNull());
    return { findings: kept.map((key) => ({ text: `the file has ${key}` })) };
  },
};

export const leastInfo: PdfRule = {
  id: "least-info",
  title: "no more said than needed",
  wants: "The document information holds title, author, programs and dates, and nothing else.",
  severity: "warning",
  source: sources.submission,
  judge({ file }) {
    const usual = ["Title", "Author", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"];
    const more = Object.keys(file.info).filter((key) => !usual.includes(key) && !key.startsWith("GTS_PDFX"));
    return { findings: more.map((key) => ({ text: `the document information has ${key}` })) };
  },
};

export const noInvisibleText: PdfRule = {
  id: "no-invisible-text",
  title: "no invisible text",
  wants: "No text is there that is not printed.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ hidden, number }) =>
      hidden.map((box): Finding => ({ text: "text is there that is not printed", page: number, box })),
    ),
  }),
};

export const nothingOffPage: PdfRule = {
  id: "nothing-off-page",
  title: "nothing beyond the page",
  wants: "No text stands beyond the edge of its page, where it cannot be seen and is found all the same.",
  severity: "error",
  source: sources.formatting,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ marks, box: page, number }) =>
      marks
        // A run of spaces alone has a box without extent.
        .filter(({ kind, whole }) => kind === "text" && hasArea(whole) && common(whole, page) === undefined)
        .map(({ whole }): Finding => ({ text: "words stand beyond the page", page: number, box: whole })),
    ),
  }),
};

export const noMarks: PdfRule = {
  id: "no-crop-marks",
  title: "no marks for the blade",
  wants: "There are no crop marks, registration marks or color bars.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ marks, annotations, number, box: [, , width, height] }): Finding[] => {
      const found = annotations.filter(({ kind }) => kind === "PrinterMark" || kind === "TrapNet");
      // A thin line of half an inch or less that ends at a corner's height: nothing in a book looks like that.
      const ticks = marks.filter(({ kind, box }) => {
        const [wide, high] = [box[2] - box[0], box[3] - box[1]];
        const isTick =
          kind !== "text" && kind !== "picture" && Math.min(wide, high) < 1.5 && Math.max(wide, high) <= 36;
        return isTick && [box[0], box[1], width - box[2], height - box[3]].some((away) => away < 3);
      });
      // One line at an edge may be anything; marks come at least four.
      const isMarked = found.length > 0 || ticks.length >= 4;
      const [first] = ticks;
      return isMarked ? [{ text: "has marks for the blade", page: number, ...(first && { box: first.box }) }] : [];
    }),
  }),
};
