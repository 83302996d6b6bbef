/** Remembers settings on the reader's machine; where storage is forbidden, for as long as the page is open. */

const memory = new Map<string, string>();
// All files opened from a disk share one store, so every key says whose it is.
const own = (key: string) => `octavo:${key}`;

/** A setting; undefined when the reader has made none. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(own(key)) ?? undefined;
  } catch {
    return memory.get(key);
  }
}

/** Keeps a setting; undefined forgets it. */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(own(key));
    else localStorage.setItem(own(key), value);
  } catch {
    if (value === undefined) memory.delete(key);
    else memory.set(key, value);
  }
}
