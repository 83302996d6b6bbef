/** Tables of the hub, each with a caption. */
import { make } from "../../client/elements.ts";

export function table(caption: string, head: readonly string[], rows: readonly HTMLElement[]): HTMLTableElement {
  const heads = head.map((text) => make("th", { scope: "col" }, text));
  const body = make("table", { class: "tool-table study-table" }, make("caption", {}, caption));
  body.append(make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
  return body;
}
