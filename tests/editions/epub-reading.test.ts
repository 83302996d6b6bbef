/** Finished EPUBs in a reading engine: on every page of every device all that was written can be read and reached. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { flagship, guide } from "../setup/build-books.ts";
import { lookOver } from "../setup/page-faults.ts";
import { goTo, looks, readEpub, type Place } from "../setup/reading-engine.ts";

const books = [
  { book: "the flagship", file: path.join(flagship, "editions/genai-on-aws.epub"), notes: 1, pages: 100 },
  { book: "the authors’ guide", file: path.join(guide, "editions/octavo-guide.epub"), notes: 1, pages: 0 },
  { book: "the guide for Kindle", file: path.join(guide, "editions/octavo-guide-kindle.epub"), notes: 1, pages: 0 },
];

let browser: Browser;

beforeAll(async () => {
  ({ browser } = await startBrowser("loopback"));
});

afterAll(() => browser.close());

describe.each(books)("$book", ({ file, notes, pages }) => {
  test.each(Object.entries(looks).filter(([name]) => name !== "night"))(
    "has nothing that sticks out of a page, and no empty page: %s",
    async (_name, look) => {
      await readEpub(browser, await readFile(file), look, async ({ page, complaints }) => {
        const sections = await page.evaluate(() => globalThis.engine.book.sections.map(({ id }) => id));
        expect(sections.length).toBeGreaterThan(5);
        const faults: Record<string, unknown> = {};
        for (const [index, id] of sections.entries()) {
          await goTo(page, index);
          const { outside, empty, columns } = await lookOver(page);
          expect(columns).toBeGreaterThan(0);
          if (outside.length > 0 || empty.length > 0) faults[id] = { outside, empty };
        }
        expect(faults).toEqual({});
        expect(complaints).toEqual([]);
      });
    },
  );

  test("has contents and page numbers that lead to their places", async () => {
    await readEpub(browser, await readFile(file), looks.phone, async ({ page }) => {
      const { toc, pageList } = await page.evaluate(() => ({
        toc: globalThis.engine.book.toc,
        pageList: globalThis.engine.book.pageList,
      }));
      expect(hrefsOf(toc).length).toBeGreaterThan(10);
      expect(hrefsOf(pageList).length).toBeGreaterThanOrEqual(pages);
      const missed: string[] = [];
      for (const href of [...hrefsOf(toc), ...hrefsOf(pageList)]) {
        await goTo(page, href);
        if (!(await isShown(page, href))) missed.push(href);
      }
      expect(missed).toEqual([]);
    });
  });

  test("has links that arrive, and notes that a reading system can show above the page", async () => {
    await readEpub(browser, await readFile(file), looks.phone, async ({ page }) => {
      const { dead, marks, noNotes } = await followLinks(page);
      expect(dead).toEqual([]);
      expect(marks).toBeGreaterThanOrEqual(notes);
      expect(noNotes).toEqual([]);
    });
  });
});

function hrefsOf(places: Place[] | null | undefined): string[] {
  return (places ?? []).flatMap(({ href, subitems }) => [href, ...hrefsOf(subitems)]);
}

/** Whether what an address means stands on the page that the engine shows. */
function isShown(page: Page, href: string): Promise<boolean> {
  return page.evaluate((place) => {
    const target = globalThis.engine.resolveNavigation(place);
    const content = globalThis.engine.renderer.getContents()[0];
    if (target === undefined || content?.index !== target.index) return false;
    const frame = content.doc.defaultView?.frameElement?.getBoundingClientRect();
    const found = target.anchor(content.doc);
    // An address without an anchor means the start of its document.
    const element = typeof found === "number" ? content.doc.body : found;
    const rect = element?.getClientRects()[0] ?? element?.getBoundingClientRect();
    if (rect === undefined || frame === undefined) return false;
    const left = frame.left + rect.left;
    return left >= -1 && left < innerWidth;
  }, href);
}

/** Links inside the book that lead nowhere, and marks of notes that lead to something else than a note with words. */
function followLinks(page: Page): Promise<{ dead: string[]; marks: number; noNotes: string[] }> {
  return page.evaluate(async () => {
    const { sections } = globalThis.engine.book;
    const docs = await Promise.all(sections.map((section) => section.createDocument()));
    const typeOf = (element: Element | null) => element?.getAttributeNS("http://www.idpf.org/2007/ops", "type") ?? "";
    const dead: string[] = [];
    const noNotes: string[] = [];
    let marks = 0;
    for (const [i, doc] of docs.entries())
      for (const link of doc.querySelectorAll("a[href]")) {
        const href = link.getAttribute("href") ?? "";
        if (/^[a-z][a-z\d+.-]*:/i.test(href)) continue;
        const place = sections[i]?.resolveHref(href) ?? href;
        const target = globalThis.engine.resolveNavigation(place);
        const leadsTo = target && docs[target.index];
        const found = leadsTo === undefined ? null : target?.anchor(leadsTo);
        if (found == null) dead.push(`${sections[i]?.id ?? ""}: ${href}`);
        if (typeOf(link) !== "noteref") continue;
        marks += 1;
        const isNote = found instanceof Object && "localName" in found && found.localName === "aside";
        if (!isNote || typeOf(found) !== "footnote" || found.textContent.trim().length < 10) noNotes.push(place);
      }
    return { dead, marks, noNotes };
  });
}
