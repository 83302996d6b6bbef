/** Fetches what marks the text as read: where there is something to read, or something was marked. */
import type { OpenProgress } from "../../study/client/start-study.ts";

/** Starts when the page has nothing better to do. @param headingNow the heading the reader is at */
export function startReadingAtNeed(openProgress: OpenProgress, headingNow: () => HTMLElement | undefined): void {
  if (document.querySelector("[data-read-end]") === null && !hasMarks()) return;
  const start = () => {
    void Promise.all([openProgress(), import("../../study/reading/client/start-reading.ts")]).then(
      ([store, { startReading }]) => {
        startReading(store, headingNow);
      },
      () => undefined,
    );
  };
  // Safari has none: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback === "function") requestIdleCallback(start);
  else setTimeout(start, 200);
}

/** Whether the progress kept in this browser names what was read; a mere look, before anything is fetched. */
function hasMarks(): boolean {
  try {
    const { book = "" } = document.documentElement.dataset;
    return localStorage.getItem(`octavo:progress:${book}`)?.includes('"reading"') === true;
  } catch {
    return false;
  }
}
