import { expect, test } from "vitest";
import { brokenLinks } from "../../../../src/formats/epub/links.ts";
import { tagsOf } from "../../../../src/formats/epub/tags.ts";

test("start tags are read with their attributes decoded, and nothing from comments, CDATA and instructions", () => {
  const xml = `<?xml version="1.0"?><!-- <a href="x"> --><p id='one'>a<br/><![CDATA[<b id="two">]]><a href="q?a=1&amp;b=%20&#x23;">c</a></p>`;
  expect(tagsOf(xml).map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
    ["p", { id: "one" }],
    ["br", {}],
    ["a", { href: "q?a=1&b=%20#" }],
  ]);
});

test("links are followed from where they stand", () => {
  const pages = new Map([
    [
      "text/a.xhtml",
      tagsOf('<p id="p"><a href="b.xhtml#q"/><a href="#p"/><a href="../c.xhtml"/><a href="https://x.example/#y"/></p>'),
    ],
    ["text/b.xhtml", tagsOf('<p id="q"><a href="a.xhtml#q"/><a href="d.xhtml"/><a href="#r"/></p>')],
    ["c.xhtml", tagsOf('<p><a href="text/a.xhtml#p"/></p>')],
  ]);
  expect(brokenLinks(pages)).toEqual([
    "text/b.xhtml  links to a.xhtml#q, but nothing there bears that id",
    "text/b.xhtml  links to d.xhtml, but there is no such page",
    "text/b.xhtml  links to #r, but nothing there bears that id",
  ]);
});
