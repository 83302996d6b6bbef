import { expect, test } from "vitest";
import { pageSheet } from "../../../../src/formats/print/page-sheet.ts";

test("the gutter is inside on both sides of a spread", () => {
  const sheet = pageSheet("paperback", { pages: 320, heads: [""], folios: ["i"] });
  expect(sheet).toContain("@page { size: 6in 9in; margin: 0.85in 0.625in 0.85in 0.875in }");
  expect(sheet).toContain("@page :left { margin-left: 0.625in; margin-right: 0.875in }");
});

test("each page has its own text, quoted and on one line", () => {
  const sheet = pageSheet("letter", { pages: 3, heads: ["", 'A "b" \\ c', "two\nlines"], folios: ["", "ii", "1"] });
  expect(sheet).toContain('@counter-style page-head { system: fixed 1; symbols: "" "A \\"b\\" \\\\ c" "two lines";');
  expect(sheet).toContain('@counter-style page-folio { system: fixed 1; symbols: "" "ii" "1";');
});
