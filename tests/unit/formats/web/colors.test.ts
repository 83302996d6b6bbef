import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Theme = "light" | "dark";
type Color = Record<Theme, string>;

const colors = new Map<string, Color>();
for (const file of ["tokens", "code"]) {
  const css = readFileSync(`src/styles/${file}.css`, "utf8");
  for (const [, name = "", light = "", dark = ""] of css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g))
    colors.set(name, { light, dark });
}

/** Contrast of two colors: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const grounds = ["paper", "raise"];
const tones = ["blue", "red", "green", "amber", "violet", "gray"];
const tokens = [...colors.keys()].filter((name) => name.startsWith("tok-"));
const text: [text: string, ground: string][] = [
  ...["ink", "soft", "accent", ...tones].flatMap((name) => grounds.map((ground): [string, string] => [name, ground])),
  ...["accent", ...tones].flatMap((name): [string, string][] => [
    [name, `${name}-wash`],
    ["ink", `${name}-wash`],
    ["soft", `${name}-wash`],
  ]),
  ...tokens.flatMap((name) => ["raise", "accent-wash"].map((ground): [string, string] => [name, ground])),
  ["paper", "accent"],
  ["paper", "green"],
];

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const of = (name: string) => colors.get(name)?.[theme] ?? "";

  test.each(text)("%s on %s is read by everyone (4.5:1)", (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test("the edges of controls are seen (3:1)", () => {
    for (const ground of grounds) expect(contrast(of("edge"), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("every color of the code is among those judged", () => {
  expect(tokens.length).toBeGreaterThanOrEqual(5);
});
