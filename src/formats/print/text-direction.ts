/**
 * Sets text of right-to-left scripts from the right.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/** Lets every block with such text begin where its first letter wants it; of lists the whole, with its signs. */
export function markDirections(): void {
  const fromRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!fromRight.test(node.textContent ?? "")) continue;
    const block = node.parentElement?.closest("p, li, dd, dt, td, th, figcaption, caption, h1, h2, h3, h4, h5");
    // What stands inside and has a direction of its own would not be asked for the list's.
    (block?.closest("ul, ol") ?? block)?.setAttribute("dir", "auto");
  }
}
