import { describe, expect, test } from "vitest";
import type { Book } from "../../../../src/book/types.ts";
import { setTitle, widthOf } from "../../../../src/formats/epub/cover-lines.ts";
import { coverSvg } from "../../../../src/formats/epub/cover-picture.ts";
import { tagsOf } from "../../../../src/formats/epub/tags.ts";

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

  test("nothing is set for an empty title", () => {
    expect(setTitle("", 1312, 880, 1.08, 232).lines).toEqual([]);
  });
});

describe("the cover picture", () => {
  const bookWith = (config: Partial<Book["config"]>) =>
    ({
      config: { title: "Cats & Dogs", subtitle: "", authors: ["A. Author"], publisher: "", ...config },
    }) as unknown as Book;
  const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

  test("is 1600 by 2560 and says title and author, as XML", () => {
    const svg = coverSvg(bookWith({}), "full");
    expect(Object.fromEntries(tagsOf(svg)[0]?.attributes ?? [])).toMatchObject({
      viewBox: "0 0 1600 2560",
      width: "1600",
      height: "2560",
    });
    expect(wordsOf(svg)).toEqual(["Cats &amp; Dogs", "A. Author"]);
  });

  test("names the exam unless the title does, and tells a demo", () => {
    const exam = { code: "X-1", domains: [] };
    expect(wordsOf(coverSvg(bookWith({ exam }), "demo"))[0]).toBe("X-1 · Demo edition");
    expect(wordsOf(coverSvg(bookWith({ exam, subtitle: "For X-1" }), "full"))[0]).toBe("Cats &amp; Dogs");
  });

  test("names the first of many authors", () => {
    const authors = Array.from({ length: 9 }, (_, i) => `Author Number ${i}`);
    expect(wordsOf(coverSvg(bookWith({ authors }), "full")).at(-1)).toBe("Author Number 0 and others");
  });
});
