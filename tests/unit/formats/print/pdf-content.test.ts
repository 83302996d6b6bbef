import { describe, expect, test } from "vitest";
import { readMarking, type Painted } from "../../../../src/formats/print/pdf-content.ts";

const words = "BT /F1 9 Tf 1 0 0 -1 5 6 Tm <0001> Tj ET";

describe("sections", () => {
  test.each<[string, Painted]>([
    [words, "text"],
    ["0 0 9 9 re f", "lines"],
    ["/X1 Do", "picture"],
    ["BI /W 1 /H 1 ID \x01 EI", "picture"],
    ["1 0 0 rg 0 0 9 9 re W n", "nothing"],
    [`0 0 9 9 re f ${words} 0 0 9 9 re S`, "text"],
  ])("%j paints %s", (content, painted) => {
    const { sections, bare } = readMarking(`q /P <</MCID 7>>BDC ${content} EMC Q`);
    expect(sections).toMatchObject([{ id: 7, painted }]);
    expect(bare).toEqual([]);
  });

  test("one that is not closed in its stream is none", () => {
    expect(readMarking("/P <</MCID 7>>BDC 0 0 9 9 re f").sections).toEqual([]);
  });
});

describe("what is bare", () => {
  const bareIn = (content: string, tagged?: Set<string>) =>
    readMarking(content, tagged).bare.map(({ start, end, painted }) => [content.slice(start, end), painted]);

  test.each<[string, [string, Painted][]]>([
    [`q ${words} Q`, [[words, "text"]]],
    ["1 0 0 RG 0 0 9 9 re f* Q", [["0 0 9 9 re f*", "lines"]]],
    ["1 1 m 2 2 l S 1 0 0 rg 0 0 9 9 re f", [["1 1 m 2 2 l S 1 0 0 rg 0 0 9 9 re f", "lines"]]],
    [
      "0 0 9 9 re f q 0 0 5 5 re f Q",
      [
        ["0 0 9 9 re f", "lines"],
        ["0 0 5 5 re f", "lines"],
      ],
    ],
    ["0 0 9 9 re W* n", []],
    ["/X1 Do", [["/X1 Do", "picture"]]],
    ["/Artifact BMC 0 0 9 9 re f EMC", []],
    [
      "BT <01> Tj /P <</MCID 0>>BDC <02> Tj EMC <03> Tj ET",
      [
        ["<01> Tj", "text"],
        ["<03> Tj", "text"],
      ],
    ],
    ["BT /Span <</ActualText (A)>>BDC <01> Tj EMC ET", [["BT /Span <</ActualText (A)>>BDC <01> Tj EMC ET", "text"]]],
  ])("in %j", (content, bare) => {
    expect(bareIn(content)).toEqual(bare);
  });

  test("a form that is marked inside is not", () => {
    expect(bareIn("/X1 Do /X2 Do", new Set(["X1"]))).toEqual([["/X2 Do", "picture"]]);
  });

  test("of words is told where they stand on the page", () => {
    const { bare } = readMarking(`.5 0 0 -.5 0 100 cm q 2 0 0 2 10 10 cm ${words} Q`);
    expect(bare[0]?.at).toEqual([10, 89]);
  });
});

describe("soft hyphens", () => {
  const soft = "/Span<</ActualText <FEFF00AD> >> BDC\n<0003> Tj\nEMC";
  const hyphensIn = (content: string) =>
    readMarking(content).softHyphens.map(({ start, end }) => content.slice(start, end));

  test.each(["9 0 Td <0002> Tj ET", "ET", "1 0 0 1 0 0 Tm <0002> Tj ET"])("go where %j follows", (next) => {
    expect(hyphensIn(`BT <0001> Tj ${soft} ${next}`)).toEqual([soft]);
  });

  test("stay where the next glyph stands by their width", () => {
    expect(hyphensIn(`BT <0001> Tj ${soft} <0002> Tj ET`)).toEqual([]);
  });
});

test.each([
  ["FEFF00A0", true],
  ["FEFF2019", true],
  ["FEFF00660069", false],
])("that a glyph stands for %s is idle to say: %s", (said, isIdle) => {
  const content = `BT /Span<</ActualText <${said}> >> BDC <0003> Tj EMC ET`;
  const { idle } = readMarking(content);
  const found = idle.map(({ start, end }) => content.slice(start, end));
  expect(found).toEqual(isIdle ? [`/Span<</ActualText <${said}> >> BDC`, "EMC"] : []);
});
