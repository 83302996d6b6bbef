import { expect, test } from "vitest";
import { inksOf, readInks } from "../../../../src/formats/cover/inks.ts";

const tokens = `:root {
  --paper: light-dark(#ffffff, #000000);
  --accent: light-dark(#0080ff, #fffff0);
  --accent-wash: light-dark(#f0f0f0, #000000);
  --amber: light-dark(#805500, #ffaa00);
}`;

test("a cover's colors follow the accent and the amber of the tokens", () => {
  expect(inksOf(tokens)).toEqual({
    ground: "#0064c7",
    paper: "#ffffff",
    soft: "#c0d4e8",
    line: "#609cd7",
    deep: "#004c97",
    bright: "#fffff0",
    spark: "#ffaa00",
  });
});

test("a token that is missing is named", () => {
  expect(() => inksOf(":root {}")).toThrow("tokens.css has no color --accent.");
});

test("words on the ground meet 4.5:1, leaves that mean something 3:1", async () => {
  const inks = await readInks();
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  for (const ink of [inks.paper, inks.soft]) expect(light(ink) / light(inks.ground)).toBeGreaterThan(4.5);
  expect(light(inks.spark) / light(inks.ground)).toBeGreaterThan(3);
});
