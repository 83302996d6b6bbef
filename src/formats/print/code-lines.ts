/**
 * Shows where a line of code goes on in the next row.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/**
 * Makes every row of a line that takes several a line of its own, with a hook before each but the first: pages may then
 * break between them, and nothing is positioned, which would be drawn, and copied, after everything else of the page.
 * Returns how many rows were parted.
 */
export function hookWrappedLines(): number {
  interface Start {
    text: Text;
    at: number;
  }
  const range = document.createRange();

  /** Where each row but the first begins. */
  const rowStarts = (line: Element, height: number): Start[] => {
    const starts: Start[] = [];
    let latest: number | undefined;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      let at = 0;
      for (const sign of text.data) {
        range.setStart(text, at);
        range.setEnd(text, at + sign.length);
        const { top, width } = range.getBoundingClientRect();
        if (width > 0 && latest !== undefined && top > latest + height / 2) starts.push({ text, at });
        if (width > 0) latest = top;
        at += sign.length;
      }
    }
    return starts;
  };

  const hook = () => {
    const sign = document.createElement("span");
    sign.className = "wrap-hook";
    sign.setAttribute("aria-hidden", "true");
    return sign;
  };

  // Everything is read before anything changes: each change would cost a new layout.
  const wrapped = [...document.querySelectorAll("pre .line")].flatMap((line) => {
    const height = Number.parseFloat(getComputedStyle(line).lineHeight);
    const isWrapped = line.getBoundingClientRect().height > height * 1.5;
    return isWrapped ? [{ line, starts: rowStarts(line, height) }] : [];
  });
  for (const { line, starts } of wrapped)
    // From the last row on, so that what stands before stays where it is.
    for (const { text, at } of starts.toReversed()) {
      range.setStart(text, at);
      range.setEnd(line, line.childNodes.length);
      const row = line.cloneNode(false) as Element;
      row.classList.add("is-continued");
      row.append(hook(), range.extractContents());
      line.after(row);
    }
  range.selectNode(document.body);
  return wrapped.reduce((count, { starts }) => count + starts.length, 0);
}
