/**
 * Makes the title page hold a long title.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/** Sets the title smaller, step by step, until the title page is one page; down to the size of `leastType` points. */
export function fitTitlePage(leastType: number): void {
  const page = document.querySelector(".title-page");
  const title = page?.querySelector<HTMLElement>(".title") ?? null;
  if (page === null || title === null) return;
  const isOver = () => page.scrollHeight > page.clientHeight + 1 || title.scrollWidth > title.clientWidth + 1;
  let size = Number.parseFloat(getComputedStyle(title).fontSize);
  while (isOver() && size * 0.94 * 0.75 >= leastType) {
    size *= 0.94;
    title.style.fontSize = `${String(size)}px`;
  }
}
