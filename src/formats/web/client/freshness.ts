/** Says on each document whether its facts are older than the book allows, by the reader's own calendar. */

/** Whole months from one to a day; 0 in the same month. @param month "2026-11" */
export function monthsSince(month: string, now: Date): number {
  const [year = NaN, number = NaN] = month.split("-").map(Number);
  return (now.getFullYear() - year) * 12 + now.getMonth() + 1 - number;
}

/** Shows the notices that are due. A page of one document needs none of this: `early.js` does it before the first paint. */
export function showStaleNotices(now: Date): void {
  for (const notice of document.querySelectorAll<HTMLElement>(".stale-notice")) {
    const { verified = "", months } = notice.dataset;
    notice.classList.toggle("is-stale", monthsSince(verified, now) > Number(months));
  }
}
