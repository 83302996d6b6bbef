/** Rules about the space around text and art: what a blade or a binding would take. */
import { bindableOn, marginsFor } from "../../../formats/print/trim.ts";
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { heightOf, inches, isWithin, widthOf, type Box } from "../box.ts";
import type { PageReading } from "../read/file.ts";
import { isWhite } from "../colors.ts";
import { distances, isRecto, sheetOf } from "../sheet.ts";
import type { PdfRule, PdfSubject } from "../subject.ts";
import { quoted } from "../words.ts";

/** Least distances from the edge of the page as sent, inches. */
const least = { plain: 0.25, bled: 0.375, ingram: 0.5 };

/** Rounding of programs and of this reading, points. */
const tolerance = 0.35;

export const margins: PdfRule = {
  id: "margins",
  title: "text inside the margins",
  wants:
    "Text, heads and folios keep 0.25 in from the top, foot and outer edge; 0.375 in from those of a page with bleed.",
  severity: "error",
  source: sources.trim,
  judge(subject) {
    const { hasBleed } = sheetOf(subject);
    return { findings: textNearer(subject, hasBleed ? least.bled : least.plain, ["outside", "top", "bottom"]) };
  },
};

export const gutter: PdfRule = {
  id: "gutter",
  title: "text clear of the gutter",
  wants:
    "Text keeps as far from the binding as the number of pages asks: from 0.375 in up to 150 pages to 0.875 in above 700.",
  severity: "error",
  source: sources.trim,
  judge(subject) {
    const wanted = marginsFor("paperback", Math.min(subject.file.pages.length, bindableOn("white").most)).least;
    return { findings: textNearer(subject, wanted, ["gutter"]), note: `at least ${wanted} in` };
  },
};

export const ingramMargins: PdfRule = {
  id: "ingram-margins",
  title: "text half an inch inside",
  wants: "Text, heads and folios keep 0.5 in from all four edges of the trim.",
  severity: "error",
  source: sources.ingramFiles,
  judge(subject) {
    const { hasBleed } = sheetOf(subject);
    const over = hasBleed ? 0.125 : 0;
    const findings = textNearer(subject, least.ingram + over, ["outside", "top", "bottom"]);
    return { findings: [...findings, ...textNearer(subject, least.ingram, ["gutter"])] };
  },
};

export const artAtEdge: PdfRule = {
  id: "art-at-edge",
  title: "art inside, or over the edge",
  wants:
    "Art keeps inside the margins; in a book with bleed it may run over the trim, but then to the edge of the page.",
  severity: "error",
  source: sources.trim,
  judge(subject) {
    const { hasBleed } = sheetOf(subject);
    const judgePage = hasBleed ? artThatStops : artInMargin;
    return { findings: subject.file.pages.flatMap(judgePage) };
  },
};

type Edge = keyof ReturnType<typeof distances>;

function textNearer({ file }: PdfSubject, wanted: number, edges: readonly Edge[]): Finding[] {
  return file.pages.flatMap((page) =>
    page.lines.flatMap((line): Finding[] => {
      const away = distances(line.box, page);
      const near = edges.filter((edge) => away[edge] < wanted * 72 - tolerance);
      if (near.length === 0) return [];
      const places = near.map((edge) => `${inches(away[edge])} from the ${edgeNames[edge]}`).join(", ");
      return [{ text: `${quoted(line.text)} stands ${places}`, page: page.number, box: line.box }];
    }),
  );
}

const edgeNames: Record<Edge, string> = { gutter: "gutter", outside: "outer edge", top: "top", bottom: "foot" };

/** Where paper shows through nothing is cut, and a ground of white is none. */
function artOf(page: PageReading): { box: Box; kind: string }[] {
  return page.marks.filter((mark) => mark.kind !== "text" && !isWhite(mark.ink) && mark.alpha > 0);
}

function artInMargin(page: PageReading): Finding[] {
  const margin = least.plain * 72;
  const inside: Box = [margin, margin, widthOf(page.box) - margin, heightOf(page.box) - margin];
  // The binding has its own rule, and takes art.
  inside[isRecto(page) ? 0 : 2] = isRecto(page) ? -Infinity : Infinity;
  return artOf(page).flatMap(({ box, kind }) =>
    isWithin(box, inside, tolerance)
      ? []
      : [{ text: `a ${kind} reaches into the margin of a book without bleed`, page: page.number, box }],
  );
}

function artThatStops(page: PageReading): Finding[] {
  const trim = 0.125 * 72;
  return artOf(page).flatMap(({ box, kind }) => {
    const away = distances(box, page);
    const stops = (["outside", "top", "bottom"] as const).filter(
      (edge) => away[edge] > tolerance && away[edge] < 2 * trim - tolerance,
    );
    return stops.length === 0
      ? []
      : [
          {
            text: `a ${kind} stops before the edge of the bleed at the ${edgeNames[stops[0] ?? "top"]}`,
            page: page.number,
            box,
          },
        ];
  });
}
