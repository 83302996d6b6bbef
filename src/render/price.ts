/** Says a price in the reader's language. */
import { wordsOf } from "../words/words.ts";

/** "€12", "Free" for nothing. */
export function priceText(offer: { price: number; currency: string }, language: string): string {
  if (offer.price === 0) return wordsOf(language).document.free;
  const digits = Number.isInteger(offer.price) ? 0 : 2;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: offer.currency,
    minimumFractionDigits: digits,
  }).format(offer.price);
}
