import { describe, expect, test } from "vitest";
import { setSpine } from "../../../../src/formats/cover/spine.ts";
import { wrapSize } from "../../../../src/formats/cover/wrap-size.ts";
import { checked } from "../../book/folder.ts";

const settingOf = (title: string, pages: number, authors = "M. Okoro") => {
  const { book } = checked({ "book.yaml": `title: ${title}\nauthors: [${authors}]\npublisher: Delta Press\n` });
  return setSpine(book, pages, wrapSize(pages, "white"));
};

describe("the spine", () => {
  test.each([24, 78])("of %i pages takes no words", (pages) => {
    expect(settingOf("Tides", pages)).toBeUndefined();
  });

  test("of 80 pages may have words, but type that fits between its folds would be too small", () => {
    expect(settingOf("Tides", 80)).toBeUndefined();
  });

  test.each([110, 200, 800])("of %i pages has title and authors between its folds", (pages) => {
    const setting = settingOf("Tides", pages);
    expect(setting?.title.lines).toEqual(["Tides"]);
    expect(setting?.authors).toBe("M. Okoro");
    expect((setting?.title.size ?? 99) * 1.12).toBeLessThanOrEqual((pages * 0.002252 - 0.125) * 72);
  });

  test("breaks a title of 120 characters into lines of at least 9 pt", () => {
    const title = "Reliable systems for small teams ".repeat(4).trim();
    const setting = settingOf(title, 400);
    expect(setting?.title.lines.join(" ")).toBe(title);
    expect(setting?.title.lines.length).toBeGreaterThan(1);
    expect(setting?.title.size).toBeGreaterThanOrEqual(9);
  });

  test("stays without words where the title would be smaller than 7 pt", () => {
    expect(settingOf("Reliable systems for small teams ".repeat(8).trim(), 110)).toBeUndefined();
  });
});
