/** Check digits of the numbers that books bear. */
import { isbnFault } from "../../book/isbn.ts";

/** Whether a number is an ISBN, of 13 digits or of the 10 it had until 2007. */
export function isIsbn(text: string): boolean {
  const digits = Array.from(text.toUpperCase().replace(/[^\dX]/g, ""), (sign) => (sign === "X" ? 10 : Number(sign)));
  if (digits.length === 10) return digits.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11 === 0;
  return isbnFault(digits.join("")) === undefined;
}

/** Whether the last of 13 digits is the check digit of an EAN-13: https://www.gs1.org/standards/barcodes/ean-upc */
export function hasCheckDigit(digits: readonly number[]): boolean {
  return digits.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
