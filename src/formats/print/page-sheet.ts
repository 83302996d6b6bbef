/** Writes the style sheet that knows the pages: size, margins, and one head and one folio for each page. */
import type { Plan } from "./plan.ts";
import { marginsFor, paperOf, type Trim } from "./trim.ts";

/** Type of heads and folios; heads are fitted in it before they are set. */
export const headType = { family: "Inter", size: { letter: 8, paperback: 7.5 }, weight: 400 };

/**
 * Chrome cuts off what stands beyond the text block, as the hook of an f at the end of a full line does, so it is given
 * more room on each side; inches, and whole CSS pixels, or lines would be shorter than they were measured.
 */
const overhang = 0.0625;

/**
 * The sheet of a planned book, or of one not yet planned.
 * Chrome has no running heads, but a counter style may hold one text for each page:
 * https://www.w3.org/TR/css-counter-styles-3/#fixed-system
 */
export function pageSheet(trim: Trim, plan?: Pick<Plan, "pages" | "heads" | "folios">): string {
  const { width, height, top, bottom, sides } = paperOf(trim);
  const margins = marginsFor(trim, plan?.pages ?? 1);
  const [inside, outside] = [margins.inside - overhang, margins.outside - overhang];
  const head = `font: ${String(headType.weight)} ${String(headType.size[trim])}pt var(--ui); color: var(--soft)`;
  const style = `${head}; white-space: nowrap; padding-inline: ${inches(overhang)}`;
  const rules = [
    `@page { size: ${inches(width)} ${inches(height)}; margin: ${inches(top)} ${inches(outside)} ${inches(bottom)} ${inches(inside)} }`,
    `@page :left { margin-left: ${inches(outside)}; margin-right: ${inches(inside)} }`,
    `body { box-sizing: content-box; width: ${inches(width - sides)}; padding: 0 ${inches(overhang)} }`,
  ];
  if (plan === undefined) return rules.join("\n");
  return [
    ...rules,
    `@counter-style no-text { system: cyclic; symbols: "\\200b"; suffix: "" }`,
    counterStyle("page-head", plan.heads),
    counterStyle("page-folio", plan.folios),
    `@page :left {
      @top-left { ${style}; content: counter(page, page-head); text-align: left; vertical-align: bottom; padding-bottom: 15pt }
      @bottom-left { ${style}; content: counter(page, page-folio); text-align: left; vertical-align: top; padding-top: 18pt }
    }`,
    `@page :right {
      @top-right { ${style}; content: counter(page, page-head); text-align: right; vertical-align: bottom; padding-bottom: 15pt }
      @bottom-right { ${style}; content: counter(page, page-folio); text-align: right; vertical-align: top; padding-top: 18pt }
    }`,
  ].join("\n");
}

function counterStyle(name: string, texts: readonly string[]): string {
  const symbols = texts.map(cssString).join(" ");
  return `@counter-style ${name} { system: fixed 1; symbols: ${symbols}; suffix: ""; fallback: no-text }`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ")}"`;
}

function inches(value: number): string {
  return `${String(Math.round(value * 10_000) / 10_000)}in`;
}
