import { expect, test } from "vitest";
import { legalAddress } from "../../../../src/formats/epub/web-address.ts";

test.each([
  ["https://e.example/a?b=1&c=2#d", "https://e.example/a?b=1&c=2#d"],
  ["https://e.example/[a]|b^c`{d}", "https://e.example/%5Ba%5D%7Cb%5Ec%60%7Bd%7D"],
  ["https://e.example/%zz%41%", "https://e.example/%25zz%41%25"],
  ["https://[2001:db8::1]/a", "https://[2001:db8::1]/a"],
  ["https://e.example/ä#b#c", "https://e.example/%C3%A4#b%23c"],
  ["mailto:a@e.example?subject=[b]", "mailto:a@e.example?subject=%5Bb%5D"],
  ["flood.xhtml#sec-[a]", "flood.xhtml#sec-[a]"],
  ["#fn-1", "#fn-1"],
])("%s becomes %s", (href, legal) => {
  expect(legalAddress(href)).toBe(legal);
});
