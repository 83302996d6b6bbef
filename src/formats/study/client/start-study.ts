/** Fetches what a page needs to study with: questions when the reader comes to them, the panel when the reader looks at it. */
import { whenNear } from "../../web/client/when-near.ts";
import type { ProgressStore } from "../progress/progress-store.ts";

/** Opens the progress of the book, once for all tools of the page. */
export type OpenProgress = () => Promise<ProgressStore>;

/** Puts the study tools of the page to work. @returns what others open the progress with; undefined on a page without */
export function startStudy(): OpenProgress | undefined {
  const panel = document.querySelector<HTMLElement>("[data-progress]");
  if (panel === null) return undefined;
  const { progress: book = "", edition = "" } = panel.dataset;
  let opening: Promise<ProgressStore> | undefined;
  const open = () => (opening ??= import("./open-store.ts").then(({ openStore }) => openStore(book)));
  // Two screens before the first: most pages are left before, and whoever comes there finds them at work.
  whenNear(
    document.querySelectorAll(".question"),
    () =>
      void Promise.all([open(), import("./questions.ts")]).then(
        ([store, { startQuestions }]) => startQuestions(store, edition),
        hideActions,
      ),
    "200% 0px",
  );
  whenNear(
    [panel],
    () =>
      void Promise.all([open(), import("./progress-panel.ts")]).then(([store, { startProgressPanel }]) =>
        startProgressPanel(panel, store),
      ),
  );
  return open;
}

/** What cannot be fetched is not offered; the answers open all the same. */
function hideActions(): void {
  for (const actions of document.querySelectorAll<HTMLElement>(".question-actions")) actions.hidden = true;
}
