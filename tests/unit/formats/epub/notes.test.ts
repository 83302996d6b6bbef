import { expect, test } from "vitest";
import { adapted } from "./adapted.ts";

const mark = (use: string) => `<sup class="footnote-ref"><a id="fnref-${use}" href="#fn-1">1</a></sup>`;
const notes = (content: string) =>
  `<section class="footnotes" aria-label="Notes"><ol><li id="fn-1">${content} <a class="footnote-back" href="#fnref-1">Back</a></li></ol></section>`;
const back = '<a class="footnote-back" href="#fnref-1" role="doc-backlink">Back</a>';

test("a note is an aside that stands alone, with its number and the way back", () => {
  expect(adapted(mark("1") + notes("<p>b</p>"))).toBe(
    `${mark("1")}<section class="footnotes" aria-label="Notes" epub:type="footnotes">` +
      '<aside id="fn-1" class="footnote" epub:type="footnote" role="doc-footnote">' +
      `<p><span class="footnote-number">1.</span> b ${back}</p> </aside></section>`,
  );
});

test("a note that is marked twice leads back to both marks", () => {
  const html = adapted(mark("1") + mark("1-2") + notes("<p>b</p>"));
  expect(html).toContain(
    `${back} <a class="footnote-back" href="#fnref-1-2" role="doc-backlink">Back to mark 2</a></p>`,
  );
});

test("a note of several blocks is numbered before the first and leads back behind the last", () => {
  const html = adapted(mark("1") + notes("<p>b</p><p>c</p><ul><li>d</li></ul>"));
  expect(html).toContain(
    `<p><span class="footnote-number">1.</span> b</p><p>c</p><ul><li>d</li></ul> <p>${back}</p></aside>`,
  );
});

test("a note without a paragraph gets one for its number", () => {
  const html = adapted(mark("1") + notes("<pre>d</pre>"));
  expect(html).toContain(`<p><span class="footnote-number">1.</span></p><pre>d</pre> <p>${back}</p></aside>`);
});
