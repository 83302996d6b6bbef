import { describe, expect, test } from "vitest";
import type { Doc } from "../../../../src/book/types.ts";
import { contentDocuments, prepareDocument } from "../../../../src/formats/epub/content-document.ts";
import { wordsOf } from "../../../../src/words/words.ts";

const doc: Doc = {
  kind: "chapter",
  id: "one",
  label: "ch-one",
  title: "One & only",
  shortTitle: "One",
  number: "1",
  file: "one.mdx",
  parent: "",
  objectives: [],
  domain: undefined,
  tasks: [],
  verified: "",
  sources: [],
  sections: [],
  indexed: [],
  questions: [],
  tables: [],
  trees: [],
  words: 0,
  references: [],
  hash: "",
};

/** Everything is styled, links to `gone` lead nowhere. */
function convert(html: string, of: Partial<Doc> = {}) {
  const addresses = {
    link: (href: string) => (href === "gone" ? undefined : href),
    image: (src: string) => `../images/${src}`,
  };
  const prepared = prepareDocument({ ...doc, ...of }, html, addresses, undefined, wordsOf("en"));
  const [document] = contentDocuments([prepared], "en-US", styled);
  const [page] = document?.pages ?? [];
  return { answers: document?.answers, xhtml: page?.xhtml ?? "", properties: page?.properties };
}

const styled = new Set(["line", "marked", "indent-2", "unbroken", "tok-keyword", "short"]);

function bodyOf(html: string, of: Partial<Doc> = {}): string {
  return /<body[^>]*>\n([\s\S]*)\n<\/body>/.exec(convert(html, of).xhtml)?.[1] ?? "";
}

