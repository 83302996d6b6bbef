/** Says a price in the reader's language. */
export function priceText(offer: { price: number; currency: string }, language: string): string {
  if (offer.price === 0) return "Free";
  const digits = Number.isInteger(offer.price) ? 0 : 2;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: offer.currency,
    minimumFractionDigits: digits,
  }).format(offer.price);
}
