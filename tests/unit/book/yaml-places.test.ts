import { describe, expect, test } from "vitest";
import { loadYaml } from "../../../src/book/yaml-places.ts";
import { dedent } from "./folder.ts";

const text = dedent(`
  # a comment
  title: Tides
  authors: [A, "B: C"]
  exam:
    domains:
      - number: 1
        tasks: { "1.1": Read, "1.2": Sail }

      # another comment
      - number: 2
        tasks:
          "2.1": Wait
  empty:
  text: >-
    folded
    words
  list:
  - at the same level
  - - nested
    - twice
  last: end
`);

describe("a place in YAML is that of", () => {
  test.for([
    ["the document's first line of content", [], 1, 0],
    ["a key", ["title"], 1, 0],
    ["an item of a flow list", ["authors", 1], 2, 13],
    ["a key inside", ["exam", "domains"], 4, 2],
    ["an item of a list", ["exam", "domains", 0], 5, 6],
    ["the first key of an item", ["exam", "domains", 0, "number"], 5, 6],
    ["a key of a flow mapping", ["exam", "domains", 0, "tasks", "1.2"], 6, 28],
    ["an item below a comment", ["exam", "domains", 1], 9, 6],
    ["a quoted key", ["exam", "domains", 1, "tasks", "2.1"], 11, 8],
    ["a key without a value", ["empty"], 12, 0],
    ["a key before folded text", ["text"], 13, 0],
    ["an item at its key's level", ["list", 0], 17, 2],
    ["an item of a list in a list", ["list", 1, 1], 19, 4],
    ["the last key", ["last"], 20, 0],
    ["the deepest part of a path that exists", ["exam", "code", "x"], 3, 0],
    ["the list, for an item that it does not have", ["authors", 7], 2, 0],
  ] as const)("%s", ([, path, line, column]) => {
    expect(loadYaml(text).placeOf(path)).toEqual({ line, column });
  });
});

describe("YAML", () => {
  test("has the types of YAML 1.2: dates stay text", () => {
    expect(loadYaml("date: 2026-11-22\nyes: yes\nn: 1.0\ns: '1.0'\nnone: ~\n").value).toEqual({
      date: "2026-11-22",
      yes: "yes",
      n: 1,
      s: "1.0",
      none: null,
    });
  });

  test("may be empty, or nothing but comments", () => {
    expect(loadYaml("").value ?? null).toBeNull();
    expect(loadYaml("# only\n").value ?? null).toBeNull();
    expect(loadYaml("").placeOf(["title"])).toEqual({ line: 0, column: 0 });
  });

  test("that cannot be read says where and why", () => {
    expect(loadYaml("a: 1\nb: [1\nc: 2\n").problem).toMatchObject({ line: 2 });
    expect(loadYaml("a: 1\na: 2\n").problem).toEqual({ line: 1, column: 0, reason: "duplicated mapping key" });
  });
});
