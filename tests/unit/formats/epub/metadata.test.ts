import { describe, expect, test } from "vitest";
import { bookConfigSchema } from "../../../../src/book/config.ts";
import type { Book, Edition } from "../../../../src/book/types.ts";
import type { ContentFacts } from "../../../../src/formats/epub/content-facts.ts";
import { metadata, paperbackName } from "../../../../src/formats/epub/metadata.ts";

const bare: ContentFacts = {
  pictures: 0,
  silent: 0,
  formulas: 0,
  silentFormulas: 0,
  mayMove: false,
  hasPages: false,
};

function told(settings: object, facts: Partial<ContentFacts> = {}, isDerived = false): string[] {
  const config = bookConfigSchema.parse({ title: "The Tides", authors: ["Ida Wells"], ...settings });
  const book = { id: "tides", config } as unknown as Book;
  const edition = { name: "full" } as unknown as Edition;
  const all = { ...bare, ...facts };
  return metadata(book, edition, {
    id: "urn:uuid:1",
    isDerived,
    modified: new Date(0),
    hasCover: false,
    facts: all,
    pageSource: all.hasPages ? paperbackName(book) : undefined,
  });
}

const features = (lines: string[]) => lines.flatMap((line) => /accessibilityFeature">([^<]+)/.exec(line)?.[1] ?? []);

describe("what is said of the accessibility", () => {
  test("is no more than is true of a book of plain text", () => {
    const lines = told({});
    expect(features(lines)).toEqual([
      "ARIA",
      "displayTransformability",
      "readingOrder",
      "structuralNavigation",
      "tableOfContents",
      "unlocked",
    ]);
    expect(lines.join()).not.toContain(">visual<");
  });

  test("names pictures, formulas and pages where there are some", () => {
    const lines = told({}, { pictures: 2, formulas: 1, hasPages: true });
    expect(features(lines)).toEqual(
      expect.arrayContaining(["alternativeText", "MathML", "pageBreakMarkers", "pageNavigation"]),
    );
    expect(lines).toContain('<meta property="schema:accessMode">visual</meta>');
    expect(lines).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
  });

  test("does not promise words for a picture that has none", () => {
    const lines = told({}, { pictures: 2, silent: 1 });
    expect(features(lines)).not.toContain("alternativeText");
    expect(lines).toContain('<meta property="schema:accessModeSufficient">textual,visual</meta>');
    expect(lines.join()).toContain("Some pictures have no text alternative.");
  });

  test("does not deny what a picture that moves might do", () => {
    expect(told({}, { mayMove: true })).toContain('<meta property="schema:accessibilityHazard">unknown</meta>');
  });

  test("claims to conform only where a person answers for it, and only for the file that was checked", () => {
    const settings = { accessibility: { certifiedBy: "Ida Wells", report: "https://octavo.example/report" } };
    expect(told({}).join()).not.toContain("conformsTo");
    expect(told(settings, {}, true).join()).not.toContain("conformsTo");
    expect(told(settings)).toEqual(
      expect.arrayContaining([
        '<meta id="conformance" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
        '<meta refines="#conformance" property="a11y:certifiedBy">Ida Wells</meta>',
        '<link rel="a11y:certifierReport" refines="#conformance" href="https://octavo.example/report"/>',
      ]),
    );
  });
});

describe("names", () => {
  test("are sorted without the article in front, and as the book says", () => {
    expect(told({})).toContain('<meta refines="#title" property="file-as">Tides, The</meta>');
    expect(told({}).join()).not.toContain('refines="#creator-1" property="file-as"');
    expect(told({ sortAs: { "Ida Wells": "Wells, Ida" } })).toContain(
      '<meta refines="#creator-1" property="file-as">Wells, Ida</meta>',
    );
    expect(told({ language: "de", title: "The" }).join()).not.toContain("file-as");
  });

  test("that the book does not have cannot be sorted", () => {
    const parsed = bookConfigSchema.safeParse({ title: "T", authors: ["A"], sortAs: { B: "b" } });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ["sortAs", "B"],
      message: "the title or an author, letter for letter",
    });
  });

  test("of the print are its ISBN, or title and edition", () => {
    const isbn = { identifiers: { isbn: { paperback: "978-0-306-40615-7", epub: "9783161484100" } } };
    expect(told(isbn, { hasPages: true })).toContain('<dc:source id="pages">urn:isbn:9780306406157</dc:source>');
    expect(told({}, { hasPages: true })).toContain('<dc:source id="pages">The Tides, paperback, edition 1</dc:source>');
    expect(told(isbn)).toContain("<dc:identifier>urn:isbn:9783161484100</dc:identifier>");
    expect(told(isbn, {}, true).join()).not.toContain("9783161484100");
  });
});
