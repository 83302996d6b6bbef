/** Narrows the glossary to the entries that hold the words typed. */
import { fold } from "./words.ts";
import { script as words } from "#words/script";

/** Puts the filter to work where the page has one. */
export function startGlossaryFilter(): void {
  const input = document.querySelector<HTMLInputElement>("#glossary-filter");
  const status = document.querySelector<HTMLElement>("[data-filter-status]");
  if (input === null || status === null) return;
  const entries = [...document.querySelectorAll<HTMLElement>(".glossary > div")].map((entry) => ({
    entry,
    text: fold(entry.textContent),
  }));
  input.addEventListener("input", () => {
    const wanted = fold(input.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    let shown = 0;
    for (const { entry, text } of entries) {
      entry.hidden = !wanted.every((word) => text.includes(word));
      if (!entry.hidden) shown += 1;
    }
    status.textContent = wanted.length === 0 ? "" : words.termsShown(shown, entries.length);
  });
}
