/** Shows one card after the other: first its front, then its back, and how well it was known. */
import { cards as words } from "#words/cards";
import type { DeckCard } from "../deck.ts";
import { grades, type Grade } from "../review.ts";
import { asks, type CardLoader, type LoadedCard } from "./load-cards.ts";
import { part } from "./part.ts";

/** What is shown beside a card. */
export interface Beside {
  /** What each grade leads to; undefined where cards are known or not. */
  intervals: Readonly<Record<Grade, string>> | undefined;
  isFlagged: boolean;
  canUndo: boolean;
  left: string | Node;
  done: number;
  of: number;
}

export class CardStage {
  readonly #root: HTMLElement;
  readonly #loader: CardLoader;
  readonly #gone: (id: string) => void;
  /** Counts the cards shown: one that is fetched too late is not. */
  #turn = 0;
  #card: DeckCard | undefined;

  /** @param gone told of a card that the book has no longer */
  constructor(root: HTMLElement, loader: CardLoader, gone: (id: string) => void) {
    this.#root = root;
    this.#loader = loader;
    this.#gone = gone;
    part(root, "retry").addEventListener("click", () => {
      if (this.#card !== undefined) void this.show(this.#card);
    });
  }

  get isAnswerShown(): boolean {
    return !part(this.#root, "answer").hidden;
  }

  /** Whether there is an answer to show, and it is not shown yet. */
  get canShowAnswer(): boolean {
    return !part<HTMLButtonElement>(this.#root, "show").hidden;
  }

  /** Turns to a card. */
  async show(card: DeckCard): Promise<void> {
    const turn = (this.#turn += 1);
    this.#card = card;
    const root = this.#root;
    const front = part(root, "front");
    for (const name of ["answer", "grades", "known", "show", "failed"]) part(root, name).hidden = true;
    part(root, "kind").textContent = asks(card);
    // A fetch that takes its time is spoken of; most cards are there at once.
    const slow = window.setTimeout(() => front.replaceChildren(words.loading), 150);
    let loaded: LoadedCard | undefined;
    try {
      loaded = await this.#loader.load(card);
    } catch {
      if (turn === this.#turn) this.#fail();
      return;
    } finally {
      window.clearTimeout(slow);
    }
    if (turn !== this.#turn) return;
    if (loaded === undefined) {
      this.#gone(card.id);
      return;
    }
    front.replaceChildren(...loaded.front);
    front.setAttribute("aria-labelledby", "card-kind card-front");
    part(root, "back").replaceChildren(...loaded.back);
    part(root, "back").setAttribute("aria-labelledby", "card-answer card-back");
    part<HTMLAnchorElement>(root, "source").href = loaded.href;
    part(root, "show").hidden = false;
    front.focus({ preventScroll: true });
    root.scrollIntoView();
  }

  /** Shows the back, and with it what it can be graded with. */
  showAnswer(isGraded: boolean): void {
    if (!this.canShowAnswer) return;
    const root = this.#root;
    part(root, "show").hidden = true;
    part(root, "answer").hidden = false;
    part(root, isGraded ? "grades" : "known").hidden = false;
    part(root, "back").focus({ preventScroll: true });
    const answer = part(root, "answer");
    const { top, height } = answer.getBoundingClientRect();
    // A short answer is shown whole; one that is longer than the window begins in its upper half.
    if (height < window.innerHeight / 2) answer.scrollIntoView({ block: "nearest" });
    else if (top > window.innerHeight / 2) answer.scrollIntoView();
  }

  showBeside({ intervals, isFlagged, canUndo, left, done, of }: Beside): void {
    const root = this.#root;
    for (const grade of intervals === undefined ? [] : grades)
      part(root, `grade="${grade}"`)
        .querySelector("span")
        ?.replaceChildren(intervals?.[grade] ?? "");
    part(root, "flag").setAttribute("aria-pressed", String(isFlagged));
    part<HTMLButtonElement>(root, "undo").disabled = !canUndo;
    part(root, "left").replaceChildren(left);
    const progress = part<HTMLProgressElement>(root, "progress");
    [progress.max, progress.value] = [Math.max(1, of), done];
    progress.setAttribute("aria-label", words.progress(done, of));
  }

  /** No card is shown any more. */
  clear(): void {
    this.#turn += 1;
    this.#card = undefined;
  }

  #fail(): void {
    part(this.#root, "front").replaceChildren();
    part(this.#root, "failed").hidden = false;
    part(this.#root, "retry").focus();
  }
}
