import { describe, expect, test } from "vitest";
import { fromHtml } from "hast-util-from-html";
import { attributeOf, eachElement } from "../../../../src/formats/hast-tree.ts";
import { linkPairs, placedLinks } from "../../../setup/link-pairs.ts";
import { adapted, adaptedTree } from "./adapted.ts";

describe("a link arrives at the first thing of its place that holds no links", () => {
  test.each([
    [
      "a question at its head",
      '<section id="q-1"><header><p>Q1</p></header><p><a href="#a">A</a></p></section>',
      '<section><header id="q-1"><p>Q1</p></header><p><a href="#a">A</a></p></section>',
    ],
    [
      "a term at its name",
      '<div id="term-a"><dt>a</dt><dd><a href="#term-b">b</a></dd></div>',
      '<div><dt id="term-a">a</dt><dd><a href="#term-b">b</a></dd></div>',
    ],
    [
      "a chapter at its kicker",
      '<section id="ch-a" aria-labelledby="t"><header><p>Chapter</p><h1 id="t">A</h1><ul><li><a href="#b">b</a></li></ul></header></section>',
      '<section aria-labelledby="t"><header><p id="ch-a">Chapter</p><h1 id="t">A</h1><ul><li><a href="#b">b</a></li></ul></header></section>',
    ],
    [
      "a section at the heading that names it, both by one id",
      '<section id="s" aria-labelledby="s-title"><h2 id="s-title">S</h2><p><a href="#b">b</a></p></section>',
      '<section aria-labelledby="s"><h2 id="s">S</h2><p><a href="#b">b</a></p></section>',
    ],
    [
      "a figure before its picture, which may be exchanged",
      '<figure id="f"><img alt="a"><figcaption><a href="#b">b</a></figcaption></figure>',
      '<figure><span id="f"></span><img alt="a"><figcaption><a href="#b">b</a></figcaption></figure>',
    ],
    [
      "a heading before its link",
      '<h2 id="h"><a href="#b">b</a></h2>',
      '<h2><span id="h"></span><a href="#b">b</a></h2>',
    ],
    ["what holds no link as a whole", '<p id="p">a</p>', '<p id="p">a</p>'],
    ["a mark of a note as it is", '<a id="fnref-1" href="#fn-1">1</a>', '<a id="fnref-1" href="#fn-1">1</a>'],
  ])("%s", (_, html, expected) => {
    expect(adapted(html)).toBe(expected);
  });

  test("no id is lost, and none is doubled", () => {
    const ids: string[] = [];
    const html = '<section id="a"><div id="b"><p id="c"><a href="#a">a</a></p></div><p id="d">d</p></section>';
    eachElement(adaptedTree(html), (node) => {
      if (attributeOf(node, "id") !== "") ids.push(attributeOf(node, "id"));
    });
    expect(ids.toSorted()).toEqual(["a", "b", "c", "d"]);
  });
});

describe("no two places link to each other but notes and their marks", () => {
  const chapter =
    '<section id="ch-a" aria-labelledby="t"><h1 id="t">A</h1><p>See <a href="glossary.xhtml#term-a">a</a> and <a href="b.xhtml#ch-b">B</a>.' +
    '<sup class="footnote-ref"><a id="fnref-1" href="#fn-1">1</a></sup></p>' +
    '<figure id="fig-a"><svg role="img" aria-label="a"></svg><figcaption>As in <a href="#tbl-a">Table 1</a></figcaption></figure>' +
    '<div class="table-box" id="tbl-a"><table><caption><span class="float-number">Table 1</span> of <a href="#fig-a">Figure 1</a></caption></table></div>' +
    '<section class="question" id="q-1"><header><p class="question-code">Q1</p></header><p class="to-answer"><a href="#q-1-answer">Answer</a></p></section>' +
    '<section class="footnotes"><ol><li id="fn-1"><p>b</p></li></ol></section>' +
    '<section class="answers" id="answers-a"><div class="answer" id="q-1-answer"><p class="answer-head"><a href="a.xhtml#q-1">Q1</a></p><p>See <a href="#q-1">Q1</a></p></div></section></section>';
  const other =
    '<section id="ch-b" aria-labelledby="t"><h1 id="t">B</h1><p>See <a href="a.xhtml#ch-a">A</a></p></section>';
  const glossary =
    '<section id="app-glossary"><dl class="glossary"><div id="term-a"><dt>a</dt><dd>See <a href="#term-b">b</a>, used in <a href="a.xhtml#ch-a">A</a></dd></div>' +
    '<div id="term-b"><dt>b</dt><dd>See <a href="#term-a">a</a></dd></div></dl></section>';
  const pages = [
    ["text/a.xhtml", chapter],
    ["text/b.xhtml", other],
    ["text/glossary.xhtml", glossary],
  ] as const;

  test("questions and answers, terms, chapters, figures and tables did, and do no more", () => {
    const before = pages.flatMap(([page, html]) => placedLinks(page, fromHtml(html, { fragment: true })));
    const after = pages.flatMap(([page, html]) => placedLinks(page, adaptedTree(html)));
    expect(linkPairs(before).map(({ there, back }) => [there.holder, back.holder])).toEqual([
      ["ch-a", "term-a"],
      ["ch-a", "ch-b"],
      ["fig-a", "tbl-a"],
      ["q-1", "q-1-answer"],
      ["term-a", "term-b"],
    ]);
    expect(linkPairs(after)).toEqual([]);
    expect(after.length).toBe(before.length + 1);
  });
});
