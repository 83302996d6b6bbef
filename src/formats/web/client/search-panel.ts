/** The search field and its list, in a dialog or on a page, over any engine. */
import { hitItems } from "./search-hits.ts";
import { statusText } from "./search-status.ts";
import type { SearchEngine, SearchResult } from "./search.ts";

/** Pause in typing after which a search begins, in milliseconds; the first letter waits for none. */
const pause = 90;

interface Panel {
  input: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
  nearest: HTMLElement;
}

export interface PanelSettings {
  engine: SearchEngine;
  /** What to say when the engine has no index. */
  missing: string;
  /** Called before the browser follows a result. */
  follow: (result: SearchResult, href: string) => void;
}

/** Puts a panel to work. */
export function startSearchPanel(root: HTMLElement, { engine, missing, follow }: PanelSettings): void {
  const input = root.querySelector("input");
  const status = root.querySelector<HTMLElement>("[data-search-status]");
  const list = root.querySelector<HTMLElement>("[data-search-results]");
  const nearest = root.querySelector<HTMLElement>("[data-search-nearest]");
  if (!input || !status || !list || !nearest) return;
  const answers = root.querySelector<HTMLInputElement>("[data-search-answers]");
  const panel = { input, status, list, nearest };
  let timer = 0;
  let turn = 0;
  let shown: SearchResult | undefined;
  let shownFor = "";
  const search = async () => {
    const mine = ++turn;
    const words = input.value.trim();
    try {
      const result = words === "" ? undefined : await engine.search(words, { answers: answers?.checked === true });
      if (mine !== turn) return;
      shown = result;
      shownFor = words;
      show(panel, words, result);
    } catch {
      if (mine !== turn) return;
      shownFor = words;
      shown = undefined;
      show(panel, "", undefined);
      status.textContent = missing;
    }
  };
  const searchSoon = () => {
    clearTimeout(timer);
    list.ariaBusy = "true";
    timer = window.setTimeout(() => void search(), shown === undefined ? 0 : pause);
  };
  input.addEventListener("input", searchSoon);
  answers?.addEventListener("change", searchSoon);
  nearest.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    input.value = target.value;
    input.focus();
    void search();
  });
  // What is shown may be an answer to fewer letters than were typed.
  const isFresh = () => shownFor === input.value.trim();
  const refresh = async () => {
    while (!isFresh()) await search();
  };
  root.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const act = actionOf(event.key, panel);
    if (act === undefined) return;
    event.preventDefault();
    if (isFresh()) act();
    else void refresh().then(act);
  });
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === null) return;
    if (shown !== undefined) follow(shown, link.href);
    root.closest("dialog")?.close();
  });
  engine.prepare().catch(() => undefined);
  // What was typed while the search was on its way, or what the address of the search page says.
  const asked = root.closest("dialog") === null ? new URLSearchParams(location.search).get("q") : null;
  if (asked !== null && input.value === "") input.value = asked;
  if (input.value !== "") void search();
}

function show({ input, status, list, nearest }: Panel, words: string, result: SearchResult | undefined): void {
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...hitItems(result ?? { hits: [] }));
  if (hadFocus) (list.querySelector("a") ?? input).focus();
  list.scrollTop = 0;
  list.ariaBusy = "false";
  status.textContent = statusText(words, result);
  nearest.replaceChildren(...(result?.nearest ?? []).map(nearestButton));
}

function nearestButton(words: string): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.value = words;
  button.textContent = words;
  return button;
}

/** What a key does here: arrows go from the field to the first link and on, Enter in the field opens the best. */
function actionOf(key: string, { input, list, nearest }: Panel): (() => void) | undefined {
  const isInField = document.activeElement === input;
  const stops = () => [...list.querySelectorAll<HTMLElement>("a, button"), ...nearest.querySelectorAll("button")];
  const at = () => stops().indexOf(document.activeElement as HTMLElement);
  if (!isInField && at() < 0) return undefined;
  if (key === "ArrowDown") return () => stops()[Math.min(at() + 1, stops().length - 1)]?.focus();
  if (key === "ArrowUp") return () => (stops()[at() - 1] ?? input).focus();
  if (isInField) return key === "Enter" ? () => bestLink(list)?.click() : undefined;
  if (key === "Home") return () => stops()[0]?.focus();
  if (key === "End") return () => stops().at(-1)?.focus();
  return undefined;
}

/** The first link that shows words found: a page without any is there for the places in it. */
function bestLink(list: HTMLElement): HTMLAnchorElement | null {
  return list.querySelector<HTMLAnchorElement>("a:has(.hit-excerpt)") ?? list.querySelector("a");
}
