import { describe, expect, test } from "vitest";
import { adaptedTree } from "./adapted.ts";
import { attributeOf, classesOf, eachElement, hasClass, textOf } from "../../../../src/formats/hast-tree.ts";

/** Code as it is rendered, its lines apart. */
function listing(code: string): string {
  const lines = code.split("\n").map((line) => `<span class="line">${line}</span>`);
  return `<pre tabindex="0" role="group" aria-label="Code"><code>${lines.join("\n")}</code></pre>`;
}

function linesOf(code: string): string[][] {
  const lines: string[][] = [];
  eachElement(adaptedTree(listing(code)), (node) => {
    if (hasClass(node, "line")) lines.push(classesOf(node).slice(1));
  });
  return lines;
}

test.each(["a\n  b\n\n    c", "all:\n\techo a_name_that_is_much_too_long\n\t\tb", "x = 'a' "])(
  "the words of %j are those of the author, blanks, tabs and ends of lines too",
  (code) => {
    expect(textOf(adaptedTree(listing(code)))).toBe(code);
  },
);

test("a box that does not scroll is no place of its own", () => {
  eachElement(adaptedTree(listing("a")), (node) => {
    expect([attributeOf(node, "role"), attributeOf(node, "ariaLabel")]).toEqual(["", ""]);
  });
});

describe("a line hangs below its own indent", () => {
  test.each([
    ["a", []],
    ["  a", ["indent-1"]],
    ["    a", ["indent-2"]],
    [`${" ".repeat(40)}a`, ["indent-6"]],
    ["\ta", ["indent-3"]],
    ["\t\ta", ["indent-5"]],
    ["\t\t\t\ta", ["indent-5"]],
    ["    averylongnamewithoutajoint", ["indent-2", "unbroken"]],
    ["a = averylongnamewithoutajoint", []],
  ])("%j", (line, classes) => {
    expect(linesOf(line)).toEqual([classes]);
  });
});
