/**
 * Prepares the blocks for pages: pictures for black ink, what stays whole, which figure lets the text behind it go first.
 * These functions travel into the browser as text: they may use nothing but their argument and the browser.
 */

/** Blocks that are lower than their share of the page are not divided; `height` is the page's, in CSS pixels. */
export function keepShortBlocks(height: number): void {
  const shares: [selector: string, share: number][] = [
    [".spotlight", 0.75],
    [".question", 0.52],
    [".callout, .decision-box, .summary", 0.4],
    [".table-box, pre, .service-body > ul", 0.34],
    [".answer, .glossary > div, .patterns > div, .mistakes > div", 0.2],
  ];
  for (const [selector, share] of shares)
    for (const block of document.querySelectorAll<HTMLElement>(selector))
      if (block.getBoundingClientRect().height <= height * share) block.style.breakInside = "avoid";
}

/** Makes tables fit that are wider than the text: first closer, then with their words broken; `width` in CSS pixels. */
export function fitTables(width: number): void {
  for (const table of document.querySelectorAll("table"))
    for (const name of ["is-tight", "is-broken"])
      if (table.getBoundingClientRect().width > width + 0.5) table.classList.add(name);
}

/**
 * Where a numbered figure, table or listing, or a service's box, would go to the next page and leave a hole behind, the paragraphs that
 * follow it go first. The pages are foretold from the heights of the blocks; a wrong guess moves a figure by a paragraph.
 * Returns how many were moved.
 */
export function fillPages({ height, gap: leastGap }: { height: number; gap: number }): number {
  interface Block {
    element: Element;
    /** Height of the box, and with the space to the next. */
    box: number;
    step: number;
    isWhole: boolean;
    isKeptWithNext: boolean;
    isFloat: boolean;
    isText: boolean;
    announces: boolean;
    startsPage: boolean;
  }
  const blocksOf = (parent: Element): Block[] => {
    const elements = [...parent.children].filter((element) => element.getBoundingClientRect().height > 0);
    const boxes = elements.map((element) => element.getBoundingClientRect());
    return elements.map((element, i) => {
      const { breakInside, breakAfter, breakBefore } = getComputedStyle(element);
      const box = boxes[i] ?? element.getBoundingClientRect();
      const isWhole = breakInside === "avoid";
      return {
        element,
        box: box.height,
        step: (boxes[i + 1]?.top ?? box.bottom) - box.top,
        isWhole,
        isKeptWithNext: breakAfter === "avoid",
        isFloat: isWhole && element.matches(".figure[id], .table-box[id], .listing[id], .compare[id], .spotlight"),
        isText: element.matches("p, ul:not([class]), ol:not([class])"),
        announces: element.textContent.trimEnd().endsWith(":"),
        startsPage: breakBefore === "page",
      };
    });
  };
  /** Paragraphs behind block `i` that fill a hole; the last of them must not announce what it would be parted from. */
  const textAfter = (blocks: Block[], i: number, hole: number): Block[] => {
    const taken: Block[] = [];
    let sum = 0;
    for (const block of blocks.slice(i + 1)) {
      if (sum >= hole || !block.isText) break;
      taken.push(block);
      sum += block.step;
    }
    while (taken.at(-1)?.announces === true) taken.pop();
    return taken;
  };
  let moved = 0;
  const flow = (blocks: Block[]) => {
    const done = new Set<Block>();
    let used = 0;
    let i = 0;
    for (let block = blocks[i]; block !== undefined; block = blocks[i]) {
      if (block.startsPage) return;
      const isFitting = used + block.box <= height;
      if (isFitting || used === 0 || !block.isWhole) {
        used += block.step;
        if (!isFitting) used %= height;
        i += 1;
        continue;
      }
      const before = blocks[i - 1];
      const hole = height - used;
      const isFree = block.isFloat && before?.isKeptWithNext !== true && before?.announces !== true && !done.has(block);
      const text = isFree && hole >= leastGap ? textAfter(blocks, i, hole) : [];
      if (text.length > 0) {
        done.add(block);
        moved += 1;
        text.at(-1)?.element.after(block.element);
        blocks.splice(i, text.length + 1, ...text, block);
        continue;
      }
      while (i > 0 && blocks[i - 1]?.isKeptWithNext === true) i -= 1;
      used = 0;
      // What is kept with the block opens the page with it.
      do {
        used += blocks[i]?.step ?? 0;
        i += 1;
      } while (blocks[i - 1] !== block);
    }
  };
  // Everything is measured before anything moves: each move would cost a new layout of the whole book.
  const docs = [...document.querySelectorAll(".doc")].map(blocksOf);
  for (const blocks of docs) flow(blocks);
  return moved;
}

/** Turns bitmaps gray and puts them on white: ink is black, and a printer takes no transparency. */
export async function usePrintersPictures(): Promise<void> {
  for (const picture of document.images) {
    if (picture.naturalWidth === 0) continue;
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const pen = canvas.getContext("2d", { alpha: false });
    if (pen === null) continue;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.filter = "grayscale(1)";
    pen.drawImage(picture, 0, 0);
    picture.src = /\.jpe?g$|^data:image\/jpeg/i.test(picture.src)
      ? canvas.toDataURL("image/jpeg", 0.95)
      : canvas.toDataURL();
    await picture.decode();
  }
}
