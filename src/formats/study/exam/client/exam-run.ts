/** An exam at work: shows one question at a time, keeps what is answered, and runs the clock. */
import { exam as words } from "#words/exam";
import { clockText, gone, minutesToTell, timeLeft } from "../clock.ts";
import type { Sitting } from "../sitting.ts";
import { examField, type ExamField } from "./answer-of.ts";
import { answerSheet } from "./answer-sheet.ts";
import { askToSubmit } from "./ask-to-submit.ts";
import { make } from "../../client/elements.ts";
import { part } from "./part.ts";
import { startExamKeys } from "./exam-keys.ts";
import type { LoadedQuestion } from "./load-questions.ts";

export interface ExamRunOptions {
  root: HTMLElement;
  sitting: Sitting;
  loaded: ReadonlyMap<string, LoadedQuestion>;
  keep: (sitting: Sitting) => void;
  say: (text: string) => void;
  pause: () => void;
  /** @param isTimeUp nobody asked for it */
  submit: (sitting: Sitting, isTimeUp: boolean) => void;
}

/** Milliseconds after which the clock is kept even when nothing is done: what a crash may cost. */
const keepAfter = 15_000;

export class ExamRun {
  #sitting: Sitting;
  readonly #options: ExamRunOptions;
  readonly #fields = new Map<string, ExamField>();
  readonly #place: HTMLElement;
  readonly #showSheet: (sitting: Sitting) => void;
  readonly #ended = new AbortController();
  #looked = Date.now();

  constructor(options: ExamRunOptions) {
    const { root, sitting } = options;
    this.#options = options;
    this.#sitting = sitting;
    this.#place = part(root, "question");
    this.#showSheet = answerSheet(part(root, "sheet"), sitting.questions.length, (index) => this.#goTo(index));
    part(root, "clock").hidden = sitting.minutes === 0;
    part(root, "pause").hidden = sitting.minutes > 0 && !sitting.canPause;
    this.#listen();
    this.#show(true);
    this.#tick();
  }

