/** Waits until the reader comes to a part of the page: what only it needs is not fetched before. */

/** Acts once, when the first of the elements is shown, or is as near as `margin` says, in the words of CSS. */
export function whenNear(elements: Iterable<Element>, act: () => void, margin = "0px"): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: margin },
  );
  for (const element of elements) observer.observe(element);
}
