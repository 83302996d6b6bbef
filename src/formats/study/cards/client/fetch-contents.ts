/** Fetches what cards say: one file for all of them. */
import type { CardContents } from "../deck.ts";

/** By label of the card, which is a key as any other: nothing is asked of the object itself. */
export type ContentsByLabel = ReadonlyMap<string, CardContents[string]>;

/** @param base root of the edition's site */
export async function fetchContents(base: string): Promise<ContentsByLabel> {
  const address = `${base}cards.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Map(Object.entries((await response.json()) as CardContents));
}
