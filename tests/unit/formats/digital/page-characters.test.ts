import { expect, test } from "vitest";
import { pageCharacters } from "../../../../src/formats/digital/page-characters.ts";

const shown = (page: string, styles = "", scripts = "") =>
  [...pageCharacters(page, styles, scripts)].filter((code) => code > 0x7e).map((code) => String.fromCodePoint(code));

test("a page can show what its text, its styles and its scripts write", () => {
  expect(shown("<p>é", 'a::after{content:"→"}', 'say("…")')).toEqual(["é", "→", "…"]);
});

test("signs written by their numbers are shown too", () => {
  expect(shown("&#345;&#x1F4D6;", 'a::after{content:"\\2192"}')).toEqual(["\u{1F4D6}", "ř", "→"]);
});

test("what a reader types can be shown before it is typed", () => {
  expect(pageCharacters("", "", "").has("~".codePointAt(0) ?? 0)).toBe(true);
});
