import { expect, test } from "vitest";
import { drawingHtml } from "../../../src/render/artwork.ts";

const draw = (inside: string, alt = "A box", place = "one-1") =>
  drawingHtml(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`, {
    alt,
    name: "artwork",
    place,
  });

test("a description says what the author wrote, dollar signs and quotes too", () => {
  expect(draw("", `Costs $& "$1" and $$`)).toContain('aria-label="Costs $&amp; &quot;$1&quot; and $$"');
});

test("a drawing keeps nothing that runs or reaches out", () => {
  const html = draw(
    '<script>alert(1)</script><a href="javascript:alert(1)"><rect onclick="alert(1)" fill="url(https://a.example/x#y)"/></a>' +
      '<foreignObject><p>x</p></foreignObject><use href="https://a.example/b.svg#c"/><circle filter=\'url("//a.example/f#g")\' r="1"/>',
  );
  expect(html).not.toMatch(/script|alert|example|foreignObject|<a\b/i);
  expect(html).toContain("<rect");
});

test("two drawings with the same inner names stand in one page, each pointing at its own", () => {
  const arrow =
    '<marker id="arrow"><path d="M0 0"/></marker><line id="sec-intro" marker-end="url(#arrow)"/><use href="#arrow"/>';
  expect(draw(arrow, "", "one-1")).toContain('<marker id="art-one-1-arrow">');
  expect(draw(arrow, "", "one-1")).toContain('marker-end="url(#art-one-1-arrow)"');
  expect(draw(arrow, "", "one-2")).toContain('href="#art-one-2-arrow"');
});

test("an id that nothing in the drawing points at cannot take a label of the book", () => {
  expect(draw('<rect id="sec-intro"/>')).not.toContain("sec-intro");
});
