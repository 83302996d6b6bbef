/** How a round of a drill went, and what can be done next. */
import { make } from "../../client/elements.ts";
import type { Stage } from "./stage.ts";

export interface NextStep {
  text: string;
  go: () => void;
}

/** Shows it, below what stands in the area or in its place, and takes the focus there. */
export function showResult(stage: Stage, text: string, next: readonly NextStep[], isBelow = false): void {
  const heading = make("h2", { tabindex: "-1", class: "drill-result" }, text);
  const actions = make(
    "p",
    { class: "tool-actions drill-actions" },
    ...next.map(({ text: name, go }, i) => {
      const button = make("button", { type: "button", class: i === 0 ? "solid-button" : "quiet-button" }, name);
      button.addEventListener("click", go);
      return button;
    }),
  );
  const box = make("section", { class: "drill-end" }, heading, actions);
  if (isBelow) stage.area.append(box);
  else stage.area.replaceChildren(box);
  stage.keys("");
  stage.say(text);
  heading.focus();
}
