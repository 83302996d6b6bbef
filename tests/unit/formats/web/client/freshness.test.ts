import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { monthsSince } from "../../../../../src/formats/web/client/freshness.ts";

const early = await readFile(new URL("../../../../../src/formats/web/client/early.js", import.meta.url), "utf8");

/** What the script in the head of a page decides. */
function isStaleEarly(verified: string, months: number, now: Date): boolean {
  const dataset: Record<string, string> = { verified, months: String(months) };
  const documentElement = { dataset, classList: { add: () => undefined } };
  const localStorage = { getItem: () => null };
  function Today(): Date {
    return now;
  }
  runInNewContext(early, { document: { documentElement }, localStorage, Date: Today });
  return dataset["stale"] !== undefined;
}

describe.each([
  ["2026-11", new Date(2026, 10, 1), 0],
  ["2026-11", new Date(2026, 10, 30, 23, 59), 0],
  ["2026-11", new Date(2026, 11, 1), 1],
  ["2026-11", new Date(2027, 4, 31), 6],
  ["2026-11", new Date(2027, 5, 1), 7],
  ["2026-11", new Date(2026, 9, 1), -1],
])("facts of %s on %s", (verified, now, age) => {
  test(`are ${age} months old`, () => {
    expect(monthsSince(verified, now)).toBe(age);
  });

  test("are old to the first script of the page as to the others", () => {
    for (const limit of [1, 6, 12]) expect(isStaleEarly(verified, limit, now)).toBe(age > limit);
  });
});

test("a page that says nothing of its facts is never old", () => {
  expect(isStaleEarly("", 6, new Date(2099, 0, 1))).toBe(false);
});
