import { expect, test } from "vitest";
import { checkBook } from "../../../../../src/book/check.ts";
import { editionOf } from "../../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../../src/book/read.ts";
import type { Book } from "../../../../../src/book/types.ts";
import { studyItems } from "../../../../../src/formats/items/study-items.ts";
import { deckCards } from "../../../../../src/formats/study/cards/deck.ts";
import { makeContents } from "../../../../../src/formats/study/cards/make-contents.ts";
import { makeDeck } from "../../../../../src/formats/study/cards/make-deck.ts";
import { pageData } from "../../../../../src/formats/web/page-data.ts";
import { siteContext } from "../../../../../src/formats/web/site-context.ts";
import { toolPages } from "../../../../../src/formats/web/site-pages.ts";
import { hasCards } from "../../../../../src/book/study.ts";
import { isLabel } from "../../../../../src/formats/study/progress/strict.ts";

const { book } = checkBook(await readBookFolder("tests/fixtures/books/complete"));
const [full, demo] = [editionOf(book, "full"), editionOf(book, "demo")];

function contentsOf(own: Book, edition = editionOf(own, "full")) {
  const page = toolPages(edition).find(({ kind }) => kind === "cards");
  if (page === undefined) throw new Error("The edition has no page of cards.");
  const source = { book: own, svgs: {}, drawings: {}, assets: {}, plan: { web: [] } };
  return makeContents(own, edition, siteContext(source, pageData(own, edition, page)));
}

test("a card stands in the first chapter that speaks of it, in the order in which it does", () => {
  expect(makeDeck(book, full).chapters.map(({ title, cards, questions }) => ({ title, cards, questions }))).toEqual([
    { title: "Ebb", cards: ["term-ebb"], questions: ["q-leave"] },
    { title: "Flood", cards: ["term-flood"], questions: ["q-two", "q-order", "q-match"] },
    {
      title: "Services",
      cards: ["term-slack", "svc-harbor-signal", "mistake-harbor-signal-92a936f1", "svc-harbor-watch"],
      questions: [],
    },
  ]);
});

test("the demo has the cards of its own terms and services", () => {
  const cards = deckCards(makeDeck(book, demo), () => true).map(({ id }) => id);
  const all = deckCards(makeDeck(book, full), () => true).map(({ id }) => id);
  expect(cards.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(cards));
  expect(hasCards(demo)).toBe(true);
  expect(hasCards({ docs: [], terms: [] })).toBe(false);
});

test("cards bear the labels of the Anki deck, and progress can be kept by them", () => {
  const items = studyItems({ book, edition: full, pages: new Map(), assets: new Map() });
  const cards = deckCards(makeDeck(book, full), () => true);
  const ids = cards.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...items.terms, ...items.mistakes].map(({ label }) => label)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isLabel)).toBe(true);
});

test("every card but a question has two sides and a place in the book", () => {
  const contents = contentsOf(book);
  const cards = deckCards(makeDeck(book, full), () => false);
  expect(Object.keys(contents).toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
  for (const { front, back, href } of Object.values(contents)) {
    expect(front).toMatch(/^<p/);
    expect(back).toMatch(/<p/);
    expect(href).toMatch(/^\/guide\//);
  }
});

test("markup of an author's line shows, and what looks like markup in it is text", () => {
  const [ebb] = book.terms.filter(({ id }) => id === "ebb");
  if (ebb === undefined) throw new Error("The book lacks its term.");
  const term = {
    ...ebb,
    term: "<img src=x onerror=alert(1)>",
    short: "<b>",
    definition: "A `<script>` is *text*; [so](javascript:alert(1)) is this. See [the rise](#term-flood).",
  };
  const { "term-ebb": card } = contentsOf({ ...book, terms: [term, ...book.terms.filter(({ id }) => id !== "ebb")] });
  expect(card).toEqual({
    front: '<p class="card-name">&lt;img src=x onerror=alert(1)&gt;</p>',
    back: [
      '<p class="card-short">&lt;b&gt;</p>',
      '<p>A <code>&lt;script&gt;</code> is <em>text</em>; <a href="#">so</a> is this. ',
      'See <a class="term" href="/guide/glossary/#term-flood">the rise</a>.</p>',
      '<p class="card-see">See also <a class="term" href="/guide/glossary/#term-flood">flood</a>, ',
      '<a class="term" href="/guide/glossary/#term-slack">slack water</a></p>',
    ].join(""),
    href: "/guide/glossary/#term-ebb",
  });
});
