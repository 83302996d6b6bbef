/** What every page can do, on the site and in the single file, whatever engine searches. */
import { startCopyCode } from "./copy-code.ts";
import { openDialog, startDialogs } from "./dialogs.ts";
import { startGlossaryFilter } from "./glossary-filter.ts";
import { startKeys, startKeySetting, type KeyAction } from "./keys.ts";
import { startScrollBoxes } from "./scroll-boxes.ts";
import type { SearchEngine } from "./search.ts";
import { startSearchPanel } from "./search-panel.ts";
import { startTheme, turnTheme } from "./theme.ts";

export interface Frame {
  engine: SearchEngine;
  /** What to say when the engine has no index. */
  searchMissing: string;
  previous: KeyAction;
  next: KeyAction;
}

/** Puts a page to work. */
export function startFrame({ engine, searchMissing, previous, next }: Frame): void {
  startTheme();
  startKeySetting();
  startDialogs();
  startSearchPanel(engine, searchMissing);
  startGlossaryFilter();
  startScrollBoxes();
  startCopyCode();
  const help = () => openDialog("help-dialog");
  onClick("[data-open-search]", openSearch);
  onClick("[data-open-help]", help);
  startKeys({
    "Mod+k": openSearch,
    "/": openSearch,
    "?": help,
    t: () => {
      turnTheme();
      return true;
    },
    ArrowLeft: previous,
    ArrowRight: next,
  });
}

/** The dialog, or the field itself where the page is the search. */
function openSearch(): boolean {
  const isDialog = openDialog("search-dialog");
  const input = document.querySelector<HTMLInputElement>("[data-search] input");
  input?.focus();
  input?.select();
  return isDialog || input !== null;
}

function onClick(selector: string, action: KeyAction): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.addEventListener("click", (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (isPlain && action()) event.preventDefault();
    });
  }
}
