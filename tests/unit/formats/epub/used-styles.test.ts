import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { classesIn, classesInPages, classesInTrees, usedStyles } from "../../../../src/formats/epub/used-styles.ts";

const css =
  "/* why */ p, .a .gone { margin: 0 } .a { color: inherit } .gone { color: red } @media print { .gone { top: 0 } }";

test("selectors of classes that no page has are left out, comments too", () => {
  const styles = usedStyles(css, new Set(["a"]));
  expect(styles.replace(/\s+/g, " ")).toBe("p { margin: 0 } .a { color: inherit } ");
  expect(classesIn(styles)).toEqual(new Set(["a"]));
});

test("classes are those of elements, not those that a text speaks of", () => {
  const tree = fromHtml('<p class="a b">Write &lt;p class="gone"&gt;.</p>', { fragment: true });
  expect(classesInTrees([tree])).toEqual(new Set(["a", "b"]));
  expect(classesInPages(['<p class="a c"/>'])).toEqual(new Set(["a", "c"]));
});
