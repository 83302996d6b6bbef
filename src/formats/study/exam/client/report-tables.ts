/** The tables of a report: shares by domain and task, and every question. */
import { exam as words } from "#words/exam";
import { numbers } from "#words/numbers";
import { clockText } from "../clock.ts";
import type { AnswerLine, DomainLine, Line } from "../report.ts";
import { whyNotLinks } from "../../client/why-not.ts";
import { examField } from "./answer-of.ts";
import { make } from "../../client/elements.ts";
import { toolTable } from "../../client/tool-table.ts";
import type { LoadedQuestion } from "./load-questions.ts";

export function domainsTable(domains: readonly DomainLine[]): HTMLElement {
  return table(
    words.byDomainTable,
    [words.domainOrTask, words.rightOf, words.share, words.range],
    domains.flatMap((domain) => [
      shareRow(`${domain.number}. ${domain.title}`, domain, "exam-domain"),
      ...domain.tasks.map((task) => shareRow(`${words.task(task.task)}: ${task.title}`, task, "exam-task")),
    ]),
  );
}

/** Every question on a line; it opens the question as it was answered, with all reasons. */
export function answersList(answers: readonly AnswerLine[], loaded: ReadonlyMap<string, LoadedQuestion>): HTMLElement {
  const items = answers.map((answer) => {
    const { question, number, outcome, isScored, chosen, right, spent } = answer;
    const said = [
      ...(chosen === "" ? [] : [words.chosen(chosen.replaceAll(".", "–"))]),
      words.rightIs(right),
      clockText(spent),
      ...(isScored ? [] : [words.uncounted]),
    ];
    const details = make(
      "details",
      {},
      make(
        "summary",
        {},
        make("span", {}, `${number} · ${question.code}`),
        make("span", { class: `tool-outcome is-${outcome}` }, words.outcomes[outcome]),
        make("span", { class: "exam-said" }, said.join(" · ")),
      ),
    );
    const source = loaded.get(question.id);
    if (source !== undefined) details.addEventListener("toggle", () => fill(details, answer, source), { once: true });
    return make("li", {}, details);
  });
  return make("ol", { class: "tool-lines exam-answers" }, ...items);
}

function fill(details: HTMLElement, { question, chosen, right }: AnswerLine, source: LoadedQuestion): void {
  const { section, answer, href } = source;
  const { field } = examField(source, () => undefined);
  field.write(chosen);
  field.mark(right);
  for (const group of section.querySelectorAll<HTMLFieldSetElement>(".answering")) group.disabled = true;
  section.classList.add("is-answered");
  section.append(answer);
  const links = whyNotLinks(section, chosen, right).flatMap((link, i) => (i === 0 ? [link] : [" ", link]));
  if (links.length > 0) answer.before(make("p", { class: "exam-why-not" }, ...links));
  details.append(
    make("div", { class: "doc" }, section),
    make("p", {}, make("a", { href }, words.inBook(question.code))),
  );
}

function shareRow(name: string, { right, of, interval }: Line, className: string): HTMLElement {
  const share = of === 0 ? "" : numbers.percent(right / of);
  const range = interval === undefined ? "" : `${numbers.percent(interval.low)} – ${numbers.percent(interval.high)}`;
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
function table(name: string, head: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const body = toolTable({ look: "tool-numbers", head, rows });
  return make("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": name }, body);
}
