/** Says dates in the reader's language, always in UTC so that every machine says the same. */

/** "2026-11" to "November 2026". */
export function monthText(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** "2026-11-22" to "November 22, 2026". */
export function dateText(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
