/** Puts the sheet for the last day to work: gathers what was missed, shows it, and keeps one page ready to print. */
import { lastDay as words } from "#words/lastDay";
import { showPrintedPages } from "../../client/printed-pages.ts";
import { cardsSection } from "../../cards/cards-section.ts";
import { fetchContents } from "../../cards/client/fetch-contents.ts";
import { flaggedCards } from "../../cards/flags.ts";
import { coverage } from "../../dashboard/coverage.ts";
import { missedQuestions } from "../../dashboard/weak-sections.ts";
import { fetchPage } from "../../client/fetch-page.ts";
import { make, need } from "../../client/elements.ts";
import { loadQuestions, type LoadedQuestion } from "../../exam/client/load-questions.ts";
import { dayOf, daysBetween } from "../../goal/day.ts";
import { goalSection } from "../../goal/goal-section.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import type { StudyData } from "../../study-data.ts";
import { weakChapters } from "../weak-chapters.ts";
import { essenceEntry, missedEntry } from "./entries.ts";
import { flaggedEntries } from "./flagged.ts";
import { layPaper, paperHead, type SheetBlock } from "./paper.ts";

/** Missed questions that are looked up: more than a page ever holds. */
const mostMissed = 40;

/** Flagged cards that are looked up, the latest first. */
const mostFlagged = 40;

/** Chapters whose summaries are looked up. */
const mostChapters = 4;

export function startLastDay(root: HTMLElement, store: ProgressStore): void {
  const data = JSON.parse(need(root, "[data-last-data]").textContent) as StudyData;
  const { base = "/" } = root.dataset;
  const sheet = need(root, "[data-last-sheet]");
  const paper = need(root, "[data-last-paper]");
  const remember = sheet.querySelector("[data-last-block=remember]");
  const mnemonics = [...(remember?.querySelectorAll<HTMLElement>("li") ?? [])];
  const retry = need(root, "[data-last-retry]");
  const off = new Set<string>();
  let blocks: SheetBlock[] = [];
  let turns = 0;

  const say = (text: string) => {
    need(root, "[data-last-status]").textContent = text;
  };
  const lay = () => {
    const { examDay } = store.get(goalSection);
    const days = examDay === undefined ? -1 : daysBetween(dayOf(Date.now()), examDay);
    const head = paperHead(bookTitle(data), days < 0 ? undefined : days, Date.now());
    const wanted = blocks.filter(({ name }) => !off.has(name));
    for (const section of sheet.querySelectorAll<HTMLElement>("[data-last-block]"))
      section.hidden = off.has(section.dataset["lastBlock"] ?? "");
    const all = wanted.reduce((sum, { entries }) => sum + entries.length, 0);
    const fitting = layPaper(paper, head, wanted);
    say([words.ready(fitting), ...(all > fitting ? [words.beyond(all - fitting)] : [])].join(" "));
  };
  const show = () => {
    for (const section of sheet.querySelectorAll("[data-last-block]:not([data-last-block=remember])")) section.remove();
    sheet.prepend(
      ...blocks
        .filter(({ name }) => name !== "remember")
        .map(({ name, title, entries }) => {
          const why = name === "essence" ? [make("p", { class: "tool-note" }, words.essenceWhy)] : [];
          const body = entries.length === 0 ? make("p", {}, words.missedNone) : make("ul", {}, ...entries);
          return make("section", { "data-last-block": name }, make("h2", {}, title), ...why, body);
        }),
    );
    offerBlocks(need(root, "[data-last-choose]"), blocks, off, lay);
  };
  const load = async () => {
    turns += 1;
    const turn = turns;
    retry.hidden = true;
    say(words.loading);
    const found = await gather(data, store, base).catch(() => undefined);
    // Something was answered meanwhile.
    if (turn !== turns) return;
    if (found === undefined) {
      say(words.failed);
      retry.hidden = false;
      return;
    }
    blocks = [...found, { name: "remember", title: words.remember, entries: mnemonics }].filter(
      ({ name, entries }) => entries.length > 0 || name === "missed",
    );
    show();
    await showPrintedPages(root, base);
    // What is not set in its own type yet would be measured wrong.
    lay();
    await document.fonts.ready;
    lay();
    root.dataset["ready"] = "";
  };
  retry.addEventListener("click", () => void load());
  need(root, "[data-last-print]").addEventListener("click", () => window.print());
  store.onChange(() => void load());
  void load();
}

async function gather(data: StudyData, store: ProgressStore, base: string): Promise<SheetBlock[]> {
  const { bank } = data;
  const chapters = weakChapters(bank, coverage(bank, store.attempts));
  const codes = new Map(bank.bank.map(({ id, code }) => [id, code]));
  const rank = new Map(chapters.map(({ page }, i) => [page, i]));
  const missed = missedQuestions(bank.bank, store.attempts)
    .toSorted((a, b) => (rank.get(a.page) ?? 0) - (rank.get(b.page) ?? 0))
    .slice(0, mostMissed);
  const flagged = flaggedCards(store.get(cardsSection)).slice(0, mostFlagged);
  const isQuestion = (id: string) => codes.has(id);
  const [loaded, contents, essences] = await Promise.all([
    loadQuestions(bank, [...missed.map(({ id }) => id), ...flagged.filter(isQuestion)], base),
    flagged.every(isQuestion) ? new Map<string, never>() : fetchContents(base),
    Promise.all(
      chapters.slice(0, mostChapters).map(async (weak) => {
        const { path, title } = bank.pages[weak.page] ?? { path: "", title: "" };
        return essenceEntry(await fetchPage(new URL(`${base}${path}`, location.href)), `${base}${path}`, title, weak);
      }),
    ),
  ]);
  const entry = (id: string, question: LoadedQuestion) => {
    const readings = (data.readFor[id] ?? []).flatMap((label) => {
      const reading = data.readings[label];
      return reading === undefined ? [] : [{ ...reading, label }];
    });
    return missedEntry(codes.get(id) ?? "", question, readings);
  };
  const isMissed = new Set(missed.map(({ id }) => id));
  const cards = flaggedEntries(
    flagged.filter((id) => !isMissed.has(id)),
    contents,
    loaded,
    entry,
  );
  const entries = missed.flatMap(({ id }) => {
    const question = loaded.get(id);
    return question === undefined ? [] : [entry(id, question)];
  });
  return [
    { name: "missed", title: words.missed, entries },
    { name: "flagged", title: words.flagged, entries: cards },
    { name: "essence", title: words.essence, entries: essences.filter((entry) => entry !== undefined) },
  ];
}

/** A box to tick for each kind of entry. */
function offerBlocks(choose: HTMLElement, blocks: readonly SheetBlock[], off: Set<string>, changed: () => void): void {
  const legend = choose.querySelector("legend");
  const labels = blocks.map(({ name, title, entries }) => {
    const box = make("input", { type: "checkbox", name });
    box.checked = !off.has(name);
    box.addEventListener("change", () => {
      if (box.checked) off.delete(name);
      else off.add(name);
      changed();
    });
    return make("label", {}, box, `${title} (${entries.length})`);
  });
  choose.replaceChildren(...(legend === null ? [] : [legend]), ...labels);
}

function bookTitle({ bank }: StudyData): string {
  const title = document.querySelector(".mark-title")?.textContent ?? "";
  return bank.code === "" ? title : `${bank.code} · ${title}`;
}
