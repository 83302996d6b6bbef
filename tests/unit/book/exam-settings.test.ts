import { describe, expect, test } from "vitest";
import { bookConfigSchema } from "../../../src/book/config.ts";

const exam = { code: "EX-1", domains: [{ number: 1, title: "All", weight: 100, tasks: { "1.1": "Know" } }] };
const read = (more: object) =>
  bookConfigSchema.safeParse({ title: "Tides", authors: ["M. Okoro"], exam: { ...exam, ...more } });

describe("the examination in book.yaml", () => {
  test.each([
    [{}],
    [{ questions: 75, scored: 65, minutes: 180, passing: { score: 750, of: 1000 } }],
    [{ questions: 5, scored: 5 }],
  ])("may say %j", (more) => {
    expect(read(more).success).toBe(true);
  });

  test.each<[object, string]>([
    [{ questions: 5, scored: 6 }, "exam.scored"],
    [{ scored: 5 }, "exam.scored"],
    [{ questions: 0 }, "exam.questions"],
    [{ minutes: 1.5 }, "exam.minutes"],
    [{ passing: { score: 2, of: 1 } }, "exam.passing.score"],
    [{ passing: { score: 2 } }, "exam.passing.of"],
  ])("may not say %j", (more, place) => {
    expect(read(more).error?.issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
