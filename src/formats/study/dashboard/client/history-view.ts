/** Practice exams the reader submitted, and the sections to read again. */
import { study as words } from "#words/study";
import { numbers } from "#words/numbers";
import { make } from "../../client/elements.ts";
import { toolTable } from "../../client/tool-table.ts";
import { wilson } from "../../exam/interval.ts";
import { keyOf, type Sitting } from "../../exam/sitting.ts";
import { pageNote } from "../../client/printed-pages.ts";
import type { WeakSection } from "../weak-sections.ts";
import { dateText } from "../../client/date-text.ts";

/** Sections that show before the reader asks for all. */
const shownSections = 6;

/** @param base root of the edition's site */
export function examsView(exams: readonly Sitting[], base: string): HTMLElement {
  if (exams.length === 0) return make("p", {}, words.examsNone);
  const rows = exams.map((sitting) => {
    const { right, of } = sitting.result ?? { right: 0, of: 0 };
    const href = `${base}exam/?${new URLSearchParams({ report: keyOf(sitting) }).toString()}`;
    const { low, high } = of === 0 ? { low: 0, high: 1 } : wilson(right, of);
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, make("a", { href }, dateText(sitting.started))),
      make("td", {}, words.someOf(right, of)),
      make("td", {}, of === 0 ? "" : numbers.percent(right / of)),
      make("td", {}, `${numbers.percent(low)} – ${numbers.percent(high)}`),
    );
  });
  const head = [words.date, words.right, words.share, words.range];
  return toolTable({ look: "study-table", caption: words.examsTable, head, rows });
}

/** @param hasAnswers whether anything was answered. @param hrefOf address of a question */
export function weakView(
  sections: readonly WeakSection[],
  hasAnswers: boolean,
  hrefOf: (page: number, id: string) => string,
): HTMLElement[] {
  if (sections.length === 0) return [make("p", {}, hasAnswers ? words.weakestNone : words.weakestUnknown)];
  const items = sections.map(({ href, text, label, missed }) => {
    return make(
      "li",
      {},
      make("a", { href }, text),
      pageNote(label),
      ` ${words.weakestFor} `,
      ...missed.flatMap(({ id, code, page }, i) => [
        ...(i === 0 ? [] : [", "]),
        make("a", { href: hrefOf(page, id) }, code),
      ]),
    );
  });
  const list = (some: readonly HTMLElement[]) => make("ul", { class: "study-sections" }, ...some);
  const lead = make("p", {}, words.weakestLead);
  if (items.length <= shownSections) return [lead, list(items)];
  const rest = make("details", {}, make("summary", {}, words.all(items.length)), list(items.slice(shownSections)));
  return [lead, list(items.slice(0, shownSections)), rest];
}