test("a page is XHTML with its own title, its language told twice and its place in the book", () => {
  expect(convert("<p>Hello</p>").xhtml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-US" xml:lang="en-US">
    <head><meta charset="utf-8"/><title>One &amp; only</title><link rel="stylesheet" type="text/css" href="../style.css"/></head>
    <body epub:type="bodymatter">
    <p>Hello</p>
    </body>
    </html>
    "
  `);
});

describe("markup is brought down to what XHTML allows", () => {
  test.each([
    [
      "named characters become characters",
      "<p>a&nbsp;b &mdash; &lt;c&gt; &amp;</p>",
      "<p>a\u00a0b — &#x3C;c> &#x26;</p>",
    ],
    ["the end of a CDATA section stays text", "<p>a[b[0]]>c</p>", "<p>a[b[0]]&gt;c</p>"],
    ["control characters become visible", "<p>\u001b[0m\u0000</p>", "<p>␛[0m</p>"],
    ["halves of characters are replaced", "<p>\ud83d</p>", "<p>\ufffd</p>"],
    ["empty elements are closed once", "<p>a<br>b<wbr>c</p><hr>", "<p>a<br/>b<wbr/>c</p><hr/>"],
    ["elements without content keep their end tag", '<p>a<span id="x"></span></p>', '<p>a<span id="x"></span></p>'],
    [
      "scripts, styles, forms and comments go",
      "<p>a<script>x()</script><!-- b --><button>c</button></p><style>p{}</style>",
      "<p>a</p>",
    ],
    ["handlers, styles and data go", '<p style="color:red" onclick="x()" data-a="b" tabindex="0">a</p>', "<p>a</p>"],
    ["elements nobody knows leave their words", "<p><font>a</font> <x-y>b</x-y></p>", "<p>a b</p>"],
    ["a disclosure is open", "<details><summary>a</summary><p>b</p></details>", "<div><div>a</div><p>b</p></div>"],
    ["films and sounds go", "<p>a<video src='b'>c</video><audio src='b'></audio></p>", "<p>a</p>"],
    [
      "what moves stands still",
      '<svg><circle r="1"><animate attributeName="r"></animate></circle></svg>',
      '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"></circle></svg>',
    ],
    [
      "signs beyond the usual stay",
      "<p>👩‍👩‍👧‍👦 e\u0301 漢 &nbsp;&nbsp; \u2028</p>",
      "<p>👩‍👩‍👧‍👦 e\u0301 漢 \u00a0\u00a0 \u2028</p>",
    ],
    [
      "what runs from right to left says so",
      '<p dir="rtl">א <bdi>b</bdi> <bdo dir="ltr">c</bdo></p>',
      '<p dir="rtl">א <bdi>b</bdi> <bdo dir="ltr">c</bdo></p>',
    ],
    [
      "small and struck words keep their place",
      "<p>H<sub>2</sub>O x<sup>2</sup> <del>a</del> <kbd>b</kbd> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
      "<p>H<sub>2</sub>O x<sup>2</sup> <del>a</del> <kbd>b</kbd> <ruby>漢<rt>kan</rt></ruby></p>",
    ],
    [
      "tasks are told in words",
      '<ul><li><span class="task-mark"><span class="visually-hidden">Done:</span></span> a</li></ul>',
      "<ul><li>Done: a</li></ul>",
    ],
    [
      "spans that say nothing go, those that say something stay",
      '<p><span><span lang="de">a</span><span class="odd">b</span></span></p>',
      '<p><span lang="de" xml:lang="de">a</span>b</p>',
    ],
    ["values outside the standard go", '<ol type="z" start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    ["a lettered list stays lettered", '<ol type="A"><li>a</li></ol>', '<ol type="A"><li>a</li></ol>'],
    ["a link with nowhere to go is text", '<p><a href="gone" title="b">a</a></p>', '<p><span title="b">a</span></p>'],
    ["a language is told to both kinds of readers", '<p lang="de">a</p>', '<p lang="de" xml:lang="de">a</p>'],
    [
      "pictures point into the publication",
      '<p><img src="a.png" alt="b" loading="lazy" width="9"></p>',
      '<p><img src="../images/a.png" alt="b"/></p>',
    ],
    [
      "shapes without measures go",
      '<svg><rect></rect><rect width="1" height="2"></rect></svg>',
      '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="2"></rect></svg>',
    ],
    ["classes without a style go", '<p class="short odd">a</p>', '<p class="short">a</p>'],
  ])("%s", (_, html, xhtml) => {
    expect(bodyOf(html)).toBe(xhtml);
  });

  test("drawings and formulas stand in their own namespaces and are declared", () => {
    const page = convert(
      '<p><svg viewBox="0 0 1 1"><use xlink:href="#a"/><foreignObject><p>b</p></foreignObject></svg>' +
        '<math alttext="x"><semantics><mi>x</mi><annotation>x</annotation></semantics></math></p>',
    );
    expect(page.xhtml).toContain(
      '<p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"></use></svg>' +
        '<math alttext="x" xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>x</mi></semantics></math></p>',
    );
    expect(page.properties).toEqual(["mathml", "svg"]);
    expect(convert("<p>a</p>").properties).toEqual([]);
  });
});

describe("what stylesheets generate elsewhere stands in the text", () => {
  test.each([
    ["facts are parted", '<p class="meta"><span>a</span><span>b</span></p>', "<p>a · b</p>"],
    [
      "a callout's word is parted from its title",
      '<p class="callout-title"><svg class="icon"></svg><span class="callout-label">Trap</span> <span>b</span></p>',
      '<p><svg xmlns="http://www.w3.org/2000/svg"></svg><b>Trap</b>: b</p>',
    ],
    [
      "a branch of a tree is parted from what follows",
      '<ul class="tree"><li><span class="tree-edge">Yes</span> <span>b</span></li><li><span class="tree-edge">Sure?</span> <span>c</span></li></ul>',
      "<ul><li>Yes: b</li><li>Sure? c</li></ul>",
    ],
    ["a verdict is parted from its sentence", '<p class="verdict"><b>Verdict</b> a</p>', "<p><b>Verdict:</b> a</p>"],
    [
      "the parts of a model are parted from what they do",
      '<ol class="model"><li><strong>a</strong> <span>b <strong>c</strong></span></li></ol>',
      "<ol><li><strong>a:</strong> b <strong>c</strong></li></ol>",
    ],
  ])("%s", (_, html, xhtml) => {
    expect(bodyOf(html)).toBe(xhtml);
  });
});

test("a question names the way to its answer, and the answer ends with the way back", () => {
  const html =
    '<section class="question" id="q-1"><header><p class="question-code">Q1.1</p></header><p class="to-answer"><a href="#q-1-answer">Answer</a></p></section>' +
    '<section class="answers" id="answers-one" aria-labelledby="answers-title"><h2 id="answers-title">Answers</h2><div class="answer" id="q-1-answer"><p class="answer-head"><a href="#q-1">Q1.1</a> <b>Answer: A</b></p>' +
    '<ol class="rationales" type="A"><li><span class="verdict-mark">Right.</span> <p>b</p></li></ol></div></section>';
  expect(bodyOf(html)).toBe(
    '<section><header id="q-1"><p>Q1.1</p></header><p><a href="#q-1-answer">Answer to Q1.1</a></p></section>' +
      '<section aria-labelledby="answers-one"><h2 id="answers-one">Answers</h2><div><p id="q-1-answer">Q1.1 <b>Answer: A</b></p>' +
      '<ol type="A"><li><p>Right. b</p></li></ol><p><a href="#q-1">Back to Q1.1</a></p></div></section>',
  );
  expect(convert(html).answers).toBe("answers-one");
});

test("drawings are painted by attributes, so that none turns black where styles do not reach", () => {
  const html =
    '<svg class="drawing artwork" viewBox="0 0 480 96"><rect class="f-box" width="9" height="9"/><text class="f-strong f-inv">a</text></svg>';
  expect(bodyOf(html)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 96" font-family="Inter, sans-serif" width="32.0em">' +
      '<rect fill="none" stroke="currentColor" stroke-width="1.25" width="9" height="9"></rect>' +
      '<text fill="#ffffff" font-size="13" font-weight="600">a</text></svg>',
  );
});

test("a diagram brings its own ground, since its labels hide lines", () => {
  const html = '<svg class="drawing diagram" viewBox="0 0 30 15"><path class="d-hollow d-line" d="M0 0"/></svg>';
  expect(bodyOf(html)).toContain(
    '<rect x="0" y="0" width="30" height="15" fill="#ffffff"></rect><path fill="none" stroke="#1e1c19" stroke-width="1.25" d="M0 0"></path>',
  );
});

describe("documents say what they are", () => {
  test.each([
    ["chapter", "one", 'epub:type="chapter" role="doc-chapter"', "bodymatter"],
    ["part", "one", 'epub:type="part" role="doc-part"', "bodymatter"],
    ["glossary", "words", 'epub:type="glossary" role="doc-glossary"', "backmatter"],
    ["services", "services", 'epub:type="appendix" role="doc-appendix"', "backmatter"],
    ["front", "preface", 'epub:type="preface" role="doc-preface"', "frontmatter"],
    ["front", "copyright", 'epub:type="copyright-page"', "frontmatter"],
  ] as const)("%s “%s”", (kind, id, meaning, division) => {
    const { xhtml } = convert('<section class="doc" id="x"><p>a</p></section>', { kind, id });
    expect(xhtml).toContain(`<section id="x" ${meaning}><p>a</p></section>`);
    expect(xhtml).toContain(`<body epub:type="${division}">`);
  });

  test("a document of no usual name claims nothing", () => {
    expect(bodyOf('<section class="doc" id="x"></section>', { kind: "front", id: "how-to-use" })).toBe(
      '<section id="x"></section>',
    );
  });
});
