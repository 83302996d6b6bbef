/** Fits the back's words into their room. Travels into the browser as text: it may use nothing but the browser. */

/**
 * Sets the text as large as it fits: first with the list of what is inside, then without.
 * Returns by how many percent it is too high at the smallest size, 0 when it fits.
 */
export function fitBack(): number {
  const text = document.querySelector<HTMLElement>(".back-text");
  if (text === null) return 0;
  const over = () => Math.max(text.scrollHeight / text.clientHeight, text.scrollWidth / text.clientWidth) - 1;
  const fits = (least: number) => {
    for (let size = 11; size >= least; size -= 0.25) {
      text.style.fontSize = `${String(size)}pt`;
      if (over() <= 0) return true;
    }
    return false;
  };
  if (fits(9.5)) return 0;
  text.querySelector(".back-inside")?.remove();
  return fits(7.5) ? 0 : Math.ceil(over() * 100);
}
