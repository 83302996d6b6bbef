import { describe, expect, test } from "vitest";
import { indexPassages } from "../../../../../src/formats/digital/client/passage-index.ts";
import type { Passage } from "../../../../../src/formats/digital/client/passages.ts";

const passage = (id: string, title: string, text: string, type: Passage["type"] = "section"): Passage => ({
  id,
  title,
  text,
  type,
  doc: "ch-one",
  docTitle: "One",
  kind: "Chapter 1",
  isService: false,
});
const all = [
  passage("s1", "1.1 Guardrails", "They filter what goes in and what comes out of Amazon Bedrock."),
  passage("s2", "1.2 Retrieval", "An embedding is a list of numbers; guardrails do not change it."),
  passage("t1", "embedding", "Text as numbers, so that near meanings are near numbers.", "term"),
  passage("s3", "1.3 Café", "機械学習の基礎 and a résumé of it."),
  passage("r1", "Sources", "Amazon Bedrock. Amazon Bedrock.", "sources"),
  passage("a1", "Answer to Q1.1", "Because a throttled call is retried with jitter.", "answer"),
];
const index = await indexPassages(all);
const ids = (typed: string, isWanted = (found: Passage) => found.type !== "answer") =>
  index.find(typed, isWanted).passages.map((found) => found.passage.id);

describe("the index of passages", () => {
  test("puts what is called so before what mentions it", () => {
    expect(ids("guardrails")).toEqual(["s1", "s2"]);
    expect(ids("embedding")).toEqual(["t1", "s2"]);
    expect(ids("Embeddings")).toEqual(["t1", "s2"]);
  });

  test("puts a list of sources behind the text", () => {
    expect(ids("bedrock")).toEqual(["s1", "r1"]);
  });

  test.each([
    ["embeding", "embedding"],
    ["guardrials", "guardrails"],
    ["bedrok", "bedrock"],
  ])("forgives “%s”, and says what it took it for", (typed, meant) => {
    const { passages, instead } = index.find(typed, () => true);
    expect(passages.length).toBeGreaterThan(0);
    expect(instead).toBe(meant);
  });

  test("finds by the beginning of a word while it is typed", () => {
    expect(ids("guard")).toEqual(["s1", "s2"]);
    expect(index.find("guard", () => true).instead).toBeUndefined();
  });

  test("wants all words, and says so when no place has them", () => {
    expect(ids("embedding guardrails")).toEqual(["s2"]);
    const partial = index.find("retrieval café", () => true);
    expect(partial.isPartial).toBe(true);
    expect(partial.passages.map((found) => found.passage.id).sort()).toEqual(["s2", "s3"]);
  });

  test("finds words without their accents, and words of scripts without spaces", () => {
    expect(ids("cafe resume")).toEqual(["s3"]);
    expect(ids("学習")).toEqual(["s3"]);
    expect(ids("習機")).toEqual([]);
  });

  test("keeps answers to itself unless they are wanted", () => {
    expect(ids("throttled jitter")).toEqual([]);
    expect(ids("throttled jitter", () => true)).toEqual(["a1"]);
  });

  test("names the nearest words of titles when there is nothing", () => {
    expect(index.find("zzgardrailxs", () => true).passages).toEqual([]);
    expect(index.nearest("zzgardrailxs")).toContain("guardrails");
    expect(index.nearest("qqqqqqqqqqqq")).toEqual([]);
  });
});
