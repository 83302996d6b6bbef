/** Questions out of rendered pages: what stands alone is all that is left. */
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { QuestionData } from "../../../../src/book/types.ts";
import { mediaCollection } from "../../../../src/formats/items/media.ts";
import { readQuestions } from "../../../../src/formats/items/read-questions.ts";
import type { Content } from "../../../../src/formats/items/item.ts";
import { studyBook } from "../../../setup/study-book.ts";

const { book } = studyBook();

function read(stem: string, more = "", kind: QuestionData["kind"] = "single", letters = "B") {
  const data: QuestionData = {
    label: "q-a",
    number: "1.1",
    kind,
    task: "",
    difficulty: 0,
    stem: "",
    options: [],
    explanation: "",
    refersTo: [],
    words: 0,
    line: 1,
  };
  const doc = { ...(book.docs[1] as never as (typeof book.docs)[number]), questions: [data] };
  const html = `<html><body><section class="question" id="q-a"><div class="stem">
    ${stem}
    </div><ol class="prompts"><li>One</li></ol><ol class="options"><li>First</li><li>Second</li></ol>
    <div class="answer" data-letters="${letters}"><ol class="rationales">
    <li class="is-wrong"><span class="verdict-mark">Wrong.</span> <p>No.</p></li>
    <li class="is-right"><span class="verdict-mark">Right.</span> <p class="rationale-lead">One</p><p>Yes.</p></li>
    </ol><div class="explanation"><p>So.</p></div></div></section>${more}</body></html>`;
  const { media, ...pictures } = mediaCollection("tides", new Map([["1-moon.png", "/book/moon.png"]]));
  const [question] = readQuestions(html, doc, book, pictures);
  if (question === undefined) throw new Error("no question");
  return { question, media, stem: htmlOf(question.stem) };
}

function htmlOf(children: Content): string {
  return toHtml({ type: "root", children });
}

test("options know whether they are right, and why, without the words that the page adds", () => {
  const { question } = read("<p>Which?</p>");
  expect(question.options.map(({ letter, correct, reason }) => [letter, correct, htmlOf(reason)])).toEqual([
    ["A", false, "<p>No.</p>"],
    ["B", true, "<p>Yes.</p>"],
  ]);
  expect(question).toMatchObject({ right: [1], difficulty: undefined });
  expect(htmlOf(question.explanation)).toBe("<p>So.</p>");
});

test("an order is told by the places of its steps, all of which are right", () => {
  const { question } = read("<p>In order?</p>", "", "ordering", "BA");
  expect(question.right).toEqual([1, 0]);
  expect(question.options.every(({ correct }) => correct)).toBe(true);
});

test("references and terms are words; links out of the book stay links", () => {
  expect(
    read(
      '<p id="x" class="y">See <span class="ref">Figure 1.1</span>, <a class="term" href="#term-neap">neap</a> and <a href="https://example.org/">this</a>.</p>',
    ).stem,
  ).toBe('<p>See Figure 1.1, neap and <a href="https://example.org/">this</a>.</p>');
});

test("code keeps its lines and its marks, and loses its colors", () => {
  const { stem } = read(
    '<pre tabindex="0"><code class="language-js"><span class="line"><span class="tok-keyword">let</span> a</span>\n<span class="line marked">b</span></code></pre>',
  );
  expect(stem).toBe("<pre><code>let a\n<b>b</b></code></pre>");
});

test("a callout keeps its kind and title, in words", () => {
  expect(
    read(
      '<aside class="callout tone-red" role="note"><p class="callout-title"><svg class="icon"></svg><span class="callout-label">Trap</span> <span class="callout-name">Mud</span></p><p>Deep.</p></aside>',
    ).stem,
  ).toBe('<aside class="callout"><p><b>Trap: Mud</b></p><p>Deep.</p></aside>');
});

test("notes that a question marks stand at its end, numbered anew", () => {
  const notes =
    '<section class="footnotes"><ol><li id="fn-ebb-7"><p>A note.</p> <a class="footnote-back" href="#x">Back</a></li></ol></section>';
  const mark = '<sup class="footnote-ref"><a href="#fn-ebb-7">7</a></sup>';
  expect(read(`<p>So${mark}.</p>`, notes).stem).toBe(
    '<p>So<sup>1</sup>.</p><div class="note"><sup>1</sup><p>A note.</p></div>',
  );
});

test("bitmaps and drawings become pictures of the book's own name", () => {
  const { stem, media } = read(
    '<img class="picture" src="assets/1-moon.png" alt="The moon" width="9" height="8"><svg class="drawing artwork" role="img" aria-label="A box" viewBox="0 0 20 10"><rect class="f-box"></rect></svg>',
  );
  const [bitmap, drawing] = [...media.keys()];
  expect(bitmap).toBe("tides-1-moon.png");
  expect(drawing).toMatch(/^tides-[\da-f]{10}\.svg$/);
  expect(stem).toBe(`<img src="${bitmap}" alt="The moon" width="9" height="8"><img src="${drawing}" alt="A box">`);
  const file = media.get(drawing ?? "");
  expect(file).toMatchObject({
    svg: expect.stringMatching(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/) as string,
  });
  // Outside of a page nothing gives it a color: it has its own.
  expect(JSON.stringify(file)).toMatch(
    /color=\\"#1e1c19\\".*width=\\"20\\" height=\\"10\\"|width=\\"20\\".*color=\\"#1e1c19\\"/,
  );
});

test("a picture that is not there is said so", () => {
  expect(() => read('<img class="picture" src="assets/2-sun.png" alt="The sun">')).toThrow(/2-sun\.png/);
});
