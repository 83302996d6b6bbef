import { expect, test } from "vitest";
import { htmlTags } from "../../../../src/formats/web/html-tags.ts";
import { pageFacts } from "../../../../src/formats/web/page-facts.ts";

const tags = (html: string) => htmlTags(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);

test("attributes are read in every spelling", () => {
  expect(tags(`<A HREF='x' title="a > b" download data-n=3><br/>`)).toEqual([
    ["a", { href: "x", title: "a > b", download: "", "data-n": "3" }],
    ["br", {}],
  ]);
});

test("entities in attributes are characters", () => {
  expect(tags('<a href="?a=1&amp;b=2">')).toEqual([["a", { href: "?a=1&b=2" }]]);
});

test("scripts, styles and comments hold no tags", () => {
  expect(tags('<script>if (a<b) "<a href=x>"</script><style>a{}</style><!-- <i> --><p>').map(([name]) => name)).toEqual(
    ["script", "style", "p"],
  );
});

test("a page says what it loads, and what a strict policy would refuse", () => {
  const facts = pageFacts(
    '<title>T</title><link rel="stylesheet" href="a.css"><link rel="next" href="/b/"><img src="c.png" srcset="d.png 2x">' +
      '<script src="e.js"></script><script>1</script><p style="x" onclick="y"><a href="#z">',
  );
  expect(facts.loads).toEqual(["a.css", "c.png", "d.png", "e.js"]);
  expect(facts.links).toEqual(["#z"]);
  expect(facts.inline).toEqual(["<script>", "style on <p>", "onclick on <p>"]);
});

test("ids that stand twice are told", () => {
  expect(pageFacts('<p id="a"><p id="b"><p id="a">').repeated).toEqual(["a"]);
});

test("signs of markup in an attribute begin nothing", () => {
  expect(tags('<p title="<!-- <b> <script>"><i title="-->"><script>1</script>').map(([name]) => name)).toEqual([
    "p",
    "i",
    "script",
  ]);
});

test("a script keeps its text", () => {
  expect(htmlTags("<script>a < b</script><p>").map(({ text }) => text)).toEqual(["a < b", ""]);
});
