/**
 * Fills pages that a figure would leave half empty.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */

/**
 * Where a numbered figure, table or listing, or a service's box, would go to the next page and leave a hole behind, the
 * paragraphs that follow it go first. The pages are foretold from the heights of lines, rows and blocks; a wrong guess
 * moves a figure by a paragraph. All lengths are CSS pixels. Returns how many were moved.
 */
export function fillPages({ height, gap: leastGap }: { height: number; gap: number }): number {
  interface Block {
    element: Element;
    /** Heights of what pages do not break, the header that a part repeats at the head of a page, the space behind all. */
    parts: number[];
    head: number;
    gap: number;
    isKeptWithNext: boolean;
    isFloat: boolean;
    /** Whether text may pass it together with the float before it: it is always called by its number. */
    isNumbered: boolean;
    isText: boolean;
    isHeading: boolean;
    announces: boolean;
    startsPage: boolean;
  }
  const sum = (heights: readonly number[]) => heights.reduce((total, each) => total + each, 0);
  const heightOf = (element: Element) => element.getBoundingClientRect().height;
  /** So many at the beginning and at the end stay together. */
  const kept = (heights: number[], least: number): number[] =>
    heights.length < 2 * least
      ? [sum(heights)]
      : [sum(heights.slice(0, least)), ...heights.slice(least, -least), sum(heights.slice(-least))];
  const linesOf = (element: Element): number[] => {
    const all = heightOf(element);
    const count = Math.max(1, Math.round(all / Number.parseFloat(getComputedStyle(element).lineHeight)));
    return kept(Array<number>(count).fill(all / count), 2);
  };
  const partsOf = (element: Element): number[] => {
    const all = heightOf(element);
    if (all === 0) return [];
    if (getComputedStyle(element).breakInside === "avoid") return [all];
    if (element.matches(".run")) return joined([...element.querySelectorAll(":scope > .run-table > .run-body")]);
    if (element.matches("pre")) return withRest(kept([...element.querySelectorAll(".line")].map(heightOf), 3), all);
    if (element.matches("table")) {
      const [rows, rest] = [[...element.querySelectorAll("tbody > tr")].map(heightOf), element.querySelector("thead")];
      return withRest(kept(rows, 2), all, rest === null ? 0 : 1);
    }
    const children = [...element.children].filter((child) =>
      /block|flow-root|list-item|table|grid|flex/.test(getComputedStyle(child).display),
    );
    return children.length === 0 ? linesOf(element) : withRest(joined(children), all);
  };
  /** What is left of the whole, as captions and padding, stands at the beginning and the end. */
  const withRest = (parts: number[], all: number, atStart = 0.5): number[] => {
    const rest = all - sum(parts);
    return parts.map(
      (part, i) => part + (i === 0 ? rest * atStart : 0) + (i === parts.length - 1 ? rest * (1 - atStart) : 0),
    );
  };
  const joined = (elements: Element[]): number[] => {
    const parts: number[] = [];
    let isHeld = false;
    for (const element of elements) {
      const { breakBefore, breakAfter } = getComputedStyle(element);
      const [first, ...more] = partsOf(element);
      if (first === undefined) continue;
      if (parts.length > 0 && (isHeld || breakBefore === "avoid")) parts.push((parts.pop() ?? 0) + first, ...more);
      else parts.push(first, ...more);
      isHeld = breakAfter === "avoid";
    }
    return parts;
  };
  const blocksOf = (parent: Element): Block[] => {
    const elements = [...parent.children].filter((element) => heightOf(element) > 0);
    const boxes = elements.map((element) => element.getBoundingClientRect());
    return elements.map((element, i) => {
      const { breakInside, breakAfter, breakBefore } = getComputedStyle(element);
      const isWhole = breakInside === "avoid";
      const bottom = boxes[i]?.bottom ?? 0;
      const heads = isWhole ? [] : [...element.querySelectorAll("thead, .run-name")];
      return {
        element,
        parts: partsOf(element),
        head: Math.min(sum(heads.map(heightOf)), height / 4),
        gap: (boxes[i + 1]?.top ?? bottom) - bottom,
        isKeptWithNext: breakAfter === "avoid",
        isFloat: isWhole && element.matches(".figure[id], .table-box[id], .listing[id], .compare[id], .spotlight"),
        isNumbered: isWhole && element.matches(".figure[id], .table-box[id]"),
        isText: element.matches("p, ul:not([class]), ol:not([class])"),
        isHeading: element.matches("h2, h3, h4, h5"),
        announces: element.textContent.trimEnd().endsWith(":"),
        startsPage: breakBefore === "page",
      };
    });
  };
  const stepOf = ({ parts, gap }: Block) => sum(parts) + gap;
  /** Floats that follow a float at once. */
  const numberedAfter = (blocks: Block[], i: number): Block[] => {
    const end = blocks.findIndex(({ isNumbered }, k) => k > i && !isNumbered);
    return blocks[i]?.isNumbered === true ? blocks.slice(i + 1, end < 0 ? undefined : end) : [];
  };
  /** Paragraphs behind block `i` that fill a hole; the last of them must not announce what it would be parted from. */
  const textAfter = (blocks: Block[], i: number, hole: number): Block[] => {
    const taken: Block[] = [];
    for (const block of blocks.slice(i + 1)) {
      if (sum(taken.map(stepOf)) >= hole || !block.isText) break;
      taken.push(block);
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
      if (block.startsPage && i > 0) return;
      const [first = 0, ...more] = block.parts;
      if (used > 0 && used + first > height) {
        const before = blocks[i - 1];
        const hole = height - used;
        const isHeld = before !== undefined && (before.announces || (before.isKeptWithNext && !before.isHeading));
        const floats = block.isFloat && !isHeld && !done.has(block) ? [block, ...numberedAfter(blocks, i)] : [];
        const text = floats.length > 0 && hole >= leastGap ? textAfter(blocks, i + floats.length - 1, hole) : [];
        if (text.length > 0) {
          for (const float of floats) done.add(float);
          moved += 1;
          text.at(-1)?.element.after(...floats.map(({ element }) => element));
          blocks.splice(i, text.length + floats.length, ...text, ...floats);
          continue;
        }
        // What is kept with the block opens the page with it.
        let start = i;
        while (start > 0 && blocks[start - 1]?.isKeptWithNext === true) start -= 1;
        used = sum(blocks.slice(start, i).map(stepOf));
      }
      used += first;
      for (const part of more) used = used + part > height ? block.head + part : used + part;
      used += block.gap;
      i += 1;
    }
  };
  // Everything is measured before anything moves: each move would cost a new layout of the whole book.
  const docs = [...document.querySelectorAll(".doc")].map(blocksOf);
  for (const blocks of docs) flow(blocks);
  return moved;
}
