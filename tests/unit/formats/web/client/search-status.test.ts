import { expect, test } from "vitest";
import { statusText } from "../../../../../src/formats/web/client/search-status.ts";

const hit = { href: "#a", title: "A", kind: "", excerpt: [], places: [] };

test.each([
  ["", undefined, ""],
  ["x", { hits: [hit], total: 1 }, "1 page found."],
  ["x", { hits: [hit], total: 30 }, "30 pages found, the best 1 are shown."],
  ["x", { hits: [hit], total: 1, places: 7 }, "7 places found."],
  ["bedrok", { hits: [hit], total: 1, places: 1, instead: "bedrock" }, "Shown for “bedrock”: 1 place found."],
  [
    "a b",
    { hits: [hit], total: 2, isPartial: true },
    "No place has all of these words; the nearest: 2 pages found, the best 1 are shown.",
  ],
  ["x", { hits: [], total: 0 }, "Nothing found for “x”. Try fewer or shorter words, or a term from the glossary."],
  ["x", { hits: [], total: 0, nearest: ["y"] }, "Nothing found for “x”. Did you mean one of these?"],
])("a search for “%s” with %o says: %s", (words, result, text) => {
  expect(statusText(words, result)).toBe(text);
});
