/** How many cards there are today. What schedules them is fetched by readers who have cards, and by nobody else. */
import { study as words } from "#words/study";
import { cardsSection } from "../../cards/cards-section.ts";
import type { Deck } from "../../cards/deck.ts";
import { fetchPage } from "../../client/fetch-page.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";

/** @param base root of the edition's site. @param say told now and after each call of what comes back */
export async function cardLine(store: ProgressStore, base: string, say: (line: string) => void): Promise<() => void> {
  const page = await fetchPage(new URL(`${base}cards/`, location.href));
  const { CardTable } = await import("../../cards/client/card-table.ts");
  const deck = JSON.parse(page.querySelector("[data-cards-deck]")?.textContent ?? '{"chapters":[]}') as Deck;
  const table = new CardTable(deck, store);
  const show = () => {
    table.catchUp(() => {
      const { due, fresh, learning } = table.queue();
      say(words.live.cards(due.length + learning.length, fresh.length));
    });
  };
  show();
  return show;
}

/** Whether the reader has ever answered a card. */
export function hasCardLogs(store: ProgressStore): boolean {
  return store.get(cardsSection).logs.size > 0;
}
