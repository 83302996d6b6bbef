import { describe, expect, test } from "vitest";
import { placesOf } from "../../../../src/formats/web/search-places.ts";
import { vocabularyOf } from "../../../../src/formats/web/search-vocabulary.ts";

const page = (body: string, kind = "chapter") =>
  `<html><body><nav>Elsewhere</nav><main><section class="doc doc-${kind}" id="ch-one">
    <header class="opener"><p class="kicker">Chapter</p><h1 id="ch-one-title">One</h1></header>${body}
  </section></main></body></html>`;
const question = `<section class="question" id="q-1-1" data-kind="single" data-pagefind-title="Q1.1">
  <header><p class="question-code">Q1.1</p><p class="question-kind">Choose one</p></header>
  <div class="stem"><p>Which one retries?</p></div>
  <ol class="options"><li>Neither of <b>them</b></li></ol>
  <div class="question-actions needs-script">Check</div>
  <details class="reveal"><summary>Show</summary><div class="answer"><p>Answer: A. A rationale. An explanation.</p></div></details>
</section>`;

describe("a page", () => {
  test("is cut at its headings, and its head is a place too", () => {
    expect(
      placesOf(page(`<p>Before.</p><h2 id="sec-a"><span>1.1</span> A</h2><p>Of a<b>b</b>c.</p><h3 id="sec-b">B</h3>`)),
    ).toEqual({
      label: "ch-one",
      places: [
        { id: "ch-one", title: "One", text: "Before.", kind: "text" },
        { id: "sec-a", title: "1.1 A", text: "Of abc.", kind: "text" },
        { id: "sec-b", title: "B", text: "", kind: "text" },
      ],
    });
  });

  test("keeps its notes apart from the section they stand below", () => {
    const notes = `<section class="footnotes" aria-label="Notes"><ol><li id="fn-one-1"><p>Reported.</p></li></ol></section>`;
    expect(placesOf(page(`<h2 id="sec-a">A</h2><p>Of a.</p>${notes}`))?.places.slice(1)).toEqual([
      { id: "sec-a", title: "A", text: "Of a.", kind: "text" },
      { id: "fn-one-1", title: "Notes", text: "Reported.", kind: "text" },
    ]);
  });

  test("without a document has none", () => {
    expect(placesOf("<html><body><main><h1>Contents</h1></main></body></html>")).toBeUndefined();
  });

  test("of a service says so in each of its places", () => {
    const kinds = placesOf(page(`<h2 id="use">Use when</h2><p>Often.</p>`, "service"))?.places.map(({ kind }) => kind);
    expect(kinds).toEqual(["service", "service"]);
  });
});

describe("a question", () => {
  const places = placesOf(page(`<h2 id="sec-a">A</h2><p>Of it.</p>${question}<p>And on.</p>`))?.places ?? [];

  test("is a place of its own, and what follows belongs to its section", () => {
    expect(places.map(({ id, text, kind }) => ({ id, text, kind }))).toEqual([
      { id: "ch-one", text: "", kind: "text" },
      { id: "sec-a", text: "Of it. And on.", kind: "text" },
      { id: "q-1-1", text: "Which one retries? Neither of them", kind: "question" },
    ]);
  });

  test("tells nothing of its answer, in no place", () => {
    const all = JSON.stringify(places);
    expect(all).toContain("Which one retries?");
    expect(all).not.toMatch(/Answer|rationale|explanation/);
  });
});

test("answers kept for the end of a chapter are left out whole", () => {
  const html = page(
    `<section class="answers"><h2 id="answers-one">Answers</h2><div>Answer: A</div></section><p>End.</p>`,
  );
  expect(placesOf(html)?.places).toEqual([{ id: "ch-one", title: "One", text: "End.", kind: "text" }]);
});

test("a term is called what it is called, once", () => {
  const html = page(
    `<dl class="glossary"><div id="term-pii" data-pagefind-title="personal data"><dt>personal data (PII)</dt><dd><p>Of people.</p><p class="term-links">See also</p></dd></div></dl>`,
    "glossary",
  );
  expect(placesOf(html)?.places.at(-1)).toEqual({
    id: "term-pii",
    title: "personal data (PII)",
    text: "Of people.",
    kind: "term",
  });
});

test("the vocabulary holds words of titles, and those that stand twice, the most frequent first", () => {
  const place = { id: "a", kind: "text" as const };
  expect(
    vocabularyOf([
      { ...place, title: "Résumé", text: "once often often often 12 12" },
      { ...place, title: "", text: "twice it twice" },
    ]),
  ).toEqual(["often", "resume", "twice"]);
});
