/** Boxes that scroll sideways can be reached by keyboard, and only those: a box that fits is no stop on the way. */

/** Watches tables, listings and figures: the page may change its width, and a late font that of what they hold. */
export function startScrollBoxes(): void {
  const boxes = new Set(document.querySelectorAll(".table-box, .listing > pre, .figure"));
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = boxes.has(target) ? target : target.parentElement;
      if (box === null) continue;
      if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
      else box.removeAttribute("tabindex");
    }
  });
  for (const box of boxes) for (const element of [box, ...box.children]) observer.observe(element);
}
