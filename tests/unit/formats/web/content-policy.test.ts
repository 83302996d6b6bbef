import { expect, test } from "vitest";
import { contentPolicy } from "../../../../src/formats/web/content-policy.ts";

test("nothing inline runs, and nothing comes from elsewhere", () => {
  expect(contentPolicy).not.toContain("'unsafe-inline'");
  expect(contentPolicy).not.toMatch(/https?:|\*/);
});
