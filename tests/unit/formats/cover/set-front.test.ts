import { describe, expect, test } from "vitest";
import { widthOf } from "../../../../src/formats/cover/lines.ts";
import { air, front, frontType, setFront } from "../../../../src/formats/cover/set-front.ts";
import { checked } from "../../book/folder.ts";

const settingOf = (yaml: string, words = 10, height = front.height) =>
  setFront(
    checked({ "book.yaml": yaml, "one.mdx": `---\ntitle: One\n---\n\n${"word ".repeat(words)}\n` }).book,
    height,
  );
const plain = "title: Tides\nauthors: [M. Okoro]\n";
const title200 = `title: ${"Reliable systems for small teams and those who run them ".repeat(4).slice(0, 200).trim()}\nauthors: [A]\n`;

describe("the front of a cover", () => {
  test.each([
    ["a title of one word", plain],
    ["a title of 200 characters", title200],
    ["a subtitle of 200 characters", `${plain}subtitle: ${"all of the sea ".repeat(13)}\n`],
    [
      "six authors",
      `title: Tides\nauthors: [${Array.from({ length: 6 }, (_, i) => `Author Number ${i}`).join(", ")}]\n`,
    ],
  ])("with %s has leaves, title, subtitle and authors below each other", (_, yaml) => {
    const { title, subtitle, authors, leaves, leavesEnd } = settingOf(yaml);
    expect(leaves.rows).toBeGreaterThan(0);
    const titleEnd = leavesEnd + air.title + title.lines.length * title.size * frontType.title.leading;
    const below = subtitle.lines.length === 0 ? 0 : air.subtitle + subtitle.lines.length * subtitle.size * 1.3;
    const authorsTop = front.height - front.baseline - front.edition * 1.65 - authors.length * front.authors * 1.32;
    expect(titleEnd + below).toBeLessThan(authorsTop - 40);
    for (const { lines, size } of [title, subtitle])
      for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(front.width - 2 * front.margin);
  });

  test("sets a title of 200 characters larger than its least size", () => {
    expect(settingOf(title200).title.size).toBeGreaterThan(frontType.title.least);
  });

  test("gives a longer book more and smaller leaves", () => {
    expect([10, 20_000, 50_000, 100_000].map((words) => settingOf(plain, words).leaves.columns)).toEqual([5, 6, 7, 8]);
  });

  test("cuts its leaves by half at the edge, and never at the fold", () => {
    const { size, columns } = settingOf(plain).leaves;
    expect(front.margin + (columns - 0.5) * size).toBeCloseTo(front.width, 8);
  });

  test("shows a row more where it is higher and there is room", () => {
    const rows = [2400, 2560, 3200].map((height) => settingOf(plain, 20_000, height).leaves.rows);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(rows[2]).toBeGreaterThan(rows[0] ?? 99);
  });
});
