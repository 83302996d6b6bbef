import { expect, test } from "vitest";
import { checkBook } from "../../../src/book/check.ts";
import { readBookFolder } from "../../../src/book/read.ts";
import { inOrder, productsOf } from "../../../src/build/products.ts";

test("what was made stands in the order of the products, whichever was finished first", async () => {
  const { book } = checkBook(await readBookFolder("tests/fixtures/books/small"));
  const products = productsOf(book);
  expect(products.length).toBeGreaterThan(5);
  expect(inOrder(book, products.toReversed())).toEqual(products);
});
