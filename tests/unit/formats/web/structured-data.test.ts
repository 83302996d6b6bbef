import { expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import type { Book, EditionName } from "../../../../src/book/types.ts";
import { crawlerFiles } from "../../../../src/formats/web/crawlers.ts";
import { pageData } from "../../../../src/formats/web/page-data.ts";
import { sitePages, toolPages } from "../../../../src/formats/web/site-pages.ts";
import { scriptText, structuredData } from "../../../../src/formats/web/structured-data.ts";

const { book } = checkBook(await readBookFolder("tests/fixtures/books/complete"));
const origin = "https://tides.example/guide/";

/** What the page at `path` says, by the types of things. */
function said(path: string, name: EditionName = "full", from = book): Record<string, Record<string, unknown>> {
  const edition = editionOf(from, name);
  const page = sitePages(edition).find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  const graph = structuredData(pageData(from, edition, page))?.["@graph"] as Record<string, unknown>[] | undefined;
  return Object.fromEntries((graph ?? []).map((thing) => [thing["@type"] as string, thing]));
}

function placed(site: Book["config"]["site"]): Book {
  return { ...book, config: { ...book.config, site } };
}

test("the home page describes the book, with the ISBN of what is sold", () => {
  expect(said("")["Book"]).toMatchObject({
    "@id": `${origin}#book`,
    name: "The Tides",
    author: [{ name: "M. Okoro" }, { name: "L. Vance" }],
    inLanguage: "en-GB",
    bookEdition: "2.1",
    datePublished: "2026-11-22",
    image: `${origin}share.jpg`,
    workExample: [{ isbn: "9780000000002", bookFormat: "https://schema.org/Paperback" }],
  });
});

test("a chapter belongs to its book, and stands at the end of its own trail", () => {
  const { Chapter, BreadcrumbList } = said("ebb/");
  expect(Chapter).toMatchObject({
    name: "Ebb",
    position: "1",
    url: `${origin}ebb/`,
    isPartOf: { "@id": `${origin}#book` },
  });
  const trail = BreadcrumbList?.["itemListElement"] as { position: number; item: string }[];
  expect(trail.map(({ position }) => position)).toEqual(trail.map((_, i) => i + 1));
  expect([trail[0]?.item, trail.at(-1)?.item]).toEqual([`${origin}contents/`, `${origin}ebb/`]);
});

test("questions tell right from wrong options, as the page does", () => {
  const doc = book.docs.find(({ id }) => id === "ebb");
  const own = doc?.questions.filter(({ kind }) => kind === "single" || kind === "multiple") ?? [];
  const asked = said("ebb/")["Quiz"]?.["hasPart"] as Record<"suggestedAnswer" | "acceptedAnswer", { text: string }[]>[];
  expect(own.length).toBeGreaterThan(0);
  expect(asked.map(({ acceptedAnswer }) => acceptedAnswer.map(({ text }) => text))).toEqual(
    own.map(({ options }) => options.filter(({ correct }) => correct).map(({ text }) => text)),
  );
  expect(asked.map((question) => question.suggestedAnswer.length + question.acceptedAnswer.length)).toEqual(
    own.map(({ options }) => options.length),
  );
});

test("the glossary is a set of terms with their addresses", () => {
  const terms = said("glossary/")["DefinedTermSet"]?.["hasDefinedTerm"] as Record<string, string>[];
  expect(terms.map(({ url }) => url)).toEqual(book.terms.map(({ id }) => `${origin}glossary/#term-${id}`));
  expect(terms.filter(({ description }) => description?.trim() === "")).toEqual([]);
});

test("the demo, and a site that does not know where it stands, say nothing", () => {
  expect(said("ebb/", "demo")).toEqual({});
  expect(said("ebb/", "full", placed({ base: "/", offline: true }))).toEqual({});
});

test("nothing in the data ends the element it stands in", () => {
  expect(scriptText({ name: "</script><script>alert(1)</script>" })).not.toContain("<");
  expect(JSON.parse(scriptText({ name: "a < b" }))).toEqual({ name: "a < b" });
});

test("the sitemap has every page but the search, with the day of the edition", () => {
  const sitemap = crawlerFiles(book).get("sitemap.xml") ?? "";
  const edition = editionOf(book, "full");
  const pages = [...sitePages(edition).filter(({ kind }) => kind !== "search"), ...toolPages(edition)];
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual(
    pages.map(({ path }) => `${origin}${path}`),
  );
  expect([...sitemap.matchAll(/<lastmod>2026-11(-22)?<\/lastmod>/g)].length).toBe(pages.length);
});

test("facts checked after the day of the edition are a later change", () => {
  const docs = book.docs.map((doc) => (doc.id === "ebb" ? { ...doc, verified: "2027-02" } : doc));
  const sitemap = crawlerFiles({ ...book, docs }).get("sitemap.xml") ?? "";
  expect(sitemap).toContain(`<loc>${origin}ebb/</loc><lastmod>2027-02</lastmod>`);
});

test("robots.txt stands only where a host is asked for it, and names the sitemap where there is one", () => {
  expect([...crawlerFiles(book).keys()]).toEqual(["sitemap.xml"]);
  const atRoot = crawlerFiles(placed({ url: "https://tides.example", base: "/", offline: true }));
  expect(atRoot.get("robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://tides.example/sitemap.xml\n");
  expect([...crawlerFiles(placed({ base: "/", offline: true }))]).toEqual([
    ["robots.txt", "User-agent: *\nAllow: /\n"],
  ]);
});
