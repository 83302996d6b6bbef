/** A button at each document of the contents that shows its sections; the reader's own are open. */
import { singleFile as words } from "#words/singleFile";

export interface SectionFolds {
  /** Opens the sections around a link, and closes those that were open only because the reader was there. */
  follow: (link: Element | undefined) => void;
}

/** Adds the buttons; without scripts all sections show. */
export function startSectionFolds(): SectionFolds {
  const folds = new Map<HTMLLIElement, { button: HTMLButtonElement; isKept: boolean }>();
  const set = (item: HTMLLIElement, isOpen: boolean) => {
    item.classList.toggle("is-open", isOpen);
    folds.get(item)?.button.setAttribute("aria-expanded", String(isOpen));
  };
  for (const list of document.querySelectorAll<HTMLElement>(".site-nav .nav-sections")) {
    const item = list.closest("li");
    const title = item?.querySelector("a")?.textContent.replace(/\s+/g, " ").trim() ?? "";
    if (item === null) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nav-fold";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", words.sectionsOf(title));
    button.addEventListener("click", () => {
      const isOpen = !item.classList.contains("is-open");
      set(item, isOpen);
      folds.set(item, { button, isKept: isOpen });
    });
    folds.set(item, { button, isKept: false });
    list.before(button);
  }
  let here: HTMLLIElement | undefined;
  return {
    follow(link) {
      const item = [...folds.keys()].find((one) => link !== undefined && one.contains(link));
      if (item === here) return;
      if (here !== undefined && folds.get(here)?.isKept !== true) set(here, false);
      if (item !== undefined) set(item, true);
      here = item;
    },
  };
}
