import { describe, expect, test } from "vitest";
import { setTitle, widthOf } from "../../../../src/formats/cover/lines.ts";

describe("a title is set", () => {
  test.each([
    ["Rust", ["Rust"]],
    ["Generative AI in Production on AWS", ["Generative AI", "in Production", "on AWS"]],
    ["Kubernetes", ["Kubernetes"]],
  ])("“%s”", (title, lines) => {
    expect(setTitle(title, 1312, 880, 1.08, 232).lines).toEqual(lines);
  });

  test.each([3, 12, 60])("of %i words inside its room, with every word once", (count) => {
    const title = Array.from({ length: count }, (_, i) => (i % 3 === 0 ? "Engineering" : "of")).join(" ");
    const { lines, size } = setTitle(title, 1312, 880, 1.08, 232);
    expect(lines.join(" ")).toBe(title);
    expect(Math.max(...lines.map(widthOf)) * size).toBeLessThanOrEqual(1312);
    expect(lines.length * size * 1.08).toBeLessThanOrEqual(880);
  });

  test("without a short word alone above longer lines", () => {
    const { lines } = setTitle("The Encyclopedia of Practical Distributed Systems", 1312, 1200, 1.07, 250);
    expect(lines).toEqual(["The Encyclopedia", "of Practical", "Distributed Systems"]);
  });

  test("nothing is set for an empty title", () => {
    expect(setTitle("", 1312, 880, 1.08, 232).lines).toEqual([]);
  });
});
