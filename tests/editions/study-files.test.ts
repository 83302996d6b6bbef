/** The decks and quizzes of the built books: what a learner or a trainer takes away, against the book and its site. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type axe from "axe-core";
import { parse } from "gift-pegjs";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBook } from "../../src/book/check.ts";
import { editionOf } from "../../src/book/edition.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { serviceOf } from "../../src/book/service-of.ts";
import type { EditionName } from "../../src/book/types.ts";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { readGift } from "../../src/formats/quiz/read-gift.ts";
import { pathOfDoc } from "../../src/render/locate.ts";
import { cardsOf } from "../setup/anki-cards.ts";
import { AnkiCollection } from "../setup/anki-collection.ts";
import { flagship, guide } from "../setup/build-books.ts";

const axeScript = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser());
}, 60_000);
afterAll(() => browser.close());

describe.each([
  ["the flagship", "chapters", flagship],
  ["the guide", "docs", guide],
])("the study files of %s", async (_, folder, dist) => {
  const { book } = checkBook(await readBookFolder(folder));
  const read = (ending: string, name: EditionName = "full") =>
    readFile(path.join(dist, "editions", `${book.id}${name === "full" ? "" : "-demo"}${ending}`));

  test.each(["full", "demo"] as const)("the %s deck has a card for everything there is to study", async (name) => {
    const edition = editionOf(book, name);
    const cards = cardsOf(await read(".apkg", name));
    const mistakes = edition.docs.flatMap((doc) => serviceOf(book, doc)?.mistakes ?? []);
    expect(cards.map(({ fields }) => (fields["Id"] ?? "").replace(/^mistake-.*/, "mistake"))).toEqual([
      ...edition.docs.flatMap(({ questions }) => questions.map(({ label }) => label)),
      ...edition.terms.map(({ id }) => `term-${id}`),
      ...mistakes.map(() => "mistake"),
    ]);
  });

  test("cards, GIFT and QTI call right what the site calls right", async () => {
    const cards = new Map(cardsOf(await read(".apkg")).map(({ fields }) => [fields["Id"], fields]));
    const gift = new Map(readGift((await read(".gift.txt")).toString()).map((question) => [question.id, question]));
    for (const doc of editionOf(book, "full").docs) {
      const html = await readFile(path.join(dist, "site", pathOfDoc(doc), "index.html"), "utf8");
      for (const { label, kind, options } of doc.questions) {
        const answer = new RegExp(`id="${label}-answer">.*?<b>Answer: ([^<]*)</b>`, "s").exec(html)?.[1];
        expect(cards.get(label)?.["Answer"], label).toMatch(new RegExp(`: ${answer}$`));
        if (kind !== "single" && kind !== "multiple") continue;
        const weights = gift.get(label)?.answers.map(({ weight }) => weight > 0);
        expect(weights, label).toEqual(options.map(({ correct }) => correct));
      }
    }
  });

  test("a parser of GIFT reads every question", async () => {
    const asked = editionOf(book, "full").docs.flatMap(({ questions }) => questions);
    const parsed = parse((await read(".gift.txt")).toString());
    expect(parsed.filter(({ type }) => type !== "Category")).toHaveLength(asked.length);
  });

  test("who begins with the demo goes on with the full deck", async () => {
    const collection = new AnkiCollection();
    const { added } = collection.import(await read(".apkg", "demo"));
    for (const card of collection.cards) Object.assign(card, { interval: 12, reps: 5 });
    const full = collection.import(await read(".apkg"));
    expect(full.conflicting).toEqual([]);
    expect(full.duplicate).toHaveLength(added.length);
    expect(collection.cards.filter(({ interval }) => interval === 12)).toHaveLength(added.length);
  });

  test.each([
    { width: 360, isNight: false },
    { width: 360, isNight: true },
    { width: 900, isNight: true },
  ])("cards fit $width pixels and can be read (night: $isNight)", async ({ width, isNight }) => {
    const cards = cardsOf(await read(".apkg"));
    const kinds = new Map(cards.map((card) => [Object.keys(card.fields).join(), card]));
    const page = await browser.newPage();
    await page.setViewport({ width, height: 700 });
    const found: string[] = [];
    for (const card of kinds.values())
      for (const side of ["front", "back"] as const) {
        await page.setContent(card.page(side, isNight), { waitUntil: "load" });
        await page.evaluate(axeScript);
        const faults = await page.evaluate(async () => {
          // A card is no page: it has neither a title nor landmarks of its own.
          const rules = ["color-contrast", "list", "listitem", "image-alt", "link-name", "scrollable-region-focusable"];
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly: rules });
          const isWide = document.documentElement.scrollWidth > window.innerWidth;
          return [...violations.map(({ id }) => id), ...(isWide ? ["wider than the screen"] : [])];
        });
        found.push(...faults.map((fault) => `${card.fields["Id"]}, ${side}: ${fault}`));
      }
    await page.close();
    expect(kinds.size).toBeGreaterThan(1);
    expect(found).toEqual([]);
  });
});
