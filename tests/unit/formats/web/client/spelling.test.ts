import { expect, test } from "vitest";
import { correct } from "../../../../../src/formats/web/client/spelling.ts";

const vocabulary = ["bedrock", "guardrails", "guardrail", "retry", "retries", "cost", "cast", "lambda"];

test.each([
  ["bedrok", "bedrock"],
  ["bedrok gaurdrails", "bedrock guardrails"],
  ["lamdba bedrock", "lambda bedrock"],
  ["guard bedrok", "guard bedrock"],
])("“%s” is taken for “%s”", (typed, meant) => {
  expect(correct(typed, vocabulary).instead).toBe(meant);
});

test("the more frequent of two words as near comes first, the other is offered", () => {
  expect(correct("cust", vocabulary).nearest).toEqual(["cost", "cast"]);
});

test("a word like none of the book is taken for none", () => {
  expect(correct("xyzzyplugh", vocabulary)).toEqual({ instead: undefined, nearest: [] });
});

test("of two words the one the book knows is offered", () => {
  expect(correct("xyzzyplugh bedrok", vocabulary)).toEqual({ instead: undefined, nearest: ["bedrock"] });
});

test("words of the book are left as they are", () => {
  expect(correct("retry", vocabulary)).toEqual({ instead: undefined, nearest: [] });
});
