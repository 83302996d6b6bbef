/** The reader's choices of how pages look: size, line, spacing and face of the text. The theme has a room of its own. */
import { recall, remember } from "./storage.ts";

/** Every choice and its values, the book's own first; styles and `early.js` know them by these names. */
export const settings = {
  size: ["normal", "small", "large", "larger", "largest"],
  measure: ["normal", "narrow", "wide"],
  leading: ["normal", "loose"],
  face: ["serif", "sans"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

type Setting = keyof typeof settings;

const names = Object.keys(settings) as Setting[];

/** A value as kept, if it is one of the setting's; otherwise the book's own. */
export function valueOf(name: Setting, kept: string | undefined): string {
  const [normal] = settings[name];
  return settings[name].find((value) => value === kept) ?? normal;
}

/**
 * Puts the controls to work.
 * @param keepPlace runs a change of the layout so that the reader's line stays where it is.
 */
export function startSettings(keepPlace: (change: () => void) => void): void {
  for (const name of names) apply(name, valueOf(name, recall(name)));
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = names.find((known) => known === target.closest<HTMLElement>("[data-setting]")?.dataset["setting"]);
    if (name === undefined) return;
    keepPlace(() => {
      choose(name, target.value);
    });
  });
  document.querySelector("[data-reset-settings]")?.addEventListener("click", () => {
    keepPlace(() => {
      for (const name of names) choose(name, settings[name][0]);
    });
  });
  window.addEventListener("storage", ({ key }) => {
    for (const name of names) if (key === `octavo:${name}`) apply(name, valueOf(name, recall(name)));
  });
}

function choose(name: Setting, value: string): void {
  const [normal] = settings[name];
  remember(name, value === normal ? undefined : value);
  apply(name, valueOf(name, value));
}

function apply(name: Setting, value: string): void {
  const { dataset } = document.documentElement;
  // An attribute of the root that changes has every style of the page worked out anew.
  if ((dataset[name] ?? settings[name][0]) !== value) dataset[name] = value;
  for (const input of document.querySelectorAll<HTMLInputElement>(`[data-setting="${name}"] input`))
    input.checked = input.value === value;
}
