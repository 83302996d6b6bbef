import { expect, test } from "vitest";
import { repeatedHeads } from "../../../../src/formats/print/pdf-repeated-heads.ts";
import { tagOf, type Mark, type Tag } from "../../../../src/formats/print/pdf-tags.ts";

const words = (mark: number, page: number): Mark => ({ stream: page, page, mark });

function cell(type: string, scope: string, ...marks: Mark[]): Tag {
  const attributes = scope === "" ? [] : [new Map([["Scope", { name: scope }]])];
  return { ...tagOf(type, [tagOf("NonStruct", marks)]), attributes };
}

const table = (...rows: Tag[][]) =>
  tagOf("Document", [
    tagOf(
      "Table",
      rows.map((cells) => tagOf("TR", cells)),
    ),
  ]);

test("a head of columns is read on its first page, whatever is printed on the next ones", () => {
  const [first, next, last] = [words(1, 1), words(1, 2), words(1, 3)];
  expect(repeatedHeads(table([cell("TH", "Column", first, next, last)]))).toEqual(new Set([next, last]));
});

test("a row that goes on over a page is no head", () => {
  const marks = [words(1, 1), words(1, 2)];
  expect(repeatedHeads(table([cell("TH", "Row", ...marks), cell("TD", "")])).size).toBe(0);
  expect(repeatedHeads(table([cell("TH", "Column"), cell("TD", "", ...marks)])).size).toBe(0);
});
