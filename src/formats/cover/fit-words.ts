/** Makes the words of a drawing fit their room. Travels into the browser as text: it may use nothing but the browser. */

/** A text that would be smaller than its least size. */
export interface TooLong {
  /** What it is: "title". */
  text: string;
  /** Size it would have by its least size, below 1. */
  share: number;
}

/**
 * Lines were broken by estimated widths; here they are measured. Texts of one `data-fit` shrink together until the longest
 * is within its `data-room`. Returns those that end below their `data-least`.
 */
export function fitWords(): TooLong[] {
  const texts = [...document.querySelectorAll<SVGTextElement>("text[data-fit]")];
  const found: TooLong[] = [];
  for (const [text, lines] of Map.groupBy(texts, ({ dataset }) => dataset["fit"] ?? "")) {
    const shares = lines.map((line) => Number(line.dataset["room"]) / Math.max(1, line.getComputedTextLength()));
    const share = Math.min(1, ...shares);
    const sizes = lines.map((line) => {
      const size = Number(line.getAttribute("font-size")) * share;
      if (share < 1) line.setAttribute("font-size", String(size));
      return size / Number(line.dataset["least"] ?? 0);
    });
    const smallest = Math.min(...sizes);
    if (smallest < 0.999) found.push({ text, share: smallest });
  }
  return found;
}
