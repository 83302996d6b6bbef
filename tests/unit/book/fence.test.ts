import { expect, test } from "vitest";
import { parseFenceMeta } from "../../../src/book/fence.ts";

const nothing = { id: undefined, title: undefined, caption: undefined, marks: [], unknown: [] };

test.for([
  ["nothing", undefined, {}],
  ["an empty string", "", {}],
  ["a title", 'title="a.py"', { title: "a.py" }],
  ["single quotes", "title='a \"b\".py'", { title: 'a "b".py' }],
  [
    "all it knows",
    'title="a.py" id="lst-a" caption="Two words" {1,3-5}',
    { title: "a.py", id: "lst-a", caption: "Two words", marks: [1, 3, 4, 5] },
  ],
  ["marks before and after", '{2} title="a" {1, 4}', { title: "a", marks: [1, 2, 4] }],
  ["a line marked twice", "{3,1-3}", { marks: [1, 2, 3] }],
  ["a range that runs backwards marks nothing", "{5-3}", {}],
  ["braces and equal signs in a caption", 'caption="x={1} in {a}"', { caption: "x={1} in {a}" }],
  ["an empty label", 'id=""', { id: "" }],
  [
    "words it does not know",
    'showLineNumbers titel="x" wrap=true',
    { unknown: ["titel", "showLineNumbers", "wrap=true"] },
  ],
] as const)("reads %s", ([, meta, expected]) => {
  expect(parseFenceMeta(meta)).toEqual({ ...nothing, ...expected });
});
