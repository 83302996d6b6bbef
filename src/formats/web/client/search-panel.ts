/** The search field and its list, in a dialog or on a page, over any engine. */
import { hitItems } from "./search-hits.ts";
import type { SearchEngine, SearchResult } from "./search.ts";

/** Pause in typing after which a search begins, in milliseconds. */
const pause = 90;

interface Panel {
  input: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
}

/** Puts the panel of the page to work; nothing when the page has none. */
export function startSearchPanel(engine: SearchEngine, missing: string): void {
  const root = document.querySelector<HTMLElement>("[data-search]");
  const input = root?.querySelector<HTMLInputElement>("input");
  const status = root?.querySelector<HTMLElement>("[data-search-status]");
  const list = root?.querySelector<HTMLElement>("[data-search-results]");
  if (!root || !input || !status || !list) return;
  const panel = { input, status, list };
  input.disabled = false;
  let timer = 0;
  let turn = 0;
  const search = async () => {
    const mine = ++turn;
    const words = input.value.trim();
    if (words === "") {
      show(panel, words, undefined);
      return;
    }
    try {
      const result = await engine.search(words);
      if (mine === turn) show(panel, words, result);
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      status.textContent = missing;
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pause);
  });
  const prepare = () => void engine.prepare().catch(() => undefined);
  input.addEventListener("focus", prepare, { once: true });
  root.addEventListener("keydown", (event) => {
    moveByKey(event, panel);
  });
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") !== null) root.closest("dialog")?.close();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (root.closest("dialog") !== null || asked === null) return;
  input.value = asked;
  void search();
}

function show({ status, list }: Panel, words: string, result: SearchResult | undefined): void {
  list.replaceChildren(...hitItems(result?.hits ?? []));
  status.textContent = result === undefined ? "" : statusText(words, result);
}

function statusText(words: string, { hits, total }: SearchResult): string {
  if (total === 0) return `Nothing found for “${words}”. Try fewer or shorter words, or a term from the glossary.`;
  const pages = `${total} ${total === 1 ? "page" : "pages"}`;
  return hits.length < total ? `${pages} found, the best ${hits.length} are shown.` : `${pages} found.`;
}

/** Arrows go from the field to the first link and on, Enter in the field opens the first. */
function moveByKey(event: KeyboardEvent, { input, list }: Panel): void {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const steps: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => links[Math.min(at + 1, links.length - 1)],
    ArrowUp: () => (at <= 0 ? input : links[at - 1]),
    Home: () => (at < 0 ? undefined : links[0]),
    End: () => (at < 0 ? undefined : links.at(-1)),
  };
  const target = steps[event.key]?.();
  if (target !== undefined) {
    event.preventDefault();
    target.focus();
  } else if (event.key === "Enter" && document.activeElement === input) {
    event.preventDefault();
    links[0]?.click();
  }
}
