/** What an address calls the place on its page. */

/** The id that a hash names; empty where it names none, or is no text that was encoded: "#50%". */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
