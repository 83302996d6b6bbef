/** What an element says. */

/** Its text in one line. */
export function lineOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, " ").trim();
}
