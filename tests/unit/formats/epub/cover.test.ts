import { describe, expect, test } from "vitest";
import type { Book } from "../../../../src/book/types.ts";
import { coverSvg } from "../../../../src/formats/epub/cover-picture.ts";
import { tagsOf } from "../../../../src/formats/epub/tags.ts";

describe("the cover picture", () => {
  const bookWith = (config: Partial<Book["config"]>) =>
    ({
      config: { title: "Cats & Dogs", subtitle: "", authors: ["A. Author"], publisher: "", ...config },
    }) as unknown as Book;
  const inks = { ground: "#0a4a53", paper: "#fbf9f4", soft: "#b8ced0", line: "#618c91" };
  const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

  test("is 1600 by 2560 and says title and author, as XML", () => {
    const svg = coverSvg(bookWith({}), "full", inks);
    expect(Object.fromEntries(tagsOf(svg)[0]?.attributes ?? [])).toMatchObject({
      viewBox: "0 0 1600 2560",
      width: "1600",
      height: "2560",
    });
    expect(wordsOf(svg)).toEqual(["Cats &amp; Dogs", "A. Author"]);
  });

  test("names the exam unless the title does, and tells a demo", () => {
    const exam = { code: "X-1", domains: [] };
    expect(wordsOf(coverSvg(bookWith({ exam }), "demo", inks))[0]).toBe("X-1 · Demo edition");
    expect(wordsOf(coverSvg(bookWith({ exam, subtitle: "For X-1" }), "full", inks))[0]).toBe("Cats &amp; Dogs");
  });

  test("names the first of many authors", () => {
    const authors = Array.from({ length: 9 }, (_, i) => `Author Number ${i}`);
    expect(wordsOf(coverSvg(bookWith({ authors }), "full", inks)).at(-1)).toBe("Author Number 0 and others");
  });

  test("leaves out the publisher where the authors need the line, and never shortens one author to none", () => {
    const author = "The Standing Committee for the Study of Everything";
    const words = wordsOf(coverSvg(bookWith({ authors: [author], publisher: "Delta Press" }), "full", inks));
    expect(words.at(-1)).toBe(author);
    expect(wordsOf(coverSvg(bookWith({ publisher: "Delta Press" }), "full", inks)).at(-1)).toBe("Delta Press");
  });
});
