/** What every page can do, on the site and in the single file, whatever engine searches. */
import { startStudy, type OpenProgress } from "../../study/client/start-study.ts";
import { startCopyCode } from "./copy-code.ts";
import { openDialog, startDialogs } from "./dialogs.ts";
import { startGlossaryFilter } from "./glossary-filter.ts";
import { keepPlace } from "./go-to.ts";
import { startKeys, startKeySetting, type KeyAction } from "./keys.ts";
import type { FindTarget } from "./previewed.ts";
import { startPreviewsAtNeed } from "./previews-at-need.ts";
import { startScrollBoxes } from "./scroll-boxes.ts";
import { searchStarter } from "./search-starter.ts";
import type { PanelSettings } from "./search-panel.ts";
import { startSettings } from "./settings.ts";
import { startTheme, turnTheme } from "./theme.ts";

export interface Frame {
  /** Loads what searches, when the reader first does. */
  search: () => Promise<PanelSettings>;
  /** Finds what a reference leads to, for its preview. */
  findTarget: FindTarget;
  previous: KeyAction;
  next: KeyAction;
}

/** Puts a page to work. @returns what opens the reader's progress; undefined on a page without */
export function startFrame({ search, findTarget, previous, next }: Frame): OpenProgress | undefined {
  startTheme();
  startSettings(keepPlace);
  startKeySetting();
  startDialogs();
  startGlossaryFilter();
  startScrollBoxes();
  startCopyCode();
  const openProgress = startStudy();
  startPreviewsAtNeed(findTarget);
  const openSearch = searchStarter(search);
  onClick("[data-open-search]", openSearch);
  onClick("[data-open-help]", () => openDialog("help-dialog"));
  startKeys({
    "Mod+k": openSearch,
    "/": openSearch,
    "?": () => openDialog("help-dialog", "help-keys"),
    t: () => {
      turnTheme();
      return true;
    },
    ArrowLeft: previous,
    ArrowRight: next,
  });
  return openProgress;
}

function onClick(selector: string, action: KeyAction): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.addEventListener("click", (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (isPlain && action()) event.preventDefault();
    });
  }
}
