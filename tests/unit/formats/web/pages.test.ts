import { beforeAll, describe, expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import type { Book, Doc, Edition } from "../../../../src/book/types.ts";
import { navigation } from "../../../../src/formats/web/navigation.ts";
import { pageData } from "../../../../src/formats/web/page-data.ts";
import { sitePages, type SitePage } from "../../../../src/formats/web/site-pages.ts";

let book: Book;
let full: Edition;
let demo: Edition;
beforeAll(async () => {
  ({ book } = checkBook(await readBookFolder("tests/fixtures/books/parts")));
  full = editionOf(book, "full");
  demo = editionOf(book, "demo");
});

function docOf(id: string): Doc {
  const doc = full.docs.find((candidate) => candidate.id === id);
  if (doc === undefined) throw new Error(`The book has no document ${id}.`);
  return doc;
}

function pageOf(edition: Edition, path: string): SitePage {
  const page = sitePages(edition).find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The site has no page ${path}.`);
  return page;
}

describe("the pages of a site", () => {
  test("have addresses of their own", () => {
    for (const edition of [full, demo]) {
      const paths = sitePages(edition).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  test("have titles and descriptions of their own, none longer than search engines show", () => {
    for (const edition of [full, demo]) {
      const all = sitePages(edition).map((page) => pageData(book, edition, page));
      expect(new Set(all.map(({ documentTitle }) => documentTitle)).size).toBe(all.length);
      expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
      expect(all.filter(({ description }) => description.length > 160 || description === "")).toEqual([]);
    }
  });

  test("turn in reading order, from the first document to the last", () => {
    const turns = full.docs.map((doc) => pageData(book, full, { kind: "doc", path: "", title: doc.title, doc }));
    const hrefs = turns.map(({ previous, next }) => [previous?.href, next?.href]);
    expect(hrefs[0]).toEqual([undefined, "/part-one/"]);
    expect(hrefs[2]).toEqual(["/part-one/", "/second/"]);
    expect(hrefs.at(-1)?.[1]).toBeUndefined();
  });

  test("say what the reader will be able to do, without markup", () => {
    expect(pageData(book, full, pageOf(full, "first/")).description).toBe(
      "1. First things. You will be able to say what comes first; AWS terms keep their capitals.",
    );
  });

  test("list their sections, those below others below them", () => {
    const { onPage } = pageData(book, full, pageOf(full, "first/"));
    expect(onPage.map(({ href, number, children }) => [href, number, children.map((child) => child.href)])).toEqual([
      ["#sec-first-a", "1.1", ["#sec-first-b"]],
    ]);
  });

  test("of a service stand below the service reference", () => {
    const { breadcrumbs } = pageData(book, full, pageOf(full, "services/box/"));
    expect(breadcrumbs.map(({ text }) => text)).toEqual(["Contents", "Appendix A: Services"]);
  });

  test("name the full edition as the source of what the demo repeats", () => {
    const published = {
      ...book,
      config: { ...book.config, site: { ...book.config.site, url: "https://example.com", base: "/guide/" } },
    };
    const canonical = (path: string) => pageData(published, demo, pageOf(demo, path)).canonical;
    expect(canonical("first/")).toBe("https://example.com/guide/first/");
    expect(canonical("closing-demo/")).toBe("https://example.com/guide/demo/closing-demo/");
    expect(canonical("")).toBe("https://example.com/guide/demo/");
  });
});

describe("the navigation", () => {
  test("groups chapters below their parts, and what stands around them apart", () => {
    const groups = navigation(full, docOf("second"));
    expect(groups.map(({ part, items }) => [part?.id ?? "", items.length > 0])).toEqual([
      ["", true],
      ["part-one", true],
      ["part-two", true],
      ["", true],
    ]);
    expect(groups.flatMap(({ items }) => items.filter(({ isCurrent }) => isCurrent)).map(({ doc }) => doc.id)).toEqual([
      "second",
    ]);
  });

  test("shows services only to a reader who is among them", () => {
    const shown = (id: string) =>
      navigation(full, docOf(id)).flatMap(({ items }) =>
        items.flatMap(({ children }) => children.map(({ doc }) => doc.id)),
      );
    expect(shown("second")).toEqual([]);
    expect(shown("box")).toEqual(["box"]);
  });

  test("of a long part shows what is near, and says how much it leaves out", () => {
    const chapter = docOf("second");
    const docs = Array.from({ length: 400 }, (_, i): Doc => ({ ...chapter, id: `c${i}` }));
    const [group] = navigation({ ...full, docs }, docs[200]);
    expect(group?.items.map(({ doc }) => doc.id)).toContain("c200");
    expect(group?.items.length).toBe(25);
    expect(group?.omitted).toBe(375);
    expect(navigation({ ...full, docs }, undefined, Infinity)[0]?.omitted).toBe(0);
  });
});
