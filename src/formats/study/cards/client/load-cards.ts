/** Fetches what cards say: one file for all of them, and for a question that was missed the page of its chapter. */
import { cards as words } from "#words/cards";
import { make } from "../../client/elements.ts";
import { withoutIds } from "../../client/taken-from.ts";
import { loadQuestions, type LoadedQuestion } from "../../exam/client/load-questions.ts";
import type { Deck, DeckCard } from "../deck.ts";
import { fetchContents, type ContentsByLabel } from "./fetch-contents.ts";

/** A card as it is shown. */
export interface LoadedCard {
  front: Node[];
  back: Node[];
  /** Where it stands in the book. */
  href: string;
}

export class CardLoader {
  readonly #deck: Deck;
  readonly #base: string;
  #contents: Promise<ContentsByLabel> | undefined;
  readonly #chapters = new Map<number, Promise<Map<string, LoadedQuestion>>>();

  /** @param base root of the edition's site */
  constructor(deck: Deck, base: string) {
    this.#deck = deck;
    this.#base = base;
  }

  /** Undefined when the book has the card no longer. @throws when it cannot be fetched; the next call tries again */
  async load({ id, kind, chapter }: DeckCard): Promise<LoadedCard | undefined> {
    if (kind === "question") {
      const question = (await this.#questionsOf(chapter)).get(id);
      return question && questionCard(question);
    }
    const content = (await this.#all()).get(id);
    if (content === undefined) return undefined;
    return { front: nodesOf(content.front), back: nodesOf(content.back), href: content.href };
  }

  async #all(): Promise<ContentsByLabel> {
    this.#contents ??= fetchContents(this.#base);
    try {
      return await this.#contents;
    } catch (error) {
      this.#contents = undefined;
      throw error;
    }
  }

  async #questionsOf(chapter: number): Promise<Map<string, LoadedQuestion>> {
    const { path = "", title = "", questions = [] } = this.#deck.chapters[chapter] ?? {};
    const loading =
      this.#chapters.get(chapter) ??
      loadQuestions(
        { pages: [{ path, title }], bank: questions.map((id) => ({ id, page: 0 })) },
        questions,
        this.#base,
      );
    this.#chapters.set(chapter, loading);
    try {
      return await loading;
    } catch (error) {
      this.#chapters.delete(chapter);
      throw error;
    }
  }
}

/** What our own build rendered; scripts in it would not run. */
function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
}

/** The question with its choices to look at, not to choose from; then its answer. */
function questionCard({ section, answer, href }: LoadedQuestion): LoadedCard {
  const question = document.importNode(section, true);
  for (const field of question.querySelectorAll("input, select, .moves, .answering-how, .question-before"))
    field.remove();
  for (const label of question.querySelectorAll("label")) label.replaceWith(plain(label));
  for (const group of question.querySelectorAll("fieldset")) group.replaceWith(...group.childNodes);
  for (const legend of question.querySelectorAll("legend")) legend.remove();
  // Ids are those of the chapter, and nothing here is led to.
  const side = (part: Element) => [make("div", { class: "doc" }, withoutIds(part))];
  return { front: side(question), back: side(document.importNode(answer, true)), href };
}

/** The choice keeps its letter, which is no mark of a list here. */
function plain(label: HTMLElement): HTMLElement {
  const letter = label.dataset["letter"] ?? "";
  return make("div", letter === "" ? {} : { "data-letter": letter }, ...label.childNodes);
}

/** What a screen reader says before the card. */
export function asks({ kind }: DeckCard): string {
  return words.asks[kind];
}
