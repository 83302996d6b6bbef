import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { epubStyles } from "../../../../src/formats/epub/styles.ts";

const css = (await epubStyles()).replace(/\/\*[\s\S]*?\*\//g, "");
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = "", body = ""]) =>
  body
    .split(";")
    .filter((line) => line.includes(":"))
    .map((line) => {
      const [property = "", value = ""] = line.split(/:(.*)/s).map((part) => part.trim());
      return { selector: selector.trim(), property, value };
    }),
);

test("the style sheet has rules to judge", () => {
  expect(rules.length).toBeGreaterThan(150);
});

// The numbers are those of the Kindle publishing guidelines and of EPUB 3.3 as collected in the format's requirements.
test.each([
  ["sets no length in absolute units", /\d(px|pt|cm|mm|in)\b/],
  ["sets no negative length but an indent or a baseline", /^(?!text-indent|vertical-align).*: .*-\d/],
  ["positions nothing", /^position:/],
  ["floats nothing", /^float:/],
  ["lays no ground under text", /^background.*: (?!transparent$)/],
  ["sets no direction", /^(direction|unicode-bidi):/],
  ["needs no variables", /var\(/],
])("%s", (_, forbidden) => {
  expect(rules.filter(({ property, value }) => forbidden.test(`${property}: ${value}`))).toEqual([]);
});

test("selects by element, class and descent alone", () => {
  expect(rules.filter(({ selector }) => /::|:[a-z]|[~+[]/.test(selector)).map(({ selector }) => selector)).toEqual([]);
});

test("leaves size, color and line height of the text to the reader", () => {
  const body = rules.filter(({ selector }) => selector === "body").map(({ property }) => property);
  expect(body).toEqual(["font-family", "font-variant-numeric", "overflow-wrap"]);
  expect(
    rules.filter(({ selector, property }) => selector === "p" && /color|size|line-height|family/.test(property)),
  ).toEqual([]);
});

test("a heading says how it is aligned", () => {
  for (const name of ["h1", "h2", "h3", "h4", "h5", "h6"]) {
    const own = rules.filter(({ selector }) => selector.split(/\s*,\s*/).includes(name));
    expect(
      own.some(({ property, value }) => property === "text-align" && value === "left"),
      name,
    ).toBe(true);
  }
});

test("colors signs, rules and large numerals, and no other text", () => {
  const colored = rules.filter(({ property, value }) => property === "color" && value !== "inherit");
  expect(colored.filter(({ selector }) => !/(\.icon|\.numeral)$/.test(selector))).toEqual([]);
});

/** Paper, the sepia and the night of reading systems, and black. */
const grounds = ["#ffffff", "#f4ecd8", "#121212", "#000000"];

test("every color is seen on every ground", () => {
  const colors = new Set([...css.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([color]) => color));
  expect(colors.size).toBeGreaterThan(4);
  for (const color of colors)
    for (const ground of grounds)
      expect(contrast(luminance(color), luminance(ground)), `${color} on ${ground}`).toBeGreaterThanOrEqual(3);
});

test("speaks of no class that nothing bears", () => {
  const sources = globSync("src/{components,render,formats/epub}/**/*.{astro,ts}").map((file) =>
    readFileSync(file, "utf8"),
  );
  const written = sources.join("\n");
  const names = new Set(
    rules.flatMap(({ selector }) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name)),
  );
  // Put together: `tone-${tone}`, `indent-${step}`, `tok-${kind}`, `doc-${kind}`, `align-${align}`.
  const composed = /^(tone|indent|tok|doc|align)-/;
  expect(
    [...names].filter((name) => !composed.test(name) && !new RegExp(`[\\s"'\`.]${name}[\\s"'\`:]`).test(written)),
  ).toEqual([]);
});

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
