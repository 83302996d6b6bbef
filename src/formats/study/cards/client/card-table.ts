/** All cards with the reader's progress: what is due, new, flagged, missed. It keeps in step with the storage. */
import { CardStates } from "../card-states.ts";
import { cardsSection, change, type Cards, type CardSettings } from "../cards-section.ts";
import { dayQueue, type DayQueue, type QueueSource } from "../day-queue.ts";
import { deckCards, type Deck, type DeckCard } from "../deck.ts";
import { flaggedCards } from "../flags.ts";
import { lot } from "../../exam/seed.ts";
import { dayOf, type Day } from "../../goal/day.ts";
import { goalSection } from "../../goal/goal-section.ts";
import type { CardState } from "../memory.ts";
import { isMissedCard, isMissedQuestion } from "../missed.ts";
import { partOf } from "../../progress/section.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";

/** Milliseconds of work after which the page may answer its reader first. */
const slice = 12;

export class CardTable {
  readonly #store: ProgressStore;
  readonly #deck: Deck;
  readonly #states = new CardStates();
  #cards: DeckCard[] = [];
  #byId: ReadonlyMap<string, DeckCard> = new Map();
  /** New cards beyond the setting, and the day they were asked for. */
  #extra: { day: Day; cards: number } | undefined;

  /** Labels of the questions that are cards. */
  #questions = "";
  /** The queue of the day with all it was worked out from. */
  #queue: { from: readonly unknown[]; queue: DayQueue } | undefined;

  readonly #lots = new Map<string, number>();
  readonly #lotOf = (text: string) => {
    const drawn = this.#lots.get(text) ?? lot(text);
    this.#lots.set(text, drawn);
    return drawn;
  };

  constructor(deck: Deck, store: ProgressStore) {
    this.#deck = deck;
    this.#store = store;
    // Every section that is read anew has those before it read again: the longest comes last.
    store.get(goalSection);
    store.get(cardsSection);
  }

  /** Works out what changed, in slices when it is much, and then goes on; at once when it is little. */
  catchUp(then: () => void): void {
    const end = performance.now() + slice;
    if (this.#states.read(this.progress.logs, () => performance.now() < end)) {
      this.#findCards();
      then();
    } else window.setTimeout(() => this.catchUp(then));
  }

  get progress(): Cards {
    return this.#store.get(cardsSection);
  }

  get today(): Day {
    return dayOf(Date.now());
  }

  get examDay(): Day | undefined {
    return this.#store.get(goalSection).examDay;
  }

  /** In the order of the book. */
  get cards(): readonly DeckCard[] {
    return this.#cards;
  }

  card(id: string): DeckCard | undefined {
    return this.#byId.get(id);
  }

  state(id: string): CardState {
    return this.#states.get(id);
  }

  queue(): DayQueue {
    const source = this.source();
    const { progress } = this;
    const from = [progress.logs, progress.settings, this.#cards, source.examDay, source.today, source.extra];
    if (this.#queue?.from.every((one, i) => one === from[i]) !== true) this.#queue = { from, queue: dayQueue(source) };
    return this.#queue.queue;
  }

  source(): QueueSource {
    const { today } = this;
    const extra = this.#extra?.day === today ? this.#extra.cards : 0;
    return {
      cards: this.#cards,
      stateOf: (id) => this.#states.get(id),
      settings: this.progress.settings,
      examDay: this.examDay,
      today,
      extra,
      lotOf: this.#lotOf,
    };
  }

  /** More new cards, for today. */
  addNew(cards: number): void {
    const { today } = this;
    this.#extra = { day: today, cards: (this.#extra?.day === today ? this.#extra.cards : 0) + cards };
  }

  flagged(): ReadonlySet<string> {
    return new Set(flaggedCards(this.progress));
  }

  isMissed({ id, kind }: DeckCard): boolean {
    return kind === "question" || isMissedCard(this.#states.get(id), this.today);
  }

  set(settings: Partial<CardSettings>): void {
    const before = this.progress.settings;
    const changed = Math.max(Date.now(), before.changed + 1);
    this.#store.add(partOf(cardsSection, change({ settings: { ...before, ...settings, changed } })));
  }

  setExam(examDay: Day | undefined): void {
    const before = this.#store.get(goalSection);
    this.#store.add(partOf(goalSection, { ...before, examDay, changed: Math.max(Date.now(), before.changed + 1) }));
  }

  /** A question that was missed is a card, and stays one once it was answered as one. */
  #findCards(): void {
    const { attempts } = this.#store;
    const questions = this.#deck.chapters
      .flatMap((chapter) => chapter.questions)
      .filter((id) => isMissedQuestion(attempts, id) || this.#states.get(id).phase !== "new");
    if (this.#byId.size > 0 && questions.join() === this.#questions) return;
    this.#questions = questions.join();
    const all = new Set(questions);
    this.#cards = deckCards(this.#deck, (id) => all.has(id));
    this.#byId = new Map(this.#cards.map((card) => [card.id, card]));
  }
}
