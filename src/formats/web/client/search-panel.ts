/** The search field, its filters and its list, in a dialog or on a page, over any engine. */
import { found as says } from "#words/found";
import type { SearchMap } from "../search-map.ts";
import { findCodes, type CodeHit } from "./printed-codes.ts";
import { startFilters, type Filters } from "./search-filters.ts";
import { codeItems, hitItems, moreButton } from "./search-hits.ts";
import { countAlone, statusText } from "./search-status.ts";
import type { SearchEngine, SearchResult } from "./search.ts";

/** Pause in typing after which a search begins, in milliseconds; the first letter waits for none. */
const pause = 90;

/** Milliseconds after the last letter until the address is written: browsers allow few changes a second. */
const addressPause = 300;

/** Places wanted at once. */
const step = 24;

interface Panel {
  input: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
  nearest: HTMLElement;
}

export interface PanelSettings {
  engine: SearchEngine;
  /** Leads from printed codes to their things, also where the engine fails. */
  map: Promise<SearchMap>;
  /** What to say when the engine has no index. */
  missing: string;
  /** Called before the browser follows a result. */
  follow: (result: SearchResult, href: string) => void;
}

/** What is shown, and for which words. */
interface Shown {
  words: string;
  codes: CodeHit[];
  result: SearchResult | undefined;
}

const nothing: Shown = { words: "", codes: [], result: undefined };
const nowhere: SearchResult = {
  hits: [],
  best: undefined,
  total: 0,
  shown: 0,
  unfiltered: 0,
  parts: new Map(),
  kinds: new Map(),
};

/** Puts a panel to work. */
export function startSearchPanel(root: HTMLElement, { engine, map, missing, follow }: PanelSettings): void {
  const input = root.querySelector("input");
  const status = root.querySelector<HTMLElement>("[data-search-status]");
  const list = root.querySelector<HTMLElement>("[data-search-results]");
  const nearest = root.querySelector<HTMLElement>("[data-search-nearest]");
  if (!input || !status || !list || !nearest) return;
  const answers = root.querySelector<HTMLInputElement>("[data-search-answers]");
  const panel = { input, status, list, nearest };
  let timer = 0;
  let turn = 0;
  let most = step;
  let shown = nothing;
  const codesOf = async (words: string): Promise<CodeHit[]> =>
    words === "" ? [] : map.then((known) => findCodes(known, words)).catch(() => []);
  const search = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const words = input.value.trim();
    const codes = await codesOf(words);
    if (mine !== turn) return;
    if (codes.some(({ href }) => href !== undefined)) showCodes(panel, words, codes, shown);
    try {
      const asked = { answers: answers?.checked === true, ...filters.chosen(), most };
      const result = words === "" ? undefined : await engine.search(words, asked);
      if (mine !== turn) return;
      shown = { words, codes, result };
      show(panel, shown, more, unfilter);
      filters.count(result, result === undefined ? 0 : countAlone(result, codes));
    } catch {
      if (mine !== turn) return;
      shown = { words, codes, result: undefined };
      show(panel, shown, more, unfilter);
      filters.count(undefined, 0);
      status.textContent = missing;
    }
  };
  const searchAnew = () => {
    list.ariaBusy = "true";
    most = step;
    return search();
  };
  const searchSoon = () => {
    clearTimeout(timer);
    list.ariaBusy = "true";
    timer = window.setTimeout(() => void searchAnew(), shown.result === undefined ? 0 : pause);
  };
  const filters: Filters = startFilters(root, () => void searchAnew());
  /** Shows the next places, and goes to the first of them. */
  const more = () => {
    const before = list.querySelectorAll("a").length;
    most += step;
    void search().then(() => {
      [...list.querySelectorAll("a")][before]?.focus();
    });
  };
  const unfilter = () => {
    filters.clear();
    input.focus();
    void searchAnew();
  };
  input.addEventListener("input", searchSoon);
  answers?.addEventListener("change", searchSoon);
  nearest.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target.value === "") return;
    input.value = target.value;
    input.focus();
    void searchAnew();
  });
  // What is shown may be an answer to fewer letters than were typed.
  const isFresh = () => shown.words === input.value.trim() && list.ariaBusy !== "true";
  const refresh = async () => {
    while (!isFresh()) await searchAnew();
  };
  /** Opens the best; what bears a code waits for no engine. */
  const openBest = async () => {
    const words = input.value.trim();
    const codes = await codesOf(words);
    if (!codes.some(({ href }) => href !== undefined)) await refresh();
    else if (!isFresh()) showCodes(panel, words, codes, nothing);
    bestLink(list, shown.result)?.click();
  };
  root.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const act = actionOf(event.key, panel);
    if (act === undefined) return;
    event.preventDefault();
    if (act === "open") void openBest();
    else if (isFresh()) act();
    else void refresh().then(act);
  });
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === null) return;
    if (shown.result !== undefined && !link.matches(".hit-code")) follow(shown.result, link.href);
    root.closest("dialog")?.close();
  });
  engine.prepare().catch(() => undefined);
  // What was typed while the search was on its way, or what the address of the search page says.
  if (root.closest("dialog") === null) keepInAddress(input);
  if (input.value !== "") void search();
}

