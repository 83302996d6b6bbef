import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { addressElement, isOwnAddress, printedAddress } from "../../../../src/formats/print/printed-address.ts";

test.each([
  ["https://a.example/", "a.example"],
  ["http://a.example/b/", "a.example/b"],
  ["HTTPS://A.example", "A.example"],
  ["https://www.a.example/b", "www.a.example/b"],
  ["https://a.example/?q=/", "a.example/?q=/"],
  ["https://a.example/b/#c/", "a.example/b/#c/"],
  ["mailto:ann@a.example", "ann@a.example"],
])("%s is printed as %s", (url, printed) => {
  expect(printedAddress(url)).toBe(printed);
});

test.each([
  ["a.example", "https://a.example/", true],
  ["https://a.example/b", "https://a.example/b/", true],
  ["www.a.example", "http://A.example", true],
  ["ann@a.example", "mailto:ann@a.example", true],
  ["a.example", "https://a.example/b", false],
  ["b", "https://a.example/b", false],
])("“%s” as the text of a link to %s is its address: %s", (words, url, isOwn) => {
  expect(isOwnAddress(words, url)).toBe(isOwn);
});

test("an address may end a line after a joint, and nowhere inside a row of them", () => {
  expect(toHtml(addressElement("https://a.example/b-c?d=1&e")).replaceAll("<wbr>", "|")).toBe(
    '<span class="address" translate="no">https://|a.|example/|b-|c?|d=|1&#x26;|e</span>',
  );
});

test("an address without a joint is whole", () => {
  expect(toHtml(addressElement("localhost"))).toBe('<span class="address" translate="no">localhost</span>');
});
