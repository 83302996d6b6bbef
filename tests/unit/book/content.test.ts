import { describe, expect, test } from "vitest";
import type { List, PhrasingContent } from "mdast";
import {
  alertKind,
  listOf,
  readPairs,
  readQuestion,
  readTree,
  splitPair,
  type TreeNode,
} from "../../../src/book/content.ts";
import { parseDocument, parseInline } from "../../../src/book/parse.ts";
import { isElement, plainText, type Element } from "../../../src/book/tree.ts";
import { dedent } from "./folder.ts";

const first = (text: string) => {
  const node = parseDocument(dedent(text), "a.mdx").tree?.children[0];
  if (node === undefined) throw new Error("nothing parsed");
  return node;
};
const element = (text: string): Element => {
  const node = first(text);
  if (!isElement(node)) throw new Error(`no component, but ${node.type}`);
  return node;
};
const words = (nodes: readonly PhrasingContent[]) => nodes.map((node) => plainText(node)).join("");

describe("a question", () => {
  test("is a stem, options with rationales, and an explanation", () => {
    const question = readQuestion(
      element(`
        <Question id="q-a" kind="multiple">

        The tide falls.

        What now?

        - [x] Wait

          It turns.

        - [ ] Swim

        <Explanation>

        It falls.

        </Explanation>

        </Question>
      `),
    );
    expect(question.kind).toBe("multiple");
    expect(question.stem.map(plainText)).toEqual(["The tide falls.", "What now?"]);
    expect(
      question.options.map(({ body, correct, rationale }) => [words(body), correct, rationale.map(plainText)]),
    ).toEqual([
      ["Wait", true, ["It turns."]],
      ["Swim", false, []],
    ]);
    expect(question.explanation.map(plainText)).toEqual(["It falls."]);
  });

  test("keeps a list of its stem apart from its options", () => {
    const question = readQuestion(
      element('<Question kind="single">\n\nGiven:\n\n1. wind\n2. tide\n\n- [x] Wait\n- [ ] Go\n\n</Question>\n'),
    );
    expect(question.stem.map(({ type }) => type)).toEqual(["paragraph", "list"]);
    expect(question.options.map(({ body }) => words(body))).toEqual(["Wait", "Go"]);
  });

  test("that is an ordering has a numbered list, all of it right", () => {
    const { options } = readQuestion(
      element('<Question kind="ordering">\n\nOrder:\n\n1. One\n2. Two\n\n</Question>\n'),
    );
    expect(options.map(({ body, correct }) => [words(body), correct])).toEqual([
      ["One", true],
      ["Two", true],
    ]);
  });

  test("that is a matching has prompts and what goes with them", () => {
    const { options } = readQuestion(
      element('<Question kind="matching">\n\nMatch:\n\n- **Ebb**: falls\n- rises\n\n</Question>\n'),
    );
    expect(options.map(({ prompt, body }) => [words(prompt), words(body)])).toEqual([
      ["Ebb", "falls"],
      ["", "rises"],
    ]);
  });

  test("without options or explanation is read all the same", () => {
    expect(readQuestion(element("<Question>\n\nWhat now?\n\n</Question>\n"))).toMatchObject({
      kind: "single",
      list: undefined,
      options: [],
      explanation: [],
    });
  });
});

test.for([
  ["**Yes**: go on", "Yes", "go on"],
  ["**Yes** – go `on`", "Yes", "go on"],
  ["**Yes**", "Yes", ""],
  ["**Yes** *now*", "Yes", "now"],
  ["**Yes**:", "Yes", ""],
] as const)("%j is a lead and a text", ([text, lead, rest]) => {
  const pair = splitPair(parseInline(text));
  expect([words(pair?.lead ?? []), words(pair?.text ?? [])]).toEqual([lead, rest]);
});

test("what does not begin with bold words has no lead", () => {
  expect(splitPair(parseInline("Yes: **go** on"))).toBeUndefined();
  expect(splitPair([])).toBeUndefined();
});

test("a nested list is a decision tree", () => {
  const outline = (nodes: TreeNode[]): unknown[] =>
    nodes.map(({ edge, text, branches }) => [words(edge), words(text), ...outline(branches)]);
  const tree = readTree(
    first("- Ebb?\n  - **Yes**: Wait\n  - **No**: Wind?\n    - **Yes**: Sail\n    - **No**: Row\n") as List,
  );
  expect(outline(tree)).toEqual([["", "Ebb?", ["Yes", "Wait"], ["No", "Wind?", ["Yes", "Sail"], ["No", "Row"]]]]);
});

test("a list is rows of leads, with what follows below", () => {
  const rows = readPairs(first("- **cheap**: wait\n\n  Or swim.\n\n- dear\n") as List);
  expect(rows.map(({ pair, more }) => [pair && words(pair.lead), more.map(plainText)])).toEqual([
    ["cheap", ["Or swim."]],
    [undefined, []],
  ]);
});

test("a component's list is its first", () => {
  expect(listOf(element("<Summary>\n\nWords.\n\n- a\n- b\n\n</Summary>\n"))?.children).toHaveLength(2);
  expect(listOf(element("<Summary>\n\nWords.\n\n</Summary>\n"))).toBeUndefined();
});

test.for([
  ["> [!NOTE]\n> Text.\n", "note"],
  ["> [!warning]\n", "warning"],
  ["> [!NOTE] Text.\n", undefined],
  ["> [!HINT]\n> Text.\n", undefined],
  ["> Text.\n", undefined],
  ["[!NOTE]\n", undefined],
] as const)("%j is an alert of kind %j", ([text, kind]) => {
  expect(alertKind(first(text))).toBe(kind);
});
