/** Says the price that is printed on a cover. */
import type { Book } from "../../book/types.ts";

/** "39.00 USD" in the book's language: "$39.00", with the decimals the author wrote; "" when none is to be printed. */
export function printedPrice({ config }: Book): string {
  const [amount = "", currency] = config.formats?.paperback?.price?.split(" ") ?? [];
  if (currency === undefined) return "";
  const digits = amount.split(".")[1]?.length ?? 0;
  return new Intl.NumberFormat(config.language, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(amount));
}
