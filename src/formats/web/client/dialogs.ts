/** Opens and closes dialogs; the browser keeps the focus inside and gives it back. */

/** Shows a dialog; false when the page has none. @param at id of the heading the reader asked for, else the first */
export function openDialog(id: string, at?: string): boolean {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return false;
  if (!dialog.open) dialog.showModal();
  const heading = at === undefined ? null : document.getElementById(at);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start", behavior: "instant" });
  return true;
}

/** A click beside a dialog closes it. */
export function startDialogs(): void {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
}
