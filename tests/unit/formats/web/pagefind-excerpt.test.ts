import { expect, test } from "vitest";
import { excerptParts } from "../../../../src/formats/web/client/pagefind-excerpt.ts";

test("marks become parts and entities become characters", () => {
  expect(excerptParts("if a &lt; b &amp;&amp; <mark>retry</mark>, then")).toEqual([
    { text: "if a < b && ", isMarked: false },
    { text: "retry", isMarked: true },
    { text: ", then", isMarked: false },
  ]);
});

test("markup that the text shows stays text", () => {
  expect(excerptParts("&lt;script&gt;alert(1)&lt;/script&gt;")).toEqual([
    { text: "<script>alert(1)</script>", isMarked: false },
  ]);
});
