import { describe, expect, test } from "vitest";
import { dedent, diagnose } from "./folder.ts";

const said = (paperback: string, rest = "") =>
  diagnose({
    "book.yaml": `title: T\nauthors: [A]\n${rest}formats:\n  paperback:\n${dedent(paperback).replace(/^/gm, "    ")}\n`,
    "one.mdx": "---\ntitle: One\n---\n\nText.\n",
  }).map(([, , , message]) => message);

describe("the settings of the paperback", () => {
  test.each(["white", "cream", "groundwood", "standard-color", "premium-color"])("know the paper %s", (paper) => {
    expect(said(`paper: ${paper}`)).toEqual([]);
  });

  test("name the papers there are", () => {
    expect(said("paper: glossy")).toEqual([
      '"formats.paperback.paper" should be one of white, cream, groundwood, standard-color, premium-color; found "glossy".',
    ]);
  });

  test.each(["39.00 USD", "12 EUR", "1200 JPY"])("take the price %s", (price) => {
    expect(said(`price: ${price}`)).toEqual([]);
  });

  test.each(["$39", "39.00", "39,00 EUR", "free"])("ask for amount and currency where the price is %s", (price) => {
    expect(said(`price: "${price}"`)).toEqual([
      `"formats.paperback.price" should be an amount and a currency, such as "39.00 USD"; found "${price}".`,
    ]);
  });

  test("take a back of paragraphs and lists", () => {
    expect(said("back: |\n  What *the* **sea** does.\n\n  - Ebb\n  - Flood\n\n  1. Up\n")).toEqual([]);
  });

  test.each([
    ["# A heading", "heading"],
    ["> Said somebody", "quotation"],
    ["- Ebb\n    - and flood", "list inside a list"],
    ["<div>Sea</div>", "block of HTML"],
  ])("refuse a back with %j", (back, name) => {
    const [message] = said(`back: |\n${back.replace(/^/gm, "  ")}\n`);
    expect(message).toContain(`"formats.paperback.back" should be paragraphs and plain lists, without a ${name};`);
  });

  test("want an ISBN for a barcode", () => {
    expect(said("barcode: true")).toEqual([
      '"formats.paperback.barcode" should be left out until identifiers.isbn.paperback holds the ISBN that its bars spell; found true.',
    ]);
    expect(said("barcode: true", "identifiers: { isbn: { paperback: 978-3-16-148410-0 } }\n")).toEqual([]);
  });
});
