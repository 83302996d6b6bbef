/** Puts the page of the practice exam to work: begin, go on, submit, report. */
import { showPrintedPages } from "../../client/printed-pages.ts";
import { attemptsSection } from "../../progress/attempts-section.ts";
import { recordOf } from "../../progress/merge.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { exam as words } from "#words/exam";
import { partOf } from "../../progress/section.ts";
import type { ExamBank } from "../bank.ts";
import { clockText, timeLeft } from "../clock.ts";
import { drawExam } from "../draw.ts";
import { examReport } from "../report.ts";
import { narrowed, widened } from "../narrow-sitting.ts";
import { readSeed, seedFrom } from "../seed.ts";
import { beginSitting, keyOf, submitted, unfinished, type Sitting } from "../sitting.ts";
import { examSize } from "../size.ts";
import { sittingsSection } from "../sittings-section.ts";
import { part } from "./part.ts";
import { ExamRun } from "./exam-run.ts";
import { loadQuestions, type LoadedQuestion } from "./load-questions.ts";
import { showReport } from "./report-view.ts";
import { showEarlier, viewSwitch } from "./views.ts";

/** @param edition number of the book's edition */
export function startExam(root: HTMLElement, store: ProgressStore, edition: string): void {
  const bank = JSON.parse(part(root, "bank").textContent) as ExamBank;
  const { base = "/" } = root.dataset;
  const show = viewSwitch(root);
  const say = (text: string) => {
    part(root, "status").textContent = text;
  };
  const address = (query: Record<string, string>) => {
    const search = new URLSearchParams(query).toString();
    return `${location.pathname}${search === "" ? "" : `?${search}`}`;
  };
  const linkOf = (seed: string) => new URL(address({ seed }), location.href).href;
  const asked = new URLSearchParams(location.search);
  const linked = readSeed(asked.get("seed"));
  let seed = linked ?? newSeed();
  let run: ExamRun | undefined;
  /** The exam this page is at. */
  let current: Sitting | undefined;

  const sittings = () => store.get(sittingsSection);
  const known = new Set(bank.bank.map(({ id }) => id));
  /** What can be asked of an exam here: another edition may have begun it. */
  const here = (sitting: Sitting) => narrowed(sitting, (id) => known.has(id));
  const lackOf = ({ questions }: Sitting) => questions.filter((id) => !known.has(id)).length;
  const save = (sitting: Sitting) => partOf(sittingsSection, new Map([[keyOf(sitting), sitting]]));
  const showTrouble = () => {
    part(root, "trouble").hidden = store.isKept;
  };
  const keep = (sitting: Sitting) => {
    current = sitting;
    store.add(save(sitting));
    showTrouble();
  };
  const start = (isFocused: boolean) => {
    [run, current] = [undefined, undefined];
    const link = part<HTMLAnchorElement>(root, "link");
    link.href = linkOf(seed);
    link.textContent = link.href;
    showEarlier(root, submitted(sittings()), (sitting) => address({ report: keyOf(sitting) }));
    show("start", isFocused ? part(root, "title") : undefined);
  };
  /** Whether the reader followed a link to another exam than this one. */
  const isOther = (sitting: Sitting) => linked === seed && sitting.seed !== linked;
  const wait = (sitting: Sitting, isFocused: boolean) => {
    [run, current] = [undefined, sitting];
    const left = timeLeft(sitting, Date.now());
    const clock = left === Infinity ? "" : ` ${words.waitingLeft(clockText(left))}`;
    const answered = Object.keys(sitting.answers).length;
    const other = isOther(sitting) ? ` ${words.waitingOther}` : "";
    const lack = lackOf(sitting) > 0 ? ` ${words.waitingLack(lackOf(sitting))}` : "";
    part(root, "waiting").textContent =
      `${words.waitingFor(answered, sitting.questions.length)}${clock}${other}${lack}`;
    show("wait", isFocused ? part(part(root, "view=wait"), "heading") : undefined);
  };
  /** Fetches what an exam asks, as often as the reader tries, and then goes on. */
  const withQuestions = (sitting: Sitting, then: (loaded: Map<string, LoadedQuestion>) => void) => {
    const retry = part(root, "retry");
    const load = () => {
      retry.hidden = true;
      part(root, "loading").textContent = words.loading;
      show("load");
      loadQuestions(bank, sitting.questions, base).then(then, () => {
        part(root, "loading").textContent = words.failed;
        retry.hidden = false;
        retry.focus();
      });
    };
    retry.onclick = load;
    load();
  };
  const report = (sitting: Sitting, loaded: Map<string, LoadedQuestion>, isTimeUp = false) => {
    [run, current] = [undefined, sitting];
    const facts = examReport(bank, sitting, keysOf(loaded));
    const before = sitting.questions.filter((id) => {
      const record = store.attempts.get(id);
      return record !== undefined && record.first.at < sitting.started;
    }).length;
    const heading = showReport(
      part(root, "view=report"),
      { bank, report: facts, loaded, known: before, lack: lackOf(sitting), link: linkOf(sitting.seed), isTimeUp },
      () => {
        // Of a link that was followed while this exam was open, the turn has come.
        if (!isOther(sitting)) seed = newSeed();
        history.replaceState(null, "", address({}));
        start(true);
      },
    );
    history.replaceState(null, "", address({ report: keyOf(sitting) }));
    void showPrintedPages(part(root, "view=report"), base);
    show("report", heading);
  };
  const submit = (sitting: Sitting, loaded: Map<string, LoadedQuestion>, isTimeUp: boolean) => {
    const { all, answers } = examReport(bank, sitting, keysOf(loaded));
    const at = Math.max(Date.now(), sitting.changed + 1);
    const ended: Sitting = {
      ...sitting,
      ended: "submitted",
      changed: at,
      ...(all.of === 0 ? {} : { result: { right: all.right, of: all.of } }),
    };
    const judged = answers.filter(({ chosen }) => /^[A-Z]+$/.test(chosen));
    current = ended;
    run = undefined;
    const attempts = judged.map(({ question, chosen, outcome }) => {
      const attempt = { at, chosen, right: outcome === "right", edition };
      return [question.id, recordOf([attempt])] as const;
    });
    store.add(save(ended), partOf(attemptsSection, new Map(attempts)));
    if (isTimeUp) say(words.timeUp);
    report(ended, loaded, isTimeUp);
  };
  const work = (sitting: Sitting, loaded: Map<string, LoadedQuestion>) => {
    current = sitting;
    if (timeLeft(sitting, Date.now()) === 0) {
      submit(sitting, loaded, true);
      return;
    }
    show("run");
    run = new ExamRun({
      root,
      sitting: here(sitting),
      loaded,
      keep: (changed) => keep(widened(changed, current ?? sitting)),
      say,
      pause: () => {
        if (current !== undefined) wait(current, true);
      },
      submit: (ended, isTimeUp) => submit(widened(ended, current ?? sitting), loaded, isTimeUp),
    });
  };
  const goOn = (sitting: Sitting) => {
    current = sitting;
    withQuestions(sitting, (loaded) => work(current ?? sitting, loaded));
  };

  const leave = (isAsked: boolean) => {
    part(root, "leave-ask").hidden = !isAsked;
    part(root, "leave").setAttribute("aria-expanded", String(isAsked));
  };
  const on = (name: string, action: () => void) => part(root, name).addEventListener("click", action);
  on("begin", () => {
    const clock = root.querySelector<HTMLInputElement>("[name=exam-clock]:checked")?.value;
    const minutes = clock === "untimed" ? 0 : examSize(bank).minutes;
    const sitting = beginSitting(seed, drawExam(bank, seed), { minutes, canPause: clock !== "timed" }, Date.now());
    // The clock starts with the first question, not with its way here.
    withQuestions(sitting, (loaded) => {
      const now = Date.now();
      const begun = { ...sitting, started: now, changed: now };
      keep(begun);
      work(begun, loaded);
    });
  });
  on("another", () => {
    seed = newSeed();
    history.replaceState(null, "", address({}));
    start(false);
    say(linkOf(seed));
  });
  on("go-on", () => {
    if (current !== undefined) goOn(current);
  });
  on("leave", () => {
    const ask = part(root, "leave-ask");
    leave(ask.getAttribute("hidden") !== null);
    if (ask.getAttribute("hidden") === null) part(root, "leave-no").focus();
  });
  on("leave-no", () => {
    leave(false);
    part(root, "leave").focus();
  });
  on("leave-yes", () => {
    leave(false);
    for (let sitting = unfinished(sittings()); sitting !== undefined; sitting = unfinished(sittings()))
      store.add(save({ ...sitting, answers: {}, flagged: [], spent: {}, ended: "left", changed: sitting.changed + 1 }));
    start(true);
  });
  /** The exam that is not ended yet, where anything of it can be asked here. */
  const opened = () => {
    const sitting = unfinished(sittings());
    return sitting !== undefined && lackOf(sitting) < sitting.questions.length ? sitting : undefined;
  };
  /** To that exam, or to where one is begun. */
  const look = () => {
    const open = opened();
    if (open === undefined) start(false);
    else wait(open, false);
  };
  // Another page of the book began an exam, went on with it, submitted it, or forgot it.
  store.onChange(() => {
    if (root.dataset["view"] === "start") look();
    if (current === undefined || current.ended !== undefined) return;
    const kept = sittings().get(keyOf(current));
    if (kept === current) return;
    if (kept === undefined || kept.ended !== undefined) {
      const ended = kept;
      run?.end();
      if (ended?.ended === "submitted") withQuestions(ended, (loaded) => report(ended, loaded));
      else start(false);
    } else if (run === undefined) current = kept;
    else {
      current = kept;
      run.adopt(here(kept));
    }
  });

  const wanted = asked.get("report") ?? "";
  const reported = submitted(sittings()).find((sitting) => keyOf(sitting) === wanted);
  const open = opened();
  if (reported !== undefined) withQuestions(reported, (loaded) => report(reported, loaded));
  else if (open !== undefined && open.minutes > 0 && !open.canPause && !isOther(open) && lackOf(open) === 0) goOn(open);
  else look();
  // Before an exam is begun, and not when it can be lost already.
  showTrouble();
  root.dataset["ready"] = "";
}

function newSeed(): string {
  return seedFrom(crypto.getRandomValues(new Uint8Array(6)));
}

function keysOf(loaded: ReadonlyMap<string, LoadedQuestion>): Map<string, string> {
  return new Map([...loaded].map(([id, { right }]) => [id, right]));
}
