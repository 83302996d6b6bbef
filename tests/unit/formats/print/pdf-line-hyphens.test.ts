import { expect, test } from "vitest";
import { readMarking } from "../../../../src/formats/print/pdf-content.ts";
import { addBehind, isLineHyphen, partAround } from "../../../../src/formats/print/pdf-line-hyphens.ts";
import { edited } from "../../../../src/formats/print/pdf-edits.ts";
import { tagOf } from "../../../../src/formats/print/pdf-tags.ts";

const soft = "/Span<</ActualText <FEFF00AD> >> BDC <0003> Tj EMC";
const line = (strings: string) => `BT 1 0 0 -1 0 50 Tm ${strings} ET`;
const section = (...lines: string[]) => `/P <</MCID 4>>BDC ${lines.join(" ")} EMC`;

test.each([
  ["the hyphen behind a soft one", section(line(`<0041> Tj ${soft}`), line("<0010> Tj")), "-", true],
  ["a hyphen like any other", section(line("<0041> Tj"), line("<0010> Tj")), "-", false],
  [
    "a letter behind a soft hyphen that does not show",
    section(line(`<0041> Tj ${soft}`), line("<0042> Tj")),
    "s",
    false,
  ],
  ["more than one sign", section(line(`<0041> Tj ${soft}`), line("<00100010> Tj")), "-", false],
  ["more than one string", section(line(`<0041> Tj ${soft}`), line("<0010> Tj <0041> Tj")), "-", false],
])("%s", (_, content, character, isHyphen) => {
  const words = readMarking(content).words.at(-1);
  expect(words !== undefined && isLineHyphen(words, character)).toBe(isHyphen);
});

test("its section is parted around it, and both parts are read one after the other", () => {
  const content = section(line("<0041> Tj"), line("<0010> Tj"), line("<0042> Tj"));
  const [, hyphen] = readMarking(content).words;
  const after = hyphen === undefined ? "" : edited(content, partAround(hyphen, 9));
  expect(readMarking(after).sections).toMatchObject([
    { id: 4, painted: "text" },
    { id: 9, painted: "text" },
  ]);
  expect(readMarking(after).bare).toEqual([]);
  const mark = { stream: 1, page: 1, mark: 4 };
  const tag = tagOf("P", [mark, tagOf("Code", [])]);
  addBehind(tag, addBehind(tag, mark, 9), 10);
  expect(tag.kids).toEqual([mark, { ...mark, mark: 9 }, { ...mark, mark: 10 }, tagOf("Code", [])]);
});
