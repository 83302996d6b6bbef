import { expect, test } from "vitest";
import { checkBook } from "../../../../../src/book/check.ts";
import { editionOf } from "../../../../../src/book/edition.ts";
import { openerFacts } from "../../../../../src/components/document/opener-facts.ts";
import { materialOf } from "../../../../../src/formats/study/plan/material.ts";
import { toolPages } from "../../../../../src/formats/web/site-pages.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
const exam =
  'exam: { code: X, questions: 75, minutes: 180, domains: [{ number: 4, title: Water, weight: 100, tasks: { "4.1": Sail } }] }';
const question = `<Question id="q-a" task="4.1" difficulty="1">

Which of ${words(8)}?

1. [x] This

   ${words(114)}

2. Other

   ${words(114)}

<Explanation>

${words(2)}

</Explanation>

</Question>`;

function made(more: Record<string, string> = {}, settings = exam) {
  const { book } = checkBook({
    root: "/book",
    texts: {
      "book.yaml": `id: tides\ntitle: Tides\nauthors: [A]\n${settings}\nstructure: { front: [rights.mdx, how.mdx], parts: [{ part: sea.mdx, chapters: [ebb.mdx] }], back: [tables.mdx, glossary.yaml] }`,
      "rights.mdx": "---\ntitle: Rights\n---\n\nAll of them.\n",
      "how.mdx": "---\ntitle: How\n---\n\n## To read {#sec-how}\n\nWell.\n",
      "sea.mdx": "---\ntitle: The sea\n---\n\nWaves.\n",
      "ebb.mdx": `---\ntitle: The ebb, at length\nshortTitle: Ebb\nexam: { domain: 4, tasks: ["4.1"] }\n---\n\n${words(230)}\n\n## One {#sec-one}\n\n${words(229)}\n\n## Long {#sec-long}\n\n${words(228)}\n\n### Part {#sec-part}\n\n${words(3450)}\n\n## Practice {#sec-practice}\n\n${question}\n`,
      "tables.mdx": "---\ntitle: Tables\n---\n\nHigh and low.\n",
      "glossary.yaml": "- { id: neap, term: Neap, definition: A small tide. }\n",
      ...more,
    },
    artwork: {},
    svgs: {},
    broken: [],
  });
  return { book, edition: editionOf(book, "full") };
}

test("is what is read from the first line to the last: no legal notice, no part's title, no glossary", () => {
  const { book, edition } = made();
  const { pages, cards } = materialOf(book, edition, "/guide/");
  expect(pages.map(({ title, name, href, domain }) => [title, name, href, domain])).toEqual([
    ["How", "How", "/guide/how/", 0],
    ["1. The ebb, at length", "1. Ebb", "/guide/ebb/", 4],
    ["Appendix A: Tables", "Appendix A: Tables", "/guide/tables/", 0],
  ]);
  expect(cards).toBe(1);
});

test("counts minutes by section with its parts, and by question with its explanations", () => {
  const { book, edition } = made();
  const units = materialOf(book, edition, "/").pages[1]?.units.map(({ id, name, minutes }) => ({ id, name, minutes }));
  expect(units).toEqual([
    // What stands before the first heading is read with it.
    { id: "sec-one", name: "1.1", minutes: 2 },
    { id: "sec-long", name: "1.2", minutes: 16 },
    { id: "sec-practice", name: "1.3", minutes: 0 },
    // At the pace of the exam, and a minute to read why.
    { id: "q-a", name: "Q1.1", minutes: 2.4 + 1 },
  ]);
});

test("a chapter opens with the minutes that the plan reckons its reading with", () => {
  const { book, edition } = made();
  const ebb = edition.docs.find(({ id }) => id === "ebb");
  if (ebb === undefined) throw new Error("no chapter");
  const read = materialOf(book, edition, "/").pages[1]?.units.filter(({ kind }) => kind === "read") ?? [];
  const minutes = read.reduce((sum, unit) => sum + unit.minutes, 0);
  expect(openerFacts(book, ebb)).toContain(`${Math.round(minutes)} min read`);
});

test("a page without sections is one; a book that tells nothing of an exam asks at two minutes a question", () => {
  const { book, edition } = made({}, "");
  const { pages, domains, practice } = materialOf(book, edition, "/");
  expect(pages.at(-1)?.units).toEqual([{ id: "app-tables", kind: "read", name: "Tables", minutes: 0 }]);
  expect(pages[1]?.units.at(-1)?.minutes).toBe(3);
  expect(domains).toEqual([]);
  expect(practice).toBe(3);
});

test("an edition with chapters has the page of the plan", () => {
  const { edition } = made();
  expect(toolPages(edition).map(({ path }) => path)).toContain("plan/");
  expect(toolPages({ ...edition, docs: [] }).map(({ path }) => path)).not.toContain("plan/");
});
