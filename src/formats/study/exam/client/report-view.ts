/** The report of an exam, from the result down to each question with its answer. */
import { exam as words } from "#words/exam";
import type { ExamBank } from "../bank.ts";
import { clockText } from "../clock.ts";
import type { AnswerLine, ExamReport } from "../report.ts";
import { pageNote } from "../../client/printed-pages.ts";
import { make } from "../../client/elements.ts";
import type { LoadedQuestion } from "./load-questions.ts";
import { answersList, domainsTable } from "./report-tables.ts";

export interface ReportFacts {
  bank: ExamBank;
  report: ExamReport;
  loaded: ReadonlyMap<string, LoadedQuestion>;
  /** Asked questions that had been answered before. */
  known: number;
  /** Asked questions that this edition does not have. */
  lack: number;
  /** Address that asks the same again. */
  link: string;
  isTimeUp: boolean;
}

/** Fills the view. @returns its heading */
export function showReport(view: HTMLElement, facts: ReportFacts, another: () => void): HTMLElement {
  const { bank, report, loaded, link } = facts;
  const heading = make("h2", { tabindex: "-1" }, words.report);
  const again = make("button", { class: "solid-button", type: "button" }, words.takeAnother);
  again.addEventListener("click", another);
  const inBook = new Map(bank.bank.map(({ id }, i) => [id, i]));
  const place = ({ question }: AnswerLine) => inBook.get(question.id) ?? 0;
  const missed = report.answers.filter(({ outcome }) => outcome !== "right").sort((a, b) => place(a) - place(b));
  view.replaceChildren(
    heading,
    ...summary(facts).map((text) => make("p", {}, text)),
    ...(report.domains.length === 0 ? [] : [make("h3", {}, words.byDomain), domainsTable(report.domains)]),
    make("h3", {}, words.readingList),
    missed.length === 0 ? make("p", {}, words.nothingMissed) : readingList(missed, loaded),
    make("h3", {}, words.answers),
    answersList(report.answers, loaded),
    make("p", { class: "tool-actions" }, again),
    make("p", { class: "tool-note" }, `${words.shareAgain} `, make("a", { href: link }, link)),
  );
  if (bank.passing !== undefined)
    heading.nextElementSibling?.after(make("p", {}, words.passing(bank.passing.score, bank.passing.of)));
  return heading;
}

function summary({ report, known, lack, isTimeUp }: ReportFacts): (Node | string)[] {
  const { right, of, interval } = report.all;
  const spent = report.answers.reduce((sum, answer) => sum + answer.spent, 0);
  const each = spent / Math.max(1, report.answers.length);
  const result = make("span", {});
  result.append(make("b", {}, of === 0 ? "" : words.resultOf(right, of)));
  if (interval !== undefined) result.append(` ${words.likely(interval.low, interval.high)}`);
  return [
    result,
    ...(isTimeUp ? [words.timeUp] : []),
    ...(lack > 0 ? [words.lack(lack)] : []),
    ...(known > 0 ? [words.knownBefore(known, report.answers.length)] : []),
    words.spentAll(clockText(spent), clockText(each)),
  ];
}

/** Sections to read again, each with the questions that were missed for want of it. */
function readingList(missed: readonly AnswerLine[], loaded: ReadonlyMap<string, LoadedQuestion>): HTMLElement {
  const sections = new Map<string, { text: string; label: string; for: AnswerLine[] }>();
  for (const answer of missed)
    for (const { href, text, label } of loaded.get(answer.question.id)?.readings ?? []) {
      const section = sections.get(href) ?? { text, label, for: [] };
      section.for.push(answer);
      sections.set(href, section);
    }
  return make(
    "ul",
    { class: "exam-readings" },
    ...[...sections].map(([href, { text, label, for: answers }]) =>
      make(
        "li",
        {},
        make("a", { href }, text),
        pageNote(label),
        ` ${words.readFor} `,
        ...answers.flatMap(({ question }, i) => [
          ...(i === 0 ? [] : [", "]),
          make("a", { href: loaded.get(question.id)?.href ?? "" }, question.code),
        ]),
      ),
    ),
  );
}
