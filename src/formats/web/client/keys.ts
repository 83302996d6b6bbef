/** Keys that do something anywhere on the page; none while the reader types, and single ones can be switched off. */
import { recall, remember } from "./storage.ts";

/** What a key does; true when it did, so that the browser does nothing else. */
export type KeyAction = () => boolean;

/** Whether keys without Ctrl or Cmd are on: WCAG 2.2, 2.1.4. */
function singleKeysAreOn(): boolean {
  return recall("single-keys") !== "off";
}

/** Listens for keys, by the name the browser gives them; "Mod+k" is Ctrl K or Cmd K. */
export function startKeys(actions: Record<string, KeyAction>): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const isModified = event.ctrlKey || event.metaKey;
    if (
      !isModified &&
      (!singleKeysAreOn() || isTyping(event.target) || document.querySelector("dialog[open]") !== null)
    )
      return;
    const action = actions[isModified ? `Mod+${event.key.toLowerCase()}` : event.key];
    if (action?.() === true) event.preventDefault();
  });
}

/** Puts the setting in the help to work. */
export function startKeySetting(): void {
  const box = document.querySelector<HTMLInputElement>("[data-single-keys]");
  if (box === null) return;
  box.checked = singleKeysAreOn();
  box.addEventListener("change", () => {
    remember("single-keys", box.checked ? undefined : "off");
  });
}

/** Keys belong to fields, and arrows to whatever scrolls sideways under the focus. */
function isTyping(target: EventTarget | null): boolean {
  // A field of a dialog just closed holds the focus until the next frame.
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  if (target.isContentEditable || target.matches("input, textarea, select, [role=slider]")) return true;
  const box = target.closest<HTMLElement>("pre, .table-box, .figure");
  return box !== null && box.scrollWidth > box.clientWidth;
}
