/** How the site searches: with its index, and with the words handed on to the page a result leads to. */
import { pagefindEngine } from "./pagefind-engine.ts";
import type { PanelSettings } from "./search-panel.ts";
import { found } from "#words/found";

/** @param base root of the edition's site */
export function siteSearch(base: string): PanelSettings {
  return {
    engine: pagefindEngine(base),
    missing: found.noIndex,
    // The address of a result says what was searched for.
    follow: () => undefined,
  };
}
