/** Rules about heads and openers. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { bodyLines, edgeRows } from "../folio-lines.ts";
import type { PdfRule } from "../subject.ts";
import { bears, plain, quoted } from "../words.ts";

export const runningHeads: PdfRule = {
  id: "running-heads",
  title: "running heads",
  wants: "Every page bears the head that was planned for it; openers and blanks bear none.",
  severity: "error",
  source: sources.conventions,
  judge({ file, planned }) {
    const { heads } = planned;
    if (heads === undefined) return { notJudged: "only the build knows the heads" };
    const known = new Set(heads.map(plain).filter((head) => head !== ""));
    return {
      findings: file.pages.flatMap((page): Finding[] => {
        const wanted = heads[page.number - 1] ?? "";
        const row = edgeRows(page).head;
        const text = plain(row.map((line) => line.text).join(" "));
        if (wanted !== "" && !text.includes(plain(wanted)))
          return [{ text: `lacks its head ${quoted(wanted)}`, page: page.number }];
        // Small type in the top margin that is one of the heads; a title is larger, an imprint stands lower.
        const isHigh = ({ box }: (typeof row)[number]) => box[3] < page.box[3] / 8;
        const strange = row.find(
          (line) => isHigh(line) && known.has(plain(line.text)) && Math.max(...line.spans.map(({ size }) => size)) < 9,
        );
        return wanted === "" && strange !== undefined
          ? [
              {
                text: `bears the head ${quoted(strange.text)} and should bear none`,
                page: page.number,
                box: strange.box,
              },
            ]
          : [];
      }),
    };
  },
};

export const openersRecto: PdfRule = {
  id: "openers",
  title: "openers where they belong",
  wants:
    "Every part, chapter and appendix begins on the page planned for it, in print a right-hand one, with its title.",
  severity: "error",
  source: sources.conventions,
  judge({ file, planned }) {
    if (planned.openers === undefined) return { notJudged: "only the build knows where chapters begin" };
    return {
      findings: planned.openers.flatMap(({ title, page, start }): Finding[] => {
        if (start === "recto" && page % 2 === 0) return [{ text: `${quoted(title)} begins on a left-hand page`, page }];
        // A page that is all title has no heading to look for.
        return title === "" || bears(file, page, title) ? [] : [{ text: `${quoted(title)} should begin here`, page }];
      }),
    };
  },
};

export const headingsKept: PdfRule = {
  id: "headings-kept",
  title: "no heading at a page’s foot",
  wants: "No page ends with a heading: the text it announces stands below it.",
  severity: "warning",
  source: sources.conventions,
  judge({ file }) {
    const body = usualSize(file.pages.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)));
    return {
      findings: file.pages.flatMap((page): Finding[] => {
        const inside = bodyLines(page);
        const last = inside.at(-1);
        const size = Math.max(0, ...(last?.spans ?? []).map((span) => span.size));
        // Display type alone on a page is a title page or an opener.
        const above = inside.filter(({ spans }) => spans.some((span) => Math.abs(span.size - body) < 0.3));
        return last !== undefined && size > body * 1.15 && above.length > 5
          ? [{ text: `ends with the heading ${quoted(last.text)}`, page: page.number, box: last.box }]
          : [];
      }),
    };
  },
};

/** Size of most of the text. */
function usualSize(spans: readonly { size: number; text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of spans) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
