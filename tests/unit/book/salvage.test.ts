import { expect, test } from "vitest";
import { z } from "zod";
import { salvage } from "../../../src/book/salvage.ts";

const schema = z.strictObject({
  title: z.string(),
  tone: z.enum(["blue", "red"]).optional(),
  parts: z.array(z.strictObject({ name: z.string() })).default([]),
  site: z.strictObject({ url: z.url(), base: z.string().default("/") }).optional(),
});

test.for([
  ["what is sound", { title: "T", tone: "red" }, { title: "T", tone: "red", parts: [] }],
  [
    "everything but unknown keys",
    { title: "T", colour: 1, site: { url: "https://a.example/", x: 1 } },
    { title: "T", parts: [], site: { url: "https://a.example/", base: "/" } },
  ],
  ["everything but a wrong value", { title: "T", tone: "pink" }, { title: "T", parts: [] }],
  ["nothing of a mapping that lacks what it needs", { title: "T", site: { base: "/x" } }, { title: "T", parts: [] }],
  [
    "nothing of a list with a wrong item, lest the others move",
    { title: "T", parts: [{ name: "a" }, { name: 1 }] },
    { title: "T", parts: [] },
  ],
  ["defaults for what is missing or wrong", { title: 7 }, { title: "Untitled", parts: [] }],
] as const)("keeps %s", ([, value, expected]) => {
  expect(salvage(schema, value, { title: "Untitled" })).toEqual(expected);
});

test.for([undefined, null, "text", [1]])("of %j nothing can be kept", (value) => {
  expect(salvage(schema, value, { title: "Untitled" })).toBeUndefined();
});

test("leaves what it was given as it is", () => {
  const value = { title: "T", colour: 1 };
  salvage(schema, value, {});
  expect(value).toEqual({ title: "T", colour: 1 });
});
