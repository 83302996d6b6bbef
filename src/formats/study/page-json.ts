/** What a page tells its scripts. */

/** A value as it stands in a script element, which a "<" could end. */
export function pageJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
