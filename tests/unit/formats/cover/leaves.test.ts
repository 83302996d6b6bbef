import { describe, expect, test } from "vitest";
import { leavesOf } from "../../../../src/formats/cover/leaves.ts";
import { checked, type Files } from "../../book/folder.ts";

const chapter = (title: string, words: number) => `---\ntitle: ${title}\n---\n\n${"word ".repeat(words)}\n`;

const inksOf = (settings: string, files: Files, count: number) =>
  leavesOf(checked({ "book.yaml": `title: T\nauthors: [A]\n${settings}`, ...files }).book, count).map(({ ink }) => ink);

const where = (inks: readonly string[], wanted: string) => inks.flatMap((ink, i) => (ink === wanted ? [i] : []));

describe("the leaves of a cover", () => {
  test("show where the chapters begin, by their share of the words", () => {
    const files = { "a.mdx": chapter("One", 900), "b.mdx": chapter("Two", 1900), "c.mdx": chapter("Three", 900) };
    expect(where(inksOf("", files, 24), "paper")).toEqual([0, 6, 18]);
  });

  test("tell parts from chapters", () => {
    const settings = "structure: { parts: [{ part: p.mdx, chapters: [a.mdx] }, { part: q.mdx, chapters: [b.mdx] }] }\n";
    const files = {
      "p.mdx": chapter("Part", 0),
      "q.mdx": chapter("Part two", 0),
      "a.mdx": chapter("One", 2000),
      "b.mdx": chapter("Two", 2000),
    };
    const inks = inksOf(settings, files, 24);
    expect(where(inks, "spark")).toEqual([0, 12]);
    expect(where(inks, "paper")).toEqual([1, 13]);
  });

  test("stay mostly quiet, however many chapters there are", () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}.mdx`, chapter(`C${i}`, 20)]));
    const white = where(inksOf("", files, 36), "paper");
    expect(white.length).toBeGreaterThan(4);
    expect(white.length).toBeLessThanOrEqual(8);
  });

  test("are the same for the same book and others for another", () => {
    const files = { "a.mdx": chapter("One", 10) };
    expect(inksOf("id: x\n", files, 40)).toEqual(inksOf("id: x\n", files, 40));
    expect(inksOf("id: x\n", files, 40)).not.toEqual(inksOf("id: y\n", files, 40));
  });

  test("keep their places when a higher front shows more of them", () => {
    const { book } = checked({ "a.mdx": chapter("One", 10) });
    const turns = (count: number) => leavesOf(book, count).map(({ rises }) => rises);
    expect(turns(40).slice(0, 20)).toEqual(turns(20));
    expect(new Set(turns(20)).size).toBe(2);
  });
});
