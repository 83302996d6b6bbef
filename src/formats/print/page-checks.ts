/**
 * Looks in the laid-out page for what paper would cut off. These functions travel into the browser as text:
 * they may use nothing but their argument and the browser.
 */

/** One thing that does not fit its page. */
export interface Misfit {
  kind: "wide" | "tall" | "clipped" | "small" | "picture" | "font" | "glyph";
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
    [element.textContent, element.getAttribute("aria-label"), element.getAttribute("alt"), element.tagName]
      .map((text) => (text ?? "").replace(/\s+/g, " ").trim())
      .find((text) => text !== "")
      ?.slice(0, 60) ?? "";
  const add = (kind: Misfit["kind"], element: Element, size: number, text = words(element)) => {
    const label = element.closest("[id]:not(svg *)")?.id ?? "";
    const doc = element.closest<HTMLElement>("[data-doc]")?.dataset["doc"] ?? "";
    found.push({ kind, text, label, doc, size: Math.round(size * 100) / 100 });
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
    if (hides && element.scrollWidth > element.clientWidth + 1)
      add("clipped", element, element.scrollWidth - element.clientWidth);
    const isWhole = /^(img|svg|tr)$/i.test(element.tagName) || element.matches("figure.figure");
    if (isWhole && box.height > room.height + tolerance) add("tall", element, box.height - room.height);
    if (element instanceof HTMLImageElement && element.naturalWidth === 0) add("picture", element, 0);
  }
  for (const element of wide)
    add(
      "wide",
      element,
      Math.max(element.getBoundingClientRect().right - room.width, -element.getBoundingClientRect().left),
    );
  for (const text of document.querySelectorAll<SVGTextElement>("svg text")) {
    const drawing = text.ownerSVGElement?.getBoundingClientRect();
    const box = text.getBoundingClientRect();
    if (drawing === undefined || box.width === 0) continue;
    // Drawings may overhang a little, into the space around them; beyond, they meet the text or the margin.
    const over = Math.max(
      box.right - room.width,
      -box.left,
      box.bottom - drawing.bottom - 6,
      drawing.top - 6 - box.top,
    );
    if (over > tolerance) add("clipped", text, over);
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) * 0.75;
    if (size < room.leastType - 0.01) add("small", text, size);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || seen.has(element) || node.textContent?.trim() === "" || element.closest("svg") !== null)
      continue;
    seen.add(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.75;
    if (
      size < room.leastType - 0.01 &&
      element.getClientRects().length > 0 &&
      element.closest("[aria-hidden]") === null
    )
      add("small", element, size);
  }
  const reach = new Map<string, [first: number, last: number][]>();
  for (const { family, weight, style, status, unicodeRange } of document.fonts) {
    if (status === "error")
      found.push({ kind: "font", text: `${family} ${weight} ${style}`, label: "", doc: "", size: 0 });
    const ranges = unicodeRange.split(",").map((range): [number, number] => {
      const [first = "0", last = first] = range.trim().slice(2).split("-");
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
    const name = family.replace(/["']/g, "");
    reach.set(name, [...(reach.get(name) ?? []), ...ranges]);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent ?? "";
    const element = node.parentElement;
    if (element === null || !/[^\s!-~]/.test(text)) continue;
    const family = getComputedStyle(element).fontFamily.split(",")[0]?.replace(/["']/g, "").trim() ?? "";
    const lacks = (sign: string) => {
      const point = sign.codePointAt(0) ?? 0;
      return !/\s/.test(sign) && !(reach.get(family) ?? []).some(([first, last]) => first <= point && point <= last);
    };
    const missing = [...new Set(text)].filter(lacks);
    if (missing.length > 0) add("glyph", element, 0, missing.slice(0, 8).join(" "));
  }
  return found;
}
