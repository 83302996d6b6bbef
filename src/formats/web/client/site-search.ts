/** How the site searches: with its index, and with the words handed on to the page a result leads to. */
import { found } from "#words/found";
import type { SearchMap } from "../search-map.ts";
import { pagefindEngine } from "./pagefind-engine.ts";
import type { PanelSettings } from "./search-panel.ts";

/** @param base root of the edition's site */
export function siteSearch(base: string): PanelSettings {
  const map = fetchMap(base);
  return {
    engine: pagefindEngine(base, map),
    map,
    missing: found.noIndex,
    // The address of a result says what was searched for.
    follow: () => undefined,
  };
}

async function fetchMap(base: string): Promise<SearchMap> {
  const response = await fetch(`${base}pagefind/map.json`);
  if (!response.ok) throw new Error(`map.json: ${response.status}`);
  return (await response.json()) as SearchMap;
}
