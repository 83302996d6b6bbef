/** The contents of the book in a sheet at the foot of a narrow screen, where the thumb is. */

import { script as words } from "#words/script";

/** Puts the button and its sheet to work. @returns a function that names on the button where the reader is */
export function startDrawer(): (name: string) => void {
  const button = document.querySelector<HTMLButtonElement>("[data-open-contents]");
  const dialog = document.querySelector<HTMLDialogElement>("#contents-dialog");
  const navigation = document.querySelector<HTMLDetailsElement>(".site-nav");
  const home = navigation?.parentElement;
  if (!button || !dialog || !navigation || !home) return () => undefined;
  button.addEventListener("click", () => {
    navigation.open = true;
    dialog.append(navigation);
    dialog.showModal();
    const current = [...navigation.querySelectorAll<HTMLElement>("[aria-current]")].at(-1);
    if (current === undefined) return;
    current.focus({ preventScroll: true });
    dialog.scrollTop +=
      current.getBoundingClientRect().top - dialog.getBoundingClientRect().top - dialog.clientHeight / 2;
  });
  dialog.addEventListener("close", () => home.prepend(navigation));
  navigation.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") !== null) dialog.close();
  });
  matchMedia("(min-width: 64rem)").addEventListener("change", () => {
    dialog.close();
  });
  const here = button.querySelector("[data-here]");
  return (name) => {
    if (here !== null) here.textContent = name === "" ? words.contents : name;
  };
}
