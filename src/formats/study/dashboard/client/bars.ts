/** Bars beside the numbers they show; whoever does not see them misses nothing. */

const svg = "http://www.w3.org/2000/svg";

/** How much of it is answered, and within that, how much was right. @param share 0 to 1 */
export function shareBar(share: number, inner: number): SVGElement {
  return bar(rect("track", 0, 1), rect("some", 0, share), rect("right", 0, inner));
}

/** A range, with a mark where the share itself lies. @param share undefined for none */
export function rangeBar(low: number, high: number, share: number | undefined): SVGElement {
  const mark = share === undefined ? [] : [rect("mark", Math.min(Math.max(0, share - 0.005), 0.99), 0.01)];
  return bar(rect("track", 0, 1), rect("range", low, high - low), ...mark);
}

function bar(...parts: SVGElement[]): SVGElement {
  const box = document.createElementNS(svg, "svg");
  const attributes = { class: "study-bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  box.append(...parts);
  return box;
}

function rect(name: string, from: number, width: number): SVGElement {
  const element = document.createElementNS(svg, "rect");
  const attributes = { class: name, x: from * 100, y: 0, width: width * 100, height: 8 };
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
