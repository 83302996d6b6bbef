/** Rules about the number of pages. */
import { bindableOn } from "../../../formats/print/trim.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import type { PdfRule } from "../subject.ts";

export const fewestPages: PdfRule = {
  id: "fewest-pages",
  title: "pages enough to bind",
  wants: "There are as many pages as the paper takes at least: 24, for standard color 72.",
  severity: "error",
  source: sources.options,
  judge({ file, order }) {
    const { least } = bindableOn(order.paper ?? "white");
    const count = file.pages.length;
    return count < least
      ? { findings: [{ text: `${count} pages; a printer binds from ${least} on` }] }
      : clean(`${count} pages`);
  },
};

export const mostPages: PdfRule = {
  id: "most-pages",
  title: "pages few enough to bind",
  wants: "There are no more pages than the paper takes: 828 white, 776 cream, 812 groundwood, 600 in standard color.",
  severity: "error",
  source: sources.options,
  judge({ file, order }) {
    const { most } = bindableOn(order.paper ?? "white");
    const count = file.pages.length;
    return count > most
      ? { findings: [{ text: `${count} pages cannot be bound, at most ${most} can` }] }
      : clean(`${count} pages${order.paper === undefined ? "; judged for white paper" : ""}`);
  },
};

export const evenPages: PdfRule = {
  id: "even-pages",
  title: "even page count",
  wants: "The number of pages is even: a printer adds a page to an odd one, and the spine is computed with it.",
  severity: "warning",
  source: sources.cover,
  judge: ({ file }) => ({
    findings: file.pages.length % 2 === 1 ? [{ text: `${file.pages.length} pages are odd` }] : [],
  }),
};

export const plannedPages: PdfRule = {
  id: "planned-pages",
  title: "page count",
  wants: "The file has as many pages as were planned.",
  severity: "error",
  source: sources.review,
  judge({ file, planned }) {
    if (planned.pages === undefined) return { notJudged: "only the build knows how many pages it planned" };
    const count = file.pages.length;
    return count === planned.pages
      ? clean(`${count} pages`)
      : { findings: [{ text: `${count} pages, ${planned.pages} planned` }] };
  },
};

export const ingramFewest: PdfRule = {
  id: "ingram-fewest-pages",
  title: "at least 18 pages",
  wants: "There are at least 18 pages.",
  severity: "error",
  source: sources.ingramFiles,
  judge: ({ file }) => ({
    findings: file.pages.length < 18 ? [{ text: `${file.pages.length} pages; IngramSpark binds from 18 on` }] : [],
  }),
};

export const lastPageBlank: PdfRule = {
  id: "last-page-blank",
  title: "last page blank",
  wants: "The last page is blank: the printer puts its own barcode there, or adds a page for it.",
  severity: "warning",
  source: sources.ingramFiles,
  judge({ file }) {
    const last = file.pages.at(-1);
    const isFull = last !== undefined && (last.lines.length > 0 || last.marks.length > 0);
    return { findings: isFull ? [{ text: "is not blank", page: last.number }] : [] };
  },
};
