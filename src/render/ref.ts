/** Renders a reference to a label: its own words or the author's, a link where the edition has the target. */
import type { PageContext } from "./context.ts";
import { escapeHtml } from "./escape.ts";

/** HTML of a reference; `inside` is empty when the label is to speak for itself. */
export function refHtml(label: string, inside: string, page: PageContext): string {
  const target = page.book.labels[label];
  const isTerm = target?.kind === "term";
  const words = inside.trim() !== "" ? inside : escapeHtml(target?.text ?? label);
  const name = isTerm ? "term" : "ref";
  const href = page.hrefFor(label);
  if (href === undefined) return `<span class="${name}">${words}</span>`;
  const link = `<a class="${name}" href="${escapeHtml(href)}">${words}</a>`;
  const isPrint = page.format === "letter" || page.format === "paperback";
  return isPrint && !isTerm ? `${link}<span class="page-ref" data-for="${escapeHtml(label)}"></span>` : link;
}
