/** Boxes that scroll sideways can be reached by keyboard, and only those: a box that fits is no stop on the way. */

/** Watches tables, listings and figures as the page changes its width. */
export function startScrollBoxes(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".table-box, .listing > pre, .figure")) observer.observe(box);
}
