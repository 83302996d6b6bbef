/** The cards of an edition: their labels by chapter, which the page bears, and what they say, which it fetches. */

export type CardKind = "term" | "service" | "mistake" | "question";

export const cardKinds: readonly CardKind[] = ["term", "service", "mistake", "question"];

/** Labels are those of the book, and of its Anki deck: a card is the same card there. */
export interface Deck {
  chapters: {
    title: string;
    /** Of its page, below the edition's root. */
    path: string;
    /** Terms, services and mistakes, in the order in which the chapter comes to them. */
    cards: string[];
    /** Each becomes a card when the reader misses it. */
    questions: string[];
  }[];
}

/** A card as it is scheduled and chosen. */
export interface DeckCard {
  id: string;
  kind: CardKind;
  /** Index of its chapter. */
  chapter: number;
}

/** Both sides of a card, as HTML. What a question says is fetched from its chapter. */
export interface CardContent {
  front: string;
  back: string;
  /** Where it stands in the book. */
  href: string;
}

export type CardContents = Record<string, CardContent>;

/** The cards there are, in the order of the book. @param isCard whether a question is one, by its label */
export function deckCards({ chapters }: Deck, isCard: (question: string) => boolean): DeckCard[] {
  return chapters.flatMap(({ cards, questions }, chapter) => [
    ...cards.map((id) => ({ id, kind: kindOf(id), chapter })),
    ...questions.filter(isCard).map((id): DeckCard => ({ id, kind: "question", chapter })),
  ]);
}

function kindOf(id: string): CardKind {
  if (id.startsWith("term-")) return "term";
  return id.startsWith("mistake-") ? "mistake" : "service";
}
