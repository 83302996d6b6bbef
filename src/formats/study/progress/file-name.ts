/** What a file of progress is called. */

/** A file's name: `tides-progress-2026-11-03.json`, by the reader's own calendar. */
export function progressFileName(book: string, now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${book}-progress-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}
