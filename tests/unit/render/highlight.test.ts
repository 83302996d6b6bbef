import { expect, test } from "vitest";
import { highlightHtml } from "../../../src/render/highlight.ts";

test("code in a language nobody knows is shown plain, whatever the language is called", async () => {
  expect(await highlightHtml("a < b\nc", "constructor", [2])).toBe(
    '<span class="line">a &lt; b</span>\n<span class="line marked">c</span>',
  );
});

test("code cannot close the page's own markup", async () => {
  expect(await highlightHtml("</script><!--", "html", [])).not.toMatch(/<\/script|<!--/);
});
