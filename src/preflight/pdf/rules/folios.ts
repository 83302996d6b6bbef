/** Rules about folios: the printed numbers count on, the odd ones on right-hand pages, and viewers show the same. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { folioCandidates, foliosOf } from "../folio-lines.ts";
import type { PdfRule } from "../subject.ts";

const none = "no folios were found at the head or foot of the pages";

export const folioSequence: PdfRule = {
  id: "folio-sequence",
  title: "folios in sequence",
  wants: "Printed page numbers count on from page to page.",
  severity: "error",
  source: sources.review,
  judge({ file }) {
    const { byPage, strays } = foliosOf(file);
    if (byPage.size === 0) return { notJudged: none };
    return {
      findings: strays.map(({ text, page, box }) => ({ text: `prints ${text} where its folio is due`, page, box })),
      note: `${byPage.size} folios`,
    };
  },
};

export const folioParity: PdfRule = {
  id: "folio-parity",
  title: "odd folios on right-hand pages",
  wants: "Odd page numbers are on right-hand pages, which are the odd pages of the file.",
  severity: "error",
  source: sources.review,
  judge({ file }) {
    const { byPage } = foliosOf(file);
    if (byPage.size === 0) return { notJudged: none };
    const wrong = [...byPage.values()].filter(({ page, value }) => (page - value) % 2 !== 0);
    const [first] = wrong;
    // They go wrong together: one finding tells it.
    if (first === undefined) return clean();
    const more = wrong.length > 1 ? `, as are ${wrong.length - 1} more` : "";
    const side = first.page % 2 === 1 ? "right" : "left";
    return {
      findings: [{ text: `folio ${first.text} is on a ${side}-hand page${more}`, page: first.page, box: first.box }],
    };
  },
};

export const pageLabels: PdfRule = {
  id: "page-labels",
  title: "folios and labels agree",
  wants: "The number a viewer shows for a page is the one that is printed on it.",
  severity: "error",
  source: sources.pdf,
  judge({ file, planned }) {
    const { byPage } = foliosOf(file);
    const findings = file.pages.flatMap(({ number, label }): Finding[] => {
      const wanted = planned.labels?.[number - 1] ?? byPage.get(number)?.text;
      return wanted === undefined || wanted.toLowerCase() === label.toLowerCase()
        ? []
        : [{ text: `is labelled “${label}”, not “${wanted}”`, page: number }];
    });
    if (findings.length > 0) return { findings };
    return planned.labels === undefined && byPage.size === 0 ? { notJudged: none } : clean();
  },
};

export const plannedFolios: PdfRule = {
  id: "folios-printed",
  title: "folios printed",
  wants: "Every page prints the folio that was planned for it at its head or foot, and those without one print none.",
  severity: "error",
  source: sources.review,
  judge({ file, planned }) {
    const { folios } = planned;
    if (folios === undefined) return { notJudged: "only the build knows which pages bear a folio" };
    const { byPage } = foliosOf(file);
    return {
      findings: file.pages.flatMap((page): Finding[] => {
        const wanted = folios[page.number - 1] ?? "";
        const printed = folioCandidates(page).map(({ text }) => text);
        if (wanted !== "" && !printed.includes(wanted))
          return [{ text: `does not print its folio ${wanted}`, page: page.number }];
        const counted = byPage.get(page.number);
        return wanted === "" && counted !== undefined
          ? [{ text: `prints the folio ${counted.text} and should print none`, page: page.number, box: counted.box }]
          : [];
      }),
    };
  },
};
