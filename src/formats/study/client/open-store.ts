/** Opens the reader's progress in this browser, and keeps it in step with other pages of the book. */
import { ProgressStore } from "../progress/progress-store.ts";

/** @param book id of the book */
export function openStore(book: string): ProgressStore {
  const store = new ProgressStore(book, shelf());
  window.addEventListener("storage", (event) => store.onStorage(event));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) store.refresh();
  });
  return store;
}

/** Where a browser forbids storage, the mere mention of it throws. */
function shelf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
