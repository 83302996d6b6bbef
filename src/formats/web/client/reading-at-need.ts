/** Fetches what marks the text as read: when the reader begins to read, or where something was marked before. */
import type { OpenProgress } from "../../study/client/start-study.ts";

/** @param headingNow the heading the reader is at */
export function startReadingAtNeed(openProgress: OpenProgress, headingNow: () => HTMLElement | undefined): void {
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    window.removeEventListener("scroll", start);
    void Promise.all([openProgress(), import("../../study/reading/client/start-reading.ts")]).then(
      ([store, { startReading }]) => {
        startReading(store, headingNow);
      },
      () => undefined,
    );
  };
  if (hasMarks()) {
    whenIdle(start);
    return;
  }
  const ends = document.querySelectorAll("[data-read-end]");
  if (ends.length === 0) return;
  window.addEventListener("scroll", start, { passive: true });
  // A text that fits into the window is never scrolled.
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    start();
  });
  for (const end of ends) observer.observe(end);
}

function whenIdle(act: () => void): void {
  // Safari has none: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback === "function") requestIdleCallback(act);
  else setTimeout(act, 200);
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
