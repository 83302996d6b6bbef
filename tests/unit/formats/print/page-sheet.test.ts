import { expect, test } from "vitest";
import { pageSheet } from "../../../../src/formats/print/page-sheet.ts";

test("the gutter is inside on both sides of a spread, a sixteenth of an inch of it kept inside the page’s own box", () => {
  const sheet = pageSheet("paperback", { pages: 320, heads: [""], folios: ["i"] });
  expect(sheet).toContain("@page { size: 6in 9in; margin: 0.85in 0.5625in 0.85in 0.8125in }");
  expect(sheet).toContain("@page :left { margin-left: 0.5625in; margin-right: 0.8125in }");
  expect(sheet).toContain("body { box-sizing: content-box; width: 4.5in; padding: 0 0.0625in }");
});

test("each page has its own text, quoted and on one line", () => {
  const sheet = pageSheet("letter", { pages: 3, heads: ["", 'A "b" \\ c', "two\nlines"], folios: ["", "ii", "1"] });
  expect(sheet).toContain('@counter-style page-head { system: fixed 1; symbols: "" "A \\"b\\" \\\\ c" "two lines";');
  expect(sheet).toContain('@counter-style page-folio { system: fixed 1; symbols: "" "ii" "1";');
});
