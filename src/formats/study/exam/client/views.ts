/** The views of the exam's page, of which one shows, and the list of exams taken. */
import { exam as words } from "#words/exam";
import type { Sitting } from "../sitting.ts";
import { make } from "../../client/elements.ts";
import { pageLanguage } from "../../client/page-language.ts";
import { part } from "./part.ts";

/** @returns shows one view, and takes the focus to what it begins with */
export function viewSwitch(root: HTMLElement): (name: string, focus?: HTMLElement) => void {
  const views = [...root.querySelectorAll<HTMLElement>("[data-exam-view]")];
  return (name, focus) => {
    for (const view of views) view.hidden = view.dataset["examView"] !== name;
    root.dataset["view"] = name;
    if (focus === undefined) return;
    focus.focus({ preventScroll: true });
    root.scrollIntoView();
  };
}

/** Lists exams with their results, each a link to its report. */
export function showEarlier(root: HTMLElement, sittings: readonly Sitting[], link: (sitting: Sitting) => string): void {
  const section = part(root, "earlier");
  section.hidden = sittings.length === 0;
  section.querySelector("ul")?.replaceChildren(
    ...sittings.map((sitting) => {
      const date = new Date(sitting.started).toLocaleString(pageLanguage(), {
        dateStyle: "medium",
        timeStyle: "short",
      });
      const { right, of } = sitting.result ?? { right: 0, of: 0 };
      return make("li", {}, make("a", { href: link(sitting) }, words.earlierOne(date, right, of)));
    }),
  );
}
