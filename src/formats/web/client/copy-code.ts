/** A button on each listing that copies its code. */

import { script as words } from "#words/script";

/** Adds the buttons where the browser lets a page write to the clipboard. */
export function startCopyCode(): void {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  for (const pre of document.querySelectorAll<HTMLPreElement>(".listing > pre")) {
    const title = pre.parentElement?.querySelector(".listing-title")?.textContent ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.setAttribute("aria-label", title === "" ? words.copyCode : words.copyTitled(title));
    button.addEventListener("click", () => {
      void clipboard.writeText(pre.textContent).then(
        () => say(button, status, words.copied),
        () => say(button, status, words.notAllowed),
      );
    });
    pre.before(button);
  }
}

function say(button: HTMLButtonElement, status: HTMLElement, word: string): void {
  button.textContent = word;
  status.textContent = word;
  window.setTimeout(() => {
    button.textContent = words.copy;
    status.textContent = "";
  }, 2000);
}
