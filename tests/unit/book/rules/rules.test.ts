import { describe, expect, test } from "vitest";
import { rules } from "../../../../src/book/rules/index.ts";

describe("every rule", () => {
  test("has an id of its own, in lower case with hyphens", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test.for(rules.map(({ id, summary, why }) => [id, summary, why] as const))(
    "%s says in sentences what it wants, and why",
    ([, summary, why]) => {
      expect(summary).toMatch(/^(?:[A-Z<]|book\.yaml ).*\.$/);
      expect(why).toMatch(/^\S.*\.$/);
      expect(summary.length).toBeLessThan(160);
    },
  );
});
