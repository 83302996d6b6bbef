/**
 * Names what goes on on the next page: "Table 2.1, continued". Chrome repeats the header of a table on every page, so
 * what may break is put into a table of one cell, with the name as its header; on the first page, where the name would
 * be wrong, the header stands above a box that shows nothing outside itself, and is not printed at all. Heights stay as
 * they were wherever nothing breaks. These functions travel into the browser as text: they may use nothing but their
 * argument and the browser.
 */

/** Names captioned tables and lists of decisions, and listings with a title or a number, that are not kept whole. @param continued ", continued" @returns how many */
export function nameContinuations(continued: string): number {
  const canBreak = (block: HTMLElement) =>
    block.style.breakInside !== "avoid" && block.closest(".is-sideways") === null;
  const nameOf = (block: Element) =>
    block.querySelector("caption .float-number") ??
    block.querySelector(".listing-title, .decision-caption") ??
    block.querySelector("figcaption .float-number");
  const box = (name: string, ...children: (Node | string)[]) => {
    const element = document.createElement("div");
    element.className = name;
    element.append(...children);
    return element;
  };
  let count = 0;
  for (const block of document.querySelectorAll<HTMLElement>(".table-box, .listing, .decision-box")) {
    const flow = block.querySelector<HTMLElement>(":scope > table, :scope > pre, :scope > dl");
    const name = nameOf(block)?.textContent.trim() ?? "";
    if (flow === null || name === "" || !canBreak(block) || !canBreak(flow)) continue;
    const strong = document.createElement("b");
    strong.append(name);
    const head = box("run-head", box("run-name", strong, continued));
    head.setAttribute("aria-hidden", "true");
    // The header comes last in the page's order, so that the first words of the block stay its own. What follows inside
    // the block goes along: from outside, Chrome would rather move the whole than break it earlier to keep that with it.
    const body = box("run-body");
    const run = box("run", box("run-table", body, head));
    flow.before(run);
    while (run.nextSibling !== null) body.append(run.nextSibling);
    count += 1;
  }
  return count;
}
