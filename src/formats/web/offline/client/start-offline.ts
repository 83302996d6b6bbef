/** Has the book kept for reading offline; what that takes is fetched when it is wanted, and no page waits for it. */
import { whenNear } from "../../client/when-near.ts";

/** What a reader does who stays: a page that is merely opened and left fetches nothing more. */
const signs = ["scroll", "pointerdown", "keydown"];

/** @param base root of the edition's site */
export function startOffline(base: string): void {
  const panel = document.querySelector<HTMLElement>("[data-offline]");
  if (panel === null || !("serviceWorker" in navigator)) return;
  const begun = new AbortController();
  const begin = () => {
    begun.abort();
    void import("./keep-book.ts").then(({ keepBook }) => keepBook(base));
  };
  // Where it is kept already, there may be a new edition of it to tell of.
  if (navigator.serviceWorker.controller !== null) begin();
  else for (const sign of signs) window.addEventListener(sign, begin, { passive: true, signal: begun.signal });
  whenNear(
    [panel],
    () => void import("./offline-panel.ts").then(({ startOfflinePanel }) => startOfflinePanel(panel, base)),
  );
}
