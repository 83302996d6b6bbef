/** Remembers on the reader's machine; where storage is forbidden or full, for as long as the page is open. */

const memory = new Map<string, string>();
// All files opened from a disk share one store, so every key says whose it is.
const own = (key: string) => `octavo:${key}`;

/** What was remembered; undefined when nothing was. */
export function recall(key: string): string | undefined {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(own(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; undefined forgets it. */
export function remember(key: string, value: string | undefined): void {
  memory.delete(key);
  try {
    if (value === undefined) localStorage.removeItem(own(key));
    else localStorage.setItem(own(key), value);
  } catch {
    if (value !== undefined) memory.set(key, value);
  }
}

/**
 * The key of what belongs to this book, and to its demo or its full edition, as places do. Settings of reading need
 * no such key: they belong to all books.
 */
export function editionKey(key: string): string {
  const { book = "book", edition = "full" } = document.documentElement.dataset;
  return `${book}:${edition}:${key}`;
}
