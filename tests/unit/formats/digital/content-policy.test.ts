import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentPolicy } from "../../../../src/formats/digital/content-policy.ts";

const directives = contentPolicy({ scripts: ["one()", "two()"], styles: "p{}" }).split("; ");
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the file runs its own scripts and shows its own styles, known by their hashes", () => {
  expect(directives).toContain(`script-src ${hash("one()")} ${hash("two()")}`);
  expect(directives).toContain(`style-src ${hash("p{}")}`);
});

test.each(["default", "connect", "worker", "frame", "manifest", "media", "object"])(
  "nothing is allowed by %s-src",
  (kind) => {
    expect(directives).toContain(`${kind}-src 'none'`);
  },
);
