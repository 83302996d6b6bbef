import { expect, test } from "vitest";
import { statusText } from "../../../../../src/formats/web/client/search-status.ts";
import type { SearchResult } from "../../../../../src/formats/web/client/search.ts";

const none: SearchResult = {
  hits: [],
  best: undefined,
  total: 0,
  shown: 0,
  unfiltered: 0,
  parts: new Map(),
  kinds: new Map(),
};
const code = { code: "Q2.3", title: "", around: "Chapter 2: Two", href: "/two/#q-2-3" };
/** The same question, found by its words as well. */
const found = {
  href: "/two/?q=q2.3",
  title: "Two",
  kind: "Chapter 2",
  excerpt: [],
  places: [{ href: "/two/?q=q2.3#q-2-3", title: "Q2.3", excerpt: [] }],
};
const advice = "Try fewer or shorter words, a term from the glossary, or a printed code such as Q2.1.";

test.each([
  ["", undefined, [], ""],
  ["x", { ...none, total: 1, shown: 1 }, [], "1 place found."],
  ["x", { ...none, total: 30, shown: 24 }, [], "30 places found, the best 24 are shown."],
  ["bedrok", { ...none, total: 1, shown: 1, instead: "bedrock" }, [], "Shown for “bedrock”: 1 place found."],
  [
    "a b",
    { ...none, total: 2, shown: 2, isPartial: true },
    [],
    "No place has all of these words; the nearest: 2 places found.",
  ],
  ["x", none, [], `Nothing found for “x”. ${advice}`],
  ["x", { ...none, nearest: ["y"] }, [], "Nothing found for “x”. Did you mean one of these?"],
  ["x", { ...none, unfiltered: 4 }, [], "Nothing found for “x” here. Without the filters: 4 places."],
  ["q2.3", none, [code], "1 place found."],
  ["q2.3", { ...none, total: 1, shown: 1 }, [code], "2 places found."],
  ["q2.3", { ...none, hits: [found], total: 1, shown: 1 }, [code], "1 place found."],
  ["q2.3", none, [{ ...code, href: undefined }], "Q2.3 is in the full edition, not in this one."],
  [
    "q2.3",
    { ...none, total: 1, shown: 1 },
    [{ ...code, href: undefined }],
    "Q2.3 is in the full edition, not in this one. 1 place found.",
  ],
])("a search for “%s” with %o and codes %o says: %s", (words, result, codes, text) => {
  expect(statusText(words, result, codes)).toBe(text);
});
