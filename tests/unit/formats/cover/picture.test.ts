import { describe, expect, test } from "vitest";
import { readInks } from "../../../../src/formats/cover/inks.ts";
import { pictureSvg } from "../../../../src/formats/cover/picture.ts";
import { readXml } from "../../../../src/preflight/epub/read/xml.ts";
import { checked } from "../../book/folder.ts";

const inks = await readInks();
const bookWith = (yaml: string) => checked({ "book.yaml": yaml, "one.mdx": "---\ntitle: One\n---\n\nText.\n" }).book;
const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

describe("the picture of the cover", () => {
  const plain = bookWith("title: Cats & Dogs\nauthors: [A. Author]\n");

  test("is 1600 by 2560 and says title and author, as XML", () => {
    const svg = pictureSvg(plain, "full", inks);
    const { root, faults } = readXml("cover.svg", Buffer.from(svg));
    expect(faults).toEqual([]);
    expect(root?.attributes).toMatchObject({
      viewBox: "0 0 1600 2560",
      width: "1600",
      height: "2560",
    });
    expect(wordsOf(svg)).toEqual(["Cats &amp; Dogs", "A. Author"]);
  });

  test("has flat inks alone: no gradient, no opacity, no picture in it", () => {
    const svg = pictureSvg(plain, "full", inks);
    expect(svg).not.toMatch(/gradient|opacity|filter|<image|rgba|mask/i);
    const fills = new Set([...svg.matchAll(/fill="([^"]*)"/g)].map(([, fill]) => fill));
    expect([...fills].filter((fill) => !Object.values(inks).includes(fill))).toEqual([]);
  });

  test("names the exam unless the title does, and tells a demo", () => {
    const exam = "exam: { code: X-1, domains: [{ number: 1, title: D, weight: 100, tasks: { '1.1': T } }] }\n";
    const yaml = `title: Cats\nauthors: [A. Author]\n${exam}`;
    expect(wordsOf(pictureSvg(bookWith(yaml), "demo", inks)).at(-1)).toBe("X-1 · Demo edition");
    expect(wordsOf(pictureSvg(bookWith(`${yaml}subtitle: For X-1\n`), "full", inks)).at(-1)).toBe("A. Author");
  });

  test("names the authors in two lines, and the first of many", () => {
    const authors = (count: number) => `[${Array.from({ length: count }, (_, i) => `Author Number ${i}`).join(", ")}]`;
    const shown = (count: number) =>
      wordsOf(pictureSvg(bookWith(`title: Cats\nauthors: ${authors(count)}\n`), "full", inks)).slice(1);
    expect(shown(4)).toEqual(["Author Number 0, Author Number 1,", "Author Number 2, Author Number 3"]);
    expect(shown(12)).toEqual(["Author Number 0 and others"]);
  });
});
