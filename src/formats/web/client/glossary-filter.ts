/** Narrows the glossary to the entries that hold the words typed; those that are called so stand first. */
import { script as words } from "#words/script";
import { idIn } from "./anchors.ts";
import { fold } from "./words.ts";

/** Puts the filter to work where the page has one. */
export function startGlossaryFilter(): void {
  const input = document.querySelector<HTMLInputElement>("#glossary-filter");
  const status = document.querySelector<HTMLElement>("[data-filter-status]");
  const list = document.querySelector(".glossary");
  if (input === null || status === null || list === null) return;
  const entries = [...list.querySelectorAll<HTMLElement>(":scope > div")].map((entry) => ({
    entry,
    name: fold(entry.querySelector("dt")?.textContent ?? ""),
    text: fold(entry.textContent),
  }));
  const show = () => {
    const wanted = fold(input.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    const isCalled = ({ name }: { name: string }) => wanted.length > 0 && wanted.every((word) => name.includes(word));
    list.append(...[...entries.filter(isCalled), ...entries.filter((one) => !isCalled(one))].map(({ entry }) => entry));
    let shown = 0;
    for (const { entry, text } of entries) {
      entry.hidden = !wanted.every((word) => text.includes(word));
      if (!entry.hidden) shown += 1;
    }
    status.textContent = wanted.length === 0 ? "" : words.termsShown(shown, entries.length);
  };
  input.addEventListener("input", () => {
    show();
    // A reader far down would see the end of what is left.
    if (list.getBoundingClientRect().top < 0) list.scrollIntoView({ behavior: "instant" });
  });
  /** What a link leads to is shown. */
  const reveal = (hash: string) => {
    const id = idIn(hash);
    if (!entries.some(({ entry }) => entry.id === id && entry.hidden)) return;
    input.value = "";
    show();
  };
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link !== null) reveal(link.hash);
  });
  window.addEventListener("hashchange", () => {
    reveal(location.hash);
  });
}
