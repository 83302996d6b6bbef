import { expect, test } from "vitest";
import { z } from "zod";
import { readYaml } from "../../../src/book/yaml-source.ts";

const schema = z.strictObject({
  title: z.string().min(1),
  count: z.number().int().max(9).default(1),
  kinds: z.array(z.strictObject({ name: z.enum(["ebb", "flood"]), at: z.iso.date().optional() })).default([]),
  home: z.strictObject({ url: z.url() }).optional(),
});

const read = (text: string, lineOffset = 0) => readYaml({ file: "x.yaml", text, lineOffset }, schema);
const said = (text: string) =>
  read(text).findings.map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`);

test("sound YAML has a value with its defaults, and no findings", () => {
  expect(read("title: T\n")).toMatchObject({ value: { title: "T", count: 1, kinds: [] }, findings: [] });
});

test("a line counts from the top of the file, below what stands above the YAML", () => {
  expect(read("title: T\ncount: 1\n", 3).lineAt(["count"])).toBe(5);
});

test("defaults stand in for keys that are missing, and only for those", () => {
  expect(
    readYaml({ file: "x", text: "count: 2\n", lineOffset: 0 }, schema, { title: "D", count: 7 }).value,
  ).toMatchObject({ title: "D", count: 2 });
});

test.for([
  ["title: T\nkunt: 1\n", ['2:1 Unknown key "kunt". Did you mean "count"?']],
  ["title: T\nzzzzz: 1\n", ['2:1 Unknown key "zzzzz". Known keys: title, count, kinds, home.']],
  [
    "title: T\nhome: { ulr: x }\n",
    ['2:1 "home.url" is missing. Add "url: …" (text).', '2:9 Unknown key "home.ulr". Did you mean "url"?'],
  ],
  ["count: 1\n", ['1:1 "title" is missing. Add "title: …" (text).']],
  ["title:\n", ['1:1 "title" is missing. Add "title: …" (text).']],
  ["", ['1:1 "title" is missing. Add "title: …" (text).']],
  ["title: ''\n", ['1:1 "title" should be filled; found "". Correct "title".']],
  ["title: 7\n", ['1:1 "title" should be text; found 7. Correct "title".']],
  ["title: { a: b }\n", ['1:1 "title" should be text; found a mapping. Correct "title".']],
  ["title: T\ncount: 12\n", ['2:1 "count" should be at most 9; found 12. Correct "count".']],
  ["title: T\ncount: 1.5\n", ['2:1 "count" should be a whole number; found 1.5. Correct "count".']],
  ["title: T\nkinds: ebb\n", ['2:1 "kinds" should be a list; found "ebb". Correct "kinds".']],
  [
    "title: T\nkinds:\n  - { name: eb }\n",
    ['3:7 "kinds.name" should be one of ebb, flood; found "eb". Did you mean "ebb"?'],
  ],
  [
    "title: T\nkinds:\n  - { name: wind }\n",
    ['3:7 "kinds.name" should be one of ebb, flood; found "wind". Correct "name".'],
  ],
  [
    "title: T\nkinds:\n  - { name: ebb, at: soon }\n",
    ['3:18 "kinds.at" should be a date as YYYY-MM-DD; found "soon". Correct "at".'],
  ],
  [
    "title: T\nhome: { url: here }\n",
    ['2:9 "home.url" should be an address such as https://example.org/; found "here". Correct "url".'],
  ],
  ["[a, b]\n", ["1:1 The file should be a mapping; found a list. Correct it."]],
] as const)("of %j it says what is wrong, where, and how to mend it", ([text, expected]) => {
  expect(said(text)).toEqual(expected);
});
