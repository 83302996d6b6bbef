import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentPolicy } from "../../../../src/formats/web/content-policy.ts";

test("hosts that read _headers are told the policy of the pages, and that nobody may frame them", () => {
  const [, sent] = /Content-Security-Policy: (.*)/.exec(readFileSync("public/_headers", "utf8")) ?? [];
  expect(sent).toBe(`${contentPolicy}; frame-ancestors 'none'`);
});

test("nothing inline runs, and nothing comes from elsewhere", () => {
  expect(contentPolicy).not.toContain("'unsafe-inline'");
  expect(contentPolicy).not.toMatch(/https?:|\*/);
});
