import { expect, test } from "vitest";
import { PrintedPdf } from "../../../../src/formats/print/pdf-source.ts";
import { readTags } from "../../../../src/formats/print/pdf-tags-read.ts";
import { tagOf } from "../../../../src/formats/print/pdf-tags.ts";
import { element, plainPdf } from "../../../setup/plain-pdf.ts";

/** Object 2 is a page, 3 the root of the structure, 4 its first element. */
function read(...elements: string[]) {
  const catalog = "<</Type /Catalog\n/Pages 1 0 R\n/StructTreeRoot 3 0 R>>";
  const pages = ["<</Type /Pages\n/Kids [2 0 R]>>", "<</Type /Page>>"];
  return readTags(new PrintedPdf(plainPdf(...pages, "<</Type /StructTreeRoot\n/K 4 0 R>>", ...elements, catalog)));
}

const mark = (id: number, stream = 2) => ({ stream, page: 2, mark: id });

test("an element is read alike, in whatever order its entries stand", () => {
  const wanted = { ...tagOf("P", [mark(0), tagOf("Span", [mark(7)]), mark(1)]), language: "en" };
  const more = "/Lang (en)\n";
  const span = element("Span", 4, { page: 2, kids: "7" });
  expect(read(element("P", 3, { page: 2, kids: "[0 5 0 R 1]", more }), span)).toEqual(wanted);
  expect(read("<</K [0 5 0 R 1] /Pg 2 0 R /Lang (en) /S /P>>", span)).toEqual(wanted);
});

test("a hint comes off the language, and a language is told where it changes", () => {
  const root = read(
    element("Document", 3, { kids: "5 0 R", more: "/Lang (en-GB)\n" }),
    element("L", 4, { kids: "[6 0 R 7 0 R]", more: "/Lang (en-GB-x-octavo-toc0)\n" }),
    element("LI", 5, { page: 2, kids: "1", more: "/Lang (en-GB-x-octavo-toci1)\n" }),
    element("LI", 5, { page: 2, kids: "2", more: "/Lang (fr-x-octavo-toci0)\n" }),
  );
  const list = {
    ...tagOf("L", []),
    hint: "toc",
    kids: [
      { ...tagOf("LI", [mark(1)]), hint: "toci" },
      { ...tagOf("LI", [mark(2)]), hint: "toci", language: "fr" },
    ],
  };
  expect(root).toEqual({ ...tagOf("Document", [list]), language: "en-GB" });
});

test("words that Chrome boxes singly are their element’s own, unless they speak another language", () => {
  const root = read(
    element("P", 3, { page: 2, kids: "[5 0 R 6 0 R 7 0 R]" }),
    element("NonStruct", 4, { page: 2, kids: "[0 1]" }),
    "<</K 2 /Pg 2 0 R /S /NonStruct>>",
    element("NonStruct", 4, { page: 2, kids: "3", more: "/Lang (fr)\n" }),
  );
  expect(root).toEqual(tagOf("P", [mark(0), mark(1), mark(2), { ...tagOf("Span", [mark(3)]), language: "fr" }]));
});

test("an element may hold nothing", () => {
  expect(read(element("TD", 3, { kids: "[]" }))).toEqual(tagOf("TD", []));
});

test("marks in forms, links, descriptions, names and attributes are read", () => {
  const root = read(
    "<</Type /StructElem\n/S /Figure\n/Alt (A \\(big\\) tide)\n/P 3 0 R\n/K [<</Type /MCR\n/Pg 2 0 R\n/Stm 8 0 R\n/MCID 4>> <</Type /OBJR\n/Obj 9 0 R\n/Pg 2 0 R>>]\n/A [<</O /Table\n/RowSpan 2>>]\n/ID (node00000007)>>",
  );
  expect(root).toEqual({
    ...tagOf("Figure", [mark(4, 8), { annotation: 9, page: 2 }]),
    alt: "A (big) tide",
    id: "node00000007",
    attributes: [
      new Map<string, unknown>([
        ["O", { name: "Table" }],
        ["RowSpan", 2],
      ]),
    ],
  });
});

test("a file without structure has none", () => {
  const bytes = plainPdf("<</Type /Pages\n/Kids []>>", "<</Type /Catalog\n/Pages 1 0 R>>");
  expect(readTags(new PrintedPdf(bytes))).toBeUndefined();
});
