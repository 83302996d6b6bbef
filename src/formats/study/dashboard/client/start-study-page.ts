/** Puts the hub to work: says how far the reader is, and says it anew when another page has changed that. */
import { study as words } from "#words/study";
import { make } from "../../client/elements.ts";
import { submitted } from "../../exam/sitting.ts";
import { sittingsSection } from "../../exam/sittings-section.ts";
import { showPrintedPages } from "../../client/printed-pages.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import type { StudyData } from "../../study-data.ts";
import { coverage, type Tally } from "../coverage.ts";
import { momentsOf } from "../study-days.ts";
import { missedQuestions, weakSections } from "../weak-sections.ts";
import { fillCoverage } from "./coverage-view.ts";
import { daysView } from "./days-view.ts";
import { examsView, weakView } from "./history-view.ts";
import { liveLines } from "./live-lines.ts";
import { readinessView } from "./readiness-view.ts";

export function startStudyPage(root: HTMLElement, store: ProgressStore): void {
  const data = JSON.parse(root.querySelector("[data-study-data]")?.textContent ?? "null") as StudyData | null;
  const { base = "/" } = root.dataset;
  const sayLines = liveLines(root, store, base);
  const show = () => {
    const now = Date.now();
    const missed = data === null ? [] : missedQuestions(data.bank.bank, store.attempts);
    sayLines(missed.length);
    place(root, "trouble").hidden = store.isKept;
    if (data === null) return;
    const covered = coverage(data.bank, store.attempts);
    const sittings = store.get(sittingsSection);
    place(root, "lead").replaceChildren(...lead(covered.all, data, base));
    const ready = readinessView(covered);
    place(root, "readiness").hidden = ready === undefined;
    place(root, "fill").replaceChildren(...(ready ?? []));
    fillCoverage(root, covered);
    const hrefOf = (page: number, id: string) => `${base}${data.bank.pages[page]?.path ?? ""}#${id}`;
    place(root, "weakest").replaceChildren(...weakView(weakSections(data, missed), store.attempts.size > 0, hrefOf));
    place(root, "exams").replaceChildren(examsView(submitted(sittings), base));
    place(root, "days").replaceChildren(...daysView(momentsOf(store), now));
    void showPrintedPages(root, base);
  };
  store.onChange(show);
  show();
  root.dataset["ready"] = "";
}

function lead(all: Tally, { bank }: StudyData, base: string): (Node | string)[] {
  if (all.answered > 0) return [words.progress(all.answered, all.of, all.right, all.counted)];
  const [first] = bank.pages;
  return [`${words.begin} `, make("a", { href: `${base}${first?.path ?? ""}` }, first?.title ?? ""), "."];
}

/** The element of a name; the page has it while the edition has questions. */
function place(root: ParentNode, name: string): HTMLElement {
  return root.querySelector<HTMLElement>(`[data-study-${name}]`) ?? make("div");
}
