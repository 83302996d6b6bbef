/** Light, dark, or as the system has it. */
import { recall, remember } from "./storage.ts";

const themes = ["light", "system", "dark"] as const;

type Theme = (typeof themes)[number];

function current(): Theme {
  const kept = recall("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

function apply(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  for (const input of document.querySelectorAll<HTMLInputElement>("[data-theme-switch] input"))
    input.checked = input.value === theme;
}

function choose(theme: Theme): void {
  remember("theme", theme === "system" ? undefined : theme);
  apply(theme);
}

/** Puts the switches to work; another tab's choice is taken over. */
export function startTheme(): void {
  apply(current());
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest("[data-theme-switch]") === null) return;
    const theme = themes.find((name) => name === target.value);
    if (theme !== undefined) choose(theme);
  });
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key === "octavo:theme") apply(current());
  });
}

/** The other one of light and dark, whatever shows now. */
export function turnTheme(): void {
  const shown = current() === "system" ? systemTheme() : current();
  choose(shown === "dark" ? "light" : "dark");
}

function systemTheme(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
