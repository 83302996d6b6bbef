/** Lays entries out on one printed page: as many as fit, some of each kind first. */
import { lastDay as words } from "#words/lastDay";
import { dateText } from "../../client/date-text.ts";
import { make } from "../../client/elements.ts";
import { withoutIds } from "../../client/taken-from.ts";
import { fillOrder } from "../fill-order.ts";

export interface SheetBlock {
  name: string;
  title: string;
  entries: readonly HTMLElement[];
}

/** Entries that in a row find no place before the page is taken for full. */
const mostMisses = 6;

/** Fills the page. @param head what stands above the columns. @returns how many entries fit */
export function layPaper(paper: HTMLElement, head: HTMLElement, blocks: readonly SheetBlock[]): number {
  const lists = blocks.map(({ name, title, entries }) => {
    const list = make("ul", {});
    const section = make("section", {}, make("h2", {}, title), list);
    section.hidden = true;
    return { name, section, list, items: entries.map(copyOf) };
  });
  const columns = make("div", { class: "last-day-columns" }, ...lists.map(({ section }) => section));
  paper.replaceChildren(head, columns);
  let [fitting, misses] = [0, 0];
  for (const { name, index } of fillOrder(lists.map(({ name: own, items }) => ({ name: own, count: items.length })))) {
    const block = lists.find((one) => one.name === name);
    const item = block?.items[index];
    if (block === undefined || item === undefined) continue;
    const wasHidden = block.section.hidden;
    block.list.append(item);
    block.section.hidden = false;
    if (columns.scrollWidth <= columns.clientWidth + 1) {
      [fitting, misses] = [fitting + 1, 0];
      continue;
    }
    item.remove();
    block.section.hidden = wasHidden;
    misses += 1;
    if (misses === mostMisses) break;
  }
  return fitting;
}

/** What the page says of itself. @param days to the exam; undefined where none is known */
export function paperHead(book: string, days: number | undefined, now: number): HTMLElement {
  const date = dateText(now);
  const said = [book, words.printedOn(date), ...(days === undefined ? [] : [words.examIn(days)])];
  return make("header", {}, make("p", {}, make("b", {}, words.title)), make("p", {}, said.join(" · ")));
}

function copyOf(entry: HTMLElement): HTMLElement {
  return withoutIds(entry.cloneNode(true) as HTMLElement);
}