/** The address of the search page says what is searched for: Back finds it again, and a copy of it leads others there. */
function keepInAddress(input: HTMLInputElement): void {
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null && input.value === "") input.value = asked;
  let timer = 0;
  const write = () => {
    clearTimeout(timer);
    const address = new URL(location.href);
    const words = input.value.trim();
    if ((address.searchParams.get("q") ?? "") === words) return;
    if (words === "") address.searchParams.delete("q");
    else address.searchParams.set("q", words);
    history.replaceState(history.state, "", address);
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(write, addressPause);
  });
  addEventListener("pagehide", write);
}

/** A code is answered at once, while the engine still looks for its words. */
function showCodes({ list, status }: Panel, words: string, codes: readonly CodeHit[], before: Shown): void {
  list.replaceChildren(...codeItems(codes), ...hitItems(before.result ?? { hits: [] }));
  list.scrollTop = 0;
  status.textContent = statusText(words, nowhere, codes);
}

function show({ input, status, list, nearest }: Panel, shown: Shown, more: () => void, unfilter: () => void): void {
  const { words, codes, result } = shown;
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...codeItems(codes), ...hitItems(result ?? { hits: [] }));
  if (result !== undefined && result.shown < result.total) list.append(moreItem(more));
  if (hadFocus) (list.querySelector("a") ?? input).focus();
  list.scrollTop = 0;
  list.ariaBusy = "false";
  status.textContent = statusText(words, result, codes);
  const { total = 0, nearest: near = [] } = result ?? {};
  const unfiltered = total === 0 ? (result?.unfiltered ?? 0) : 0;
  nearest.replaceChildren(
    ...(unfiltered > 0 ? [suggestion(says.unfilter, "", unfilter)] : []),
    ...near.map((text) => suggestion(text, text)),
  );
}

function moreItem(more: () => void): HTMLElement {
  const button = moreButton([says.showMore]);
  button.addEventListener("click", more);
  const item = document.createElement("li");
  item.className = "hit";
  item.append(button);
  return item;
}

function suggestion(text: string, value: string, act?: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.value = value;
  button.textContent = text;
  if (act !== undefined) button.addEventListener("click", act);
  return button;
}

/** What a key does here: arrows go from the field to the first link and on, Enter in the field opens the best. */
function actionOf(key: string, { input, list, nearest }: Panel): "open" | (() => void) | undefined {
  const isInField = document.activeElement === input;
  const stops = () => [...list.querySelectorAll<HTMLElement>("a, button"), ...nearest.querySelectorAll("button")];
  const at = () => stops().indexOf(document.activeElement as HTMLElement);
  if (!isInField && at() < 0) return undefined;
  if (key === "ArrowDown") return () => stops()[Math.min(at() + 1, stops().length - 1)]?.focus();
  if (key === "ArrowUp") return () => (stops()[at() - 1] ?? input).focus();
  if (isInField) return key === "Enter" ? "open" : undefined;
  if (key === "Home") return () => stops()[0]?.focus();
  if (key === "End") return () => stops().at(-1)?.focus();
  return undefined;
}

/** What bears the code typed, else the best place; its document may stand before it for the sake of other places. */
function bestLink(list: HTMLElement, result: SearchResult | undefined): HTMLAnchorElement | undefined {
  const links = [...list.querySelectorAll("a")];
  const best = links.find((link) => link.matches(".hit-code") || link.getAttribute("href") === result?.best);
  return best ?? links[0];
}
