/** Where a drill is run: what it draws on, says, is told by keys, and keeps. */
import { recall } from "../../../web/client/storage.ts";

export interface Stage {
  /** What the drill draws in. */
  area: HTMLElement;
  /** Tells those who hear the page. */
  say: (text: string) => void;
  /** Writes which keys there are. */
  keys: (text: string) => void;
  /** Keeps results, by id. */
  keep: (results: ReadonlyMap<string, { right: number; of: number }>) => void;
  /** A seed never used before. */
  newSeed: () => string;
  /** What the address says of the drill besides its name; "" takes it out. */
  note: (name: string, value: string) => void;
}

/** @returns whether the key meant something */
export type StageKey = (key: string, target: HTMLElement) => boolean;

/**
 * Hears keys for a drill until another one begins. Outside of the drill single ones are heard only where the reader has
 * not switched them off (WCAG 2.2, 2.1.4), and those that scroll the page are left to it.
 */
export function hearKeys(area: HTMLElement, signal: AbortSignal, act: StageKey): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.matches("input, select, textarea")) return;
      const isInside = area.contains(target);
      if (!isInside && (event.key.startsWith("Arrow") || recall("single-keys") === "off")) return;
      if (act(event.key, target)) event.preventDefault();
    },
    { signal },
  );
}

/** The next or previous of some elements, seen from the one that has the focus; the first or last where none has. */
export function step(elements: readonly HTMLElement[], from: Element | null, by: 1 | -1): HTMLElement | undefined {
  const at = elements.findIndex((element) => element.contains(from));
  if (at < 0) return by > 0 ? elements[0] : elements.at(-1);
  return elements[at + by];
}
