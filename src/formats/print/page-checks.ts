/**
 * Looks in the laid-out page for what paper would cut off. These functions travel into the browser as text:
 * they may use nothing but their argument and the browser.
 */

/** One thing that does not fit its page. */
export interface Misfit {
  kind: "wide" | "tall" | "clipped" | "small" | "picture" | "font";
  /** Its first words. */
  text: string;
  /** Nearest label around it. */
  label: string;
  /** Id of its document. */
  doc: string;
  /** CSS pixels too many; type size in points for small type. */
  size: number;
}

/** Lines of code that go on in the next line get a hook before each continuation. */
export function hookWrappedLines(): void {
  for (const line of document.querySelectorAll<HTMLElement>("pre .line")) {
    const height = Number.parseFloat(getComputedStyle(line).lineHeight);
    const rows = Math.round(line.getBoundingClientRect().height / height);
    for (let row = 1; row < rows; row += 1) {
      const hook = document.createElement("span");
      hook.className = "wrap-hook";
      hook.setAttribute("aria-hidden", "true");
      hook.style.top = `${String((row + 0.15) * height)}px`;
      line.append(hook);
    }
  }
}

/** Blocks that are lower than their share of the page are not divided; `height` is the page's, in CSS pixels. */
export function keepShortBlocks(height: number): void {
  const shares: [selector: string, share: number][] = [
    [".question", 0.52],
    [".spotlight", 0.75],
    [".callout, .decision-box, .summary", 0.4],
    [".table-box, pre, .service-body > ul", 0.34],
    [".answer, .glossary > div, .patterns > div, .mistakes > div", 0.2],
  ];
  for (const [selector, share] of shares)
    for (const block of document.querySelectorAll<HTMLElement>(selector))
      if (block.getBoundingClientRect().height <= height * share) block.style.breakInside = "avoid";
}

/** Gives each drawing the width at which its type is as large as the text around wants it, and no more than there is room. */
export function sizeDrawings({ scale, width }: { scale: number; width: number }): void {
  for (const drawing of document.querySelectorAll<SVGSVGElement>("svg.drawing")) {
    const natural = drawing.viewBox.baseVal.width;
    if (natural > 0) drawing.style.width = `${String(Math.min(natural * scale, width))}px`;
  }
}

/** Measures everything at the width of the text block; all lengths are CSS pixels, `leastType` is points. */
export function findMisfits(room: { width: number; height: number; leastType: number }): Misfit[] {
  const found: Misfit[] = [];
  const words = (element: Element) =>
    (element.textContent.trim() || element.getAttribute("aria-label") || element.getAttribute("alt") || element.tagName)
      .replace(/\s+/g, " ")
      .slice(0, 60);
  const add = (kind: Misfit["kind"], element: Element, size: number) => {
    const label = element.closest("[id]:not(svg *)")?.id ?? "";
    const doc = element.closest<HTMLElement>("[data-doc]")?.dataset["doc"] ?? "";
    found.push({ kind, text: words(element), label, doc, size: Math.round(size * 100) / 100 });
  };
  const tolerance = 0.75;
  const wide = new Set<Element>();
  for (const element of document.querySelectorAll("body *:not(svg *)")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width === 0 || style.opacity === "0") continue;
    const over = Math.max(box.right - room.width, -box.left);
    if (over > tolerance) {
      // The innermost one is the cause.
      for (let around = element.parentElement; around !== null; around = around.parentElement) wide.delete(around);
      wide.add(element);
    }
    const hides = style.overflowX !== "visible" && element !== document.body;
    if (hides && element.scrollWidth > element.clientWidth + 1) add("clipped", element, element.scrollWidth - element.clientWidth);
    const isWhole = /^(img|svg|tr)$/i.test(element.tagName) || element.matches("figure.figure");
    if (isWhole && box.height > room.height + tolerance) add("tall", element, box.height - room.height);
    if (element instanceof HTMLImageElement && element.naturalWidth === 0) add("picture", element, 0);
  }
  for (const element of wide) add("wide", element, Math.max(element.getBoundingClientRect().right - room.width, -element.getBoundingClientRect().left));
  for (const text of document.querySelectorAll<SVGTextElement>("svg text")) {
    const drawing = text.ownerSVGElement?.getBoundingClientRect();
    const box = text.getBoundingClientRect();
    if (drawing === undefined || box.width === 0) continue;
    // Drawings may overhang a little, into the space around them; beyond, they meet the text or the margin.
    const over = Math.max(box.right - room.width, -box.left, box.bottom - drawing.bottom - 6, drawing.top - 6 - box.top);
    if (over > tolerance) add("clipped", text, over);
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) * 0.75;
    if (size < room.leastType - 0.01) add("small", text, size);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || seen.has(element) || node.textContent?.trim() === "" || element.closest("svg") !== null) continue;
    seen.add(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.75;
    if (size < room.leastType - 0.01 && element.getClientRects().length > 0 && element.closest("[aria-hidden]") === null) add("small", element, size);
  }
  for (const face of document.fonts)
    if (face.status === "error") found.push({ kind: "font", text: `${face.family} ${face.weight} ${face.style}`, label: "", doc: "", size: 0 });
  return found;
}
