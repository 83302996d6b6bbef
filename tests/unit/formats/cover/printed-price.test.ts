import { expect, test } from "vitest";
import { printedPrice } from "../../../../src/formats/cover/printed-price.ts";
import { checked } from "../../book/folder.ts";

const printed = (settings: string) =>
  printedPrice(checked({ "book.yaml": `title: T\nauthors: [A]\n${settings}` }).book);

test.each([
  ["en-US", "39.00 USD", "$39.00"],
  ["en-US", "39 USD", "$39"],
  ["de-DE", "34.90 EUR", "34,90\u00a0€"],
  ["ja-JP", "3200 JPY", "￥3,200"],
])("in %s the price %s is printed as %s", (language, price, shown) => {
  expect(printed(`language: ${language}\nformats: { paperback: { price: ${price} } }\n`)).toBe(shown);
});

test("a price in the store alone is not printed", () => {
  expect(printed('store: [{ format: Paperback, price: 9, currency: USD, url: "https://a.example" }]\n')).toBe("");
});
