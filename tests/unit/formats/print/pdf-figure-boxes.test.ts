import { expect, test } from "vitest";
import { readMarking } from "../../../../src/formats/print/pdf-content.ts";
import { boxFigures, paintedBoxes } from "../../../../src/formats/print/pdf-figure-boxes.ts";
import { tagOf, type Tag } from "../../../../src/formats/print/pdf-tags.ts";

const figure = (content: string) => `/Figure <</MCID 0>>BDC ${content} EMC`;
const boxOf = (content: string) => paintedBoxes(content, readMarking(content).sections).get(0);

test.each([
  ["a surface", figure("10 20 30 40 re f"), [10, 20, 40, 60]],
  ["a curve", figure("0 0 m 10 50 20 -5 30 10 c S"), [0, -5, 30, 50]],
  ["a picture", figure("q 20 0 0 10 5 5 cm /X1 Do Q"), [5, 5, 25, 15]],
  ["what is turned", figure("0 1 -1 0 100 0 cm 0 0 10 20 re f"), [80, 0, 100, 10]],
  ["what is clipped", `q 0 0 15 100 re W n ${figure("10 20 30 40 re f")} Q`, [10, 20, 15, 60]],
  ["what is clipped no longer", `q 0 0 15 100 re W n Q ${figure("10 20 30 40 re f")}`, [10, 20, 40, 60]],
  ["words", figure("BT /F1 10 Tf 1 0 0 1 50 50 Tm <01> Tj 20 0 Td <01> Tj ET"), [50, 50, 75, 57]],
  ["nothing", `${figure("1 0 0 rg")} 0 0 9 9 re f`, undefined],
])("finds the box of %s", (_, content, box) => {
  expect(boxOf(content)).toEqual(box);
});

function figureOf(marks: Tag["kids"]): Tag {
  const tag = tagOf("Figure", marks);
  boxFigures(tagOf("Document", [tag]), ({ mark }) => (mark < 2 ? [10, 20, 40 + mark, 60.126] : undefined));
  return tag;
}

test("a figure on one page says where it is, one in a form does not", () => {
  expect(figureOf([0, 1, 2].map((mark) => ({ stream: 7, page: 7, mark }))).attributes).toEqual([
    new Map<string, unknown>([
      ["O", { name: "Layout" }],
      ["BBox", [10, 20, 41, 60.13]],
    ]),
  ]);
  expect(figureOf([{ stream: 7, page: 8, mark: 0 }]).attributes).toEqual([]);
});