  /** Stops the clock and keeps what there is. */
  stop(): void {
    if (this.#isEnded) return;
    this.#tick();
    this.end();
    this.#change({});
  }

  /** Stops the clock and keeps nothing more. */
  end(): void {
    this.#ended.abort();
    const dialog = part<HTMLDialogElement>(this.#options.root, "dialog");
    if (dialog.open) dialog.close();
  }

  /** Another page of the book has gone on with the exam. */
  adopt(sitting: Sitting): void {
    if (sitting.changed <= this.#sitting.changed) return;
    const isElsewhere = sitting.at !== this.#sitting.at;
    this.#sitting = sitting;
    this.#show(isElsewhere && document.hasFocus());
  }

  get #isEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  #listen(): void {
    const { root, pause } = this.#options;
    const { signal } = this.#ended;
    const on = (name: string, action: () => void) => part(root, name).addEventListener("click", action, { signal });
    on("previous", () => this.#goTo(this.#sitting.at - 1));
    on("next", () => this.#goTo(this.#sitting.at + 1));
    on("flag", () => this.#flag());
    on("pause", () => {
      this.stop();
      pause();
    });
    on("submit", () => this.#ask());
    on("submit-no", () => part<HTMLDialogElement>(root, "dialog").close());
    on("submit-yes", () => this.#submit(false));
    part(root, "dialog").addEventListener(
      "keydown",
      (event) => {
        // Held down, the key that asked would answer too.
        if (event.repeat) event.preventDefault();
      },
      { signal },
    );
    this.#place.addEventListener("change", () => this.#answered(), { signal });
    this.#place.addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>("[data-move]") : null;
        if (button !== null) this.#move(button, Number(button.dataset["move"]));
      },
      { signal },
    );
    startExamKeys(signal, {
      choose: (digit) => this.#press(digit),
      move: (button, by) => this.#move(button, by),
      next: () => this.#goTo(this.#sitting.at + 1),
      previous: () => this.#goTo(this.#sitting.at - 1),
      flag: () => this.#flag(),
    });
    const timer = window.setInterval(() => this.#tick(), 1000);
    signal.addEventListener("abort", () => window.clearInterval(timer));
    const keep = () => this.#change({});
    window.addEventListener("pagehide", keep, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && keep(), { signal });
  }

  get #id(): string {
    return this.#sitting.questions[this.#sitting.at] ?? "";
  }

  get #field(): ExamField | undefined {
    const loaded = this.#options.loaded.get(this.#id);
    if (loaded === undefined) return undefined;
    const field = this.#fields.get(this.#id) ?? examField(loaded, (text) => this.#hint(text));
    this.#fields.set(this.#id, field);
    return field;
  }

  #change(change: Partial<Sitting>): void {
    this.#sitting = { ...this.#sitting, ...change, changed: Math.max(Date.now(), this.#sitting.changed + 1) };
    this.#options.keep(this.#sitting);
  }

  #goTo(index: number): void {
    if (index < 0) return;
    if (index >= this.#sitting.questions.length) {
      this.#ask();
      return;
    }
    this.#tick();
    this.#change({ at: index });
    this.#show(true);
  }

  #flag(): void {
    const { flagged } = this.#sitting;
    const isFlagged = flagged.includes(this.#id);
    this.#change({ flagged: isFlagged ? flagged.filter((id) => id !== this.#id) : [...flagged, this.#id] });
    this.#showState();
    this.#options.say(isFlagged ? words.flagTaken : words.flagSet);
  }

  #press(digit: number): boolean {
    if (this.#field?.field.press(digit) !== true) return false;
    this.#answered();
    return true;
  }

  #move(button: HTMLElement, by: number): void {
    this.#field?.order?.move(button, by);
    this.#answered();
  }

  #answered(): void {
    const field = this.#field;
    if (field === undefined) return;
    const letters = field.read();
    const answers = new Map(Object.entries(this.#sitting.answers));
    if (letters === "") answers.delete(this.#id);
    else answers.set(this.#id, letters);
    this.#change({ answers: Object.fromEntries(answers) });
    if (field.order === undefined) this.#hint(field.field.hint());
    this.#showState();
  }

  #hint(text: string): void {
    part(this.#options.root, "hint").textContent = text;
  }

  #show(isFocused: boolean): void {
    const { root, loaded } = this.#options;
    const { at, questions, answers } = this.#sitting;
    const heading = part(part(root, "view=run"), "heading");
    heading.textContent = words.question(at + 1, questions.length);
    const section = loaded.get(this.#id)?.section;
    // What styles questions in chapters styles them here.
    this.#place.replaceChildren(make("div", { class: "doc" }, ...(section === undefined ? [] : [section])));
    this.#field?.field.write(answers[this.#id] ?? "");
    // Who comes back to half an answer is told again what it lacks.
    this.#hint(this.#field?.field.hint() ?? "");
    this.#showState();
    if (!isFocused) return;
    heading.focus({ preventScroll: true });
    root.scrollIntoView();
  }

  #showState(): void {
    const { root } = this.#options;
    part(root, "flag").setAttribute("aria-pressed", String(this.#sitting.flagged.includes(this.#id)));
    part<HTMLButtonElement>(root, "previous").disabled = this.#sitting.at === 0;
    this.#showSheet(this.#sitting);
  }

  #tick(): void {
    if (this.#isEnded) return;
    const now = Date.now();
    const passed = gone(this.#looked, now);
    const before = timeLeft(this.#sitting, this.#looked);
    this.#looked = now;
    const { used, spent, started, canPause, minutes } = this.#sitting;
    const clock = minutes > 0 && !canPause ? Math.max(used, now - started) : used + passed;
    const here = Math.round((spent[this.#id] ?? 0) + passed);
    this.#sitting = { ...this.#sitting, used: clock, spent: { ...spent, [this.#id]: here } };
    const left = timeLeft(this.#sitting, now);
    if (left === Infinity) {
      if (now - this.#sitting.changed > keepAfter) this.#change({});
      return;
    }
    part(this.#options.root, "clock").querySelector("b")?.replaceChildren(clockText(left));
    const minutesLeft = minutesToTell(before, left);
    if (minutesLeft !== undefined) this.#options.say(words.minutesLeft(minutesLeft));
    if (left === 0) this.#submit(true);
    else if (now - this.#sitting.changed > keepAfter) this.#change({});
  }

  #ask(): void {
    const keys = new Map([...this.#options.loaded].map(([id, { right }]) => [id, right]));
    askToSubmit(this.#options.root, this.#sitting, keys);
  }

  #submit(isTimeUp: boolean): void {
    // The last look at the clock may be the one that ends it.
    if (!isTimeUp) this.#tick();
    if (this.#isEnded) return;
    this.end();
    this.#options.submit(this.#sitting, isTimeUp);
  }
}
