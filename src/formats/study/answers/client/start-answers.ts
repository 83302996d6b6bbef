/** Puts the typed answer sheet to work: reads letters as they are typed, and on demand judges and keeps them. */
import { answerSheet as words } from "#words/answerSheet";
import { showPrintedPages } from "../../client/printed-pages.ts";
import { make, need } from "../../client/elements.ts";
import { loadQuestions } from "../../exam/client/load-questions.ts";
import { drawExam } from "../../exam/draw.ts";
import { attemptsSection } from "../../progress/attempts-section.ts";
import { recordOf } from "../../progress/merge.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { partOf } from "../../progress/section.ts";
import { moreText } from "../more-text.ts";
import { readSheet, type SheetQuestion } from "../read-sheet.ts";
import { seedOf } from "../seed-of.ts";
import type { SheetData } from "../sheet-data.ts";
import { sheetQuestions } from "../sheet-questions.ts";
import { faultText } from "./fault-text.ts";
import { showResult } from "./result-view.ts";
import { sheetView } from "./sheet-view.ts";

/** @param edition number of the book's edition */
export function startAnswers(root: HTMLElement, store: ProgressStore, edition: string): void {
  const data = JSON.parse(need(root, "[data-answers-data]").textContent) as SheetData;
  const { bank } = data;
  const { base = "/" } = root.dataset;
  const form = need<HTMLFormElement>(root, "[data-answers-form]");
  const which = need<HTMLSelectElement>(root, "#answers-which");
  const link = need<HTMLInputElement>(root, "#answers-link");
  const letters = need<HTMLTextAreaElement>(root, "#answers-letters");
  const faults = need(root, "#answers-faults");
  const result = need(root, "[data-answers-result]");
  const all = sheetQuestions(data);
  const byId = new Map(all.map((question) => [question.id, question]));
  let questions: SheetQuestion[] = [];
  let show = sheetView(need(root, "[data-answers-sheet]"), questions);

  const say = (text: string) => {
    need(root, "[data-answers-status]").textContent = text;
  };
  const chosen = (): SheetQuestion[] => {
    if (which.value === "whole") return all;
    if (which.value !== "exam") return all.filter(({ page: own }) => `page-${own}` === which.value);
    const seed = seedOf(link.value);
    const isWrong = link.value.trim() !== "" && seed === undefined;
    need(root, "#answers-link-fault").textContent = isWrong ? words.examNone : "";
    link.setAttribute("aria-invalid", String(isWrong));
    return seed === undefined ? [] : drawExam(bank, seed).questions.flatMap((id) => byId.get(id) ?? []);
  };
  const read = (isTyping: boolean) => {
    const sheet = readSheet(letters.value, questions);
    show(sheet, isTyping);
    const open = isTyping && sheet.open !== undefined ? sheet.faultOf.get(sheet.open.id) : undefined;
    const list = sheet.faults.filter((fault) => fault !== open).map((fault) => make("li", {}, faultText(fault)));
    faults.hidden = list.length === 0;
    faults.replaceChildren(make("ul", {}, ...list));
    letters.setAttribute("aria-invalid", String(list.length > 0));
    if (isTyping) say("");
    return sheet;
  };
  const choose = () => {
    need(root, "[data-answers-exam]").hidden = which.value !== "exam";
    questions = chosen();
    say("");
    need(root, "#answers-more").textContent = moreText(questions);
    show = sheetView(need(root, "[data-answers-sheet]"), questions);
    read(false);
  };
  const score = async () => {
    const { answers, faults: found } = read(false);
    if (found.length > 0) {
      say(words.mend(found.length));
      faults.focus();
      return;
    }
    if (answers.size === 0) {
      say(words.none);
      letters.focus();
      return;
    }
    say(words.loading);
    const loaded = await loadQuestions(bank, [...answers.keys()], base).catch(() => undefined);
    if (loaded === undefined) {
      say(words.failed);
      return;
    }
    const judged = questions.flatMap((question) => {
      const [typed, source] = [answers.get(question.id), loaded.get(question.id)];
      if (typed === undefined || source === undefined) return [];
      const isFirst = !store.attempts.has(question.id);
      return [{ question, chosen: typed, loaded: source, isRight: typed === source.right, isFirst }];
    });
    const at = Date.now();
    const attempts = judged.map(
      ({ question, chosen: typed, isRight }) =>
        [question.id, recordOf([{ at, chosen: typed, right: isRight, edition }])] as const,
    );
    store.add(partOf(attemptsSection, new Map(attempts)));
    const heading = showResult(result, judged, questions.length - judged.length, store.isKept, again);
    form.hidden = true;
    result.hidden = false;
    say("");
    void showPrintedPages(result, base);
    heading.focus({ preventScroll: true });
    root.scrollIntoView();
  };
  const again = () => {
    result.hidden = true;
    form.hidden = false;
    letters.value = "";
    read(false);
    letters.focus();
  };

  which.addEventListener("change", choose);
  link.addEventListener("input", choose);
  letters.addEventListener("input", () => read(true));
  letters.addEventListener("change", () => read(false));
  letters.addEventListener("keydown", (event) => {
    // A new line is no answer; with Shift it may part them.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  let isScoring = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isScoring) return;
    isScoring = true;
    void score().finally(() => {
      isScoring = false;
    });
  });

  const asked = new URLSearchParams(location.search);
  const seed = asked.get("seed");
  const page = bank.pages.findIndex(({ path }) => path === `${asked.get("chapter") ?? ""}/`);
  if (seed !== null) {
    which.value = "exam";
    link.value = seed;
  } else if (page >= 0) which.value = `page-${page}`;
  choose();
  root.dataset["ready"] = "";
}
