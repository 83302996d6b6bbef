/** Judges ISBNs: thirteen digits, the last of which checks the others. */

/** The digits of an ISBN without its hyphens and spaces. */
export function isbnDigits(isbn: string): string {
  return isbn.replace(/[\s-]/g, "");
}

/**
 * What an ISBN should be where it is none; undefined for a sound one.
 * ISBN Users' Manual, 5: https://www.isbn-international.org/content/isbn-users-manual
 */
export function isbnFault(isbn: string): string | undefined {
  const digits = isbnDigits(isbn);
  if (!/^97[89]\d{10}$/.test(digits)) return "an ISBN of 13 digits that begins with 978 or 979";
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
    0,
  );
  const check = String((10 - (sum % 10)) % 10);
  return digits.endsWith(check) ? undefined : `an ISBN without a slip: with these first digits it ends in ${check}`;
}
