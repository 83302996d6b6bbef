import { expect, test } from "vitest";
import { documentLengths } from "../../../../src/formats/digital/document-lengths.ts";

const doc = (id: string, inside: string) => `<section class="doc doc-chapter" id="${id}">${inside}</section>`;
const page = (...docs: string[]) => `<main>${docs.join("")}</main><footer>Not in the book</footer>`;

test("each document has the length of the text that is seen", () => {
  const html = page(
    doc("ch-a", "<h1>Five!</h1><p class='x'>abcde</p>"),
    doc("ch-b", "<p>abc</p><details><summary>Answer</summary><p>Long, but closed</p></details>def"),
    doc("ch-c", "<svg><text>drawn</text></svg><p aria-label='said'>abcd</p>"),
  );
  expect(documentLengths(html).split("\n")).toEqual(["#ch-a{--length:10}", "#ch-b{--length:6}", "#ch-c{--length:4}"]);
});

test("a page without documents has no rules", () => {
  expect(documentLengths(page())).toBe("");
});
