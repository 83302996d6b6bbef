/** Opens the search, and loads it with the first opening: a page that nobody searches from needs none of it. */
import { openDialog } from "./dialogs.ts";
import type { PanelSettings } from "./search-panel.ts";

/** @returns what opens the dialog, or goes to the field itself where the page is the search; false where there is neither */
export function searchStarter(load: () => Promise<PanelSettings>): () => boolean {
  const panel = document.querySelector<HTMLElement>("[data-search]");
  const input = panel?.querySelector<HTMLInputElement>("input");
  if (!panel || !input) return () => false;
  let isStarted = false;
  /** Enter was pressed before anything could answer it. */
  let isAwaited = false;
  const hasten = (event: KeyboardEvent) => {
    isAwaited = event.key === "Enter" && !event.isComposing;
  };
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    input.addEventListener("keydown", hasten);
    Promise.all([import("./search-panel.ts"), load()]).then(
      ([{ startSearchPanel }, settings]) => {
        input.removeEventListener("keydown", hasten);
        startSearchPanel(panel, settings);
        if (isAwaited) input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      },
      () => (isStarted = false),
    );
  };
  input.disabled = false;
  input.addEventListener("focus", start);
  if (panel.closest("dialog") === null) start();
  return () => {
    openDialog("search-dialog");
    input.focus();
    input.select();
    return true;
  };
}
