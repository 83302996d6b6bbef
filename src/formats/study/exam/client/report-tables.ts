/** The tables of a report: shares by domain and task, and every question. */
import { examWords as words, percent } from "../../words/exam-words.ts";
import { clockText } from "../clock.ts";
import type { AnswerLine, DomainLine, Line } from "../report.ts";
import { examField } from "./answer-of.ts";
import { make } from "./elements.ts";
import type { LoadedQuestion } from "./load-questions.ts";

export function domainsTable(domains: readonly DomainLine[]): HTMLElement {
  return table(
    [words.domainOrTask, words.rightOf, words.share, words.range],
    domains.flatMap((domain) => [
      shareRow(`${domain.number}. ${domain.title}`, domain, "exam-domain"),
      ...domain.tasks.map((task) => shareRow(`${words.task(task.task)}: ${task.title}`, task, "exam-task")),
    ]),
  );
}

/** Every question; its row opens the question as it was answered, with all reasons. */
export function answersTable(answers: readonly AnswerLine[], loaded: ReadonlyMap<string, LoadedQuestion>): HTMLElement {
  return table(
    [words.number, words.inChapter, words.outcome, words.yours, words.right, words.spent],
    answers.flatMap((answer) => {
      const { question, number, outcome, isScored, chosen, right, spent } = answer;
      const source = loaded.get(question.id);
      const result = isScored ? words.outcomes[outcome] : `${words.outcomes[outcome]} (${words.uncounted})`;
      const cells = [
        make("a", { href: source?.href ?? "" }, question.code),
        make("span", { class: `exam-outcome is-${outcome}` }, result),
        chosen === "" ? words.none : chosen.replaceAll(".", words.none),
        right,
        clockText(spent),
      ];
      const row = make(
        "tr",
        {},
        make("th", { scope: "row" }, String(number)),
        ...cells.map((cell) => make("td", {}, cell)),
      );
      if (source === undefined) return [row];
      return [row, make("tr", { class: "exam-shown" }, make("td", { colspan: "6" }, shown(answer, source)))];
    }),
  );
}

function shown({ number, chosen, right }: AnswerLine, source: LoadedQuestion): HTMLElement {
  const details = make("details", {}, make("summary", {}, words.show(number)));
  details.addEventListener(
    "toggle",
    () => {
      const { section, answer } = source;
      const { field } = examField(source, () => undefined);
      field.write(chosen);
      field.mark(right);
      for (const group of section.querySelectorAll<HTMLFieldSetElement>(".answering")) group.disabled = true;
      section.classList.add("is-answered");
      section.append(answer);
      details.append(make("div", { class: "doc" }, section));
    },
    { once: true },
  );
  return details;
}

function shareRow(name: string, { right, of, interval }: Line, className: string): HTMLElement {
  const share = of === 0 ? "" : percent(right / of);
  const range = interval === undefined ? "" : `${percent(interval.low)} – ${percent(interval.high)}`;
  return make(
    "tr",
    { class: className },
    make("th", { scope: "row" }, name),
    make("td", {}, `${right} / ${of}`),
    make("td", {}, share),
    make("td", {}, range),
  );
}

/** Wider than a phone: it scrolls in a box of its own, by keyboard too. */
function table(head: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const heads = head.map((text) => make("th", { scope: "col" }, text));
  const body = make("table", { class: "exam-table" });
  body.append(make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
  return make("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": head[0] ?? "" }, body);
}
