/** How the site searches: with its index, and with the words handed on to the page a result leads to. */
import { pagefindEngine } from "./pagefind-engine.ts";
import type { PanelSettings } from "./search-panel.ts";

/** @param base root of the edition's site */
export function siteSearch(base: string): PanelSettings {
  return {
    engine: pagefindEngine(base),
    missing: "The search index of this site cannot be loaded. The contents list every section, figure and table.",
    // The address of a result says what was searched for.
    follow: () => undefined,
  };
}
