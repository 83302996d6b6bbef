/** Cards the reader flagged, for the sheet: what stands on both sides, in a line or two. */
import type { ContentsByLabel } from "../../cards/client/fetch-contents.ts";
import { make } from "../../client/elements.ts";
import { lineOf } from "../../client/line-of.ts";
import type { LoadedQuestion } from "../../exam/client/load-questions.ts";

/** Characters of a card's back that are read at a glance. */
const longest = 320;

/**
 * Entries of flagged cards; one the book has no longer is left out.
 * @param ids labels of cards. @param loaded questions among them. @param questionEntry makes the entry of a question
 */
export function flaggedEntries(
  ids: readonly string[],
  contents: ContentsByLabel,
  loaded: ReadonlyMap<string, LoadedQuestion>,
  questionEntry: (id: string, loaded: LoadedQuestion) => HTMLElement,
): HTMLElement[] {
  return ids.flatMap((id) => {
    const [question, card] = [loaded.get(id), contents.get(id)];
    if (question !== undefined) return [questionEntry(id, question)];
    if (card === undefined) return [];
    return [
      make("li", {}, make("a", { href: card.href }, make("b", {}, plain(card.front))), ` ${clip(plain(card.back))}`),
    ];
  });
}

/** Without what to see also: the sheet has no room to look anything up. */
function plain(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const see of body.querySelectorAll(".card-see")) see.remove();
  for (const block of body.querySelectorAll("p, li"))
    block.append(/[\p{L}\p{N})]\s*$/u.test(block.textContent) ? ". " : " ");
  return lineOf(body);
}

function clip(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(" ", longest)).replace(/[,;:.]$/, "")} …`;
}
