/** Tells, at the foot of the page, that there is a new edition of the kept book; the reader says when it is turned to. */
import { newEdition as words } from "#words/newEdition";
import { order } from "./kept-book.ts";

const later = "octavo:new-edition-later";

/** Shows the bar, unless the reader has put it off for this visit. */
export function showNewEdition(registration: ServiceWorkerRegistration): void {
  if (sessionStorage.getItem(later) !== null || document.querySelector(".new-edition") !== null) return;
  const bar = document.createElement("aside");
  bar.className = "new-edition";
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  const { classList } = document.documentElement;
  const close = () => {
    sessionStorage.setItem(later, "");
    bar.remove();
    classList.remove("has-bar");
  };
  bar.append(
    text,
    button("solid-button", words.reload, () => turnTo(registration)),
    button("quiet-button", words.later, close),
  );
  // Behind the skip link: whoever goes by keyboard need not go through the whole page.
  document.querySelector(".skip")?.after(bar);
  classList.add("has-bar");
  // Said by those who read aloud only when it comes into a region that is there.
  requestAnimationFrame(() => text.append(words.text));
}

/** Turns to the new edition and shows this page of it. */
export function turnTo({ waiting }: ServiceWorkerRegistration): void {
  const reload = () => {
    location.reload();
  };
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  if (waiting === null) reload();
  else order(waiting, "take over");
}

function button(name: string, text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = name;
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
