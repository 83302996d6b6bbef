import { describe, expect, test } from "vitest";
import { backHtml } from "../../../../src/formats/cover/back.ts";
import { checked, type Files } from "../../book/folder.ts";

const back = (settings: string, files: Files = {}) =>
  backHtml(checked({ "book.yaml": `title: T\nauthors: [A]\n${settings}`, ...files }).book);

describe("the back of the cover", () => {
  test("leads with the first sentence of the description, without its Markdown", () => {
    const html = back('description: "What the *sea* does & why. Twice a day. See Part II."\n');
    expect(html).toContain('<p class="back-lead">What the sea does &amp; why.</p>');
    expect(html).toContain('<p class="back-more">Twice a day. See Part\u00a0II.</p>');
  });

  test("shows the ISBN of the paperback, not of another format", () => {
    const html = back("identifiers: { isbn: { paperback: 978-3-16-148410-0, epub: 978-0-00-000000-2 } }\n");
    expect(html).toContain('<p class="back-isbn">ISBN 978-3-16-148410-0</p>');
    expect(html).not.toContain("978-0-00");
  });

  test("leaves the ISBN to the barcode where the book brings its own", () => {
    const html = back(`identifiers: { isbn: { paperback: 978-3-16-148410-0 } }
formats: { paperback: { barcode: true } }
`);
    expect(html).not.toContain("ISBN");
  });

  test("shows a price only where the paperback's settings name one", () => {
    expect(back("formats: { paperback: { price: 12.50 USD } }\n")).toContain('<p class="back-price">$12.50</p>');
    const sold = 'store: [{ format: Paperback, price: 12.5, currency: USD, url: "https://b.example" }]\n';
    expect(back(sold)).not.toContain("12");
  });

  test("shows the author's own back, its first paragraph as the headline, instead of description and chapters", () => {
    const settings = `description: A description.
formats:
  paperback:
    back: |
      What the *sea* does & why.

      - Ebb, see Part I
      - **Flood**
`;
    const text = "---\ntitle: One\n---\n\nText.\n";
    const html = back(settings, { "a.mdx": text, "b.mdx": text.replace("One", "Two") });
    expect(html).toContain(
      '<div class="back-text"><p class="back-lead">What the <em>sea</em> does &amp; why.</p>' +
        '<ul class="back-points"><li>Ebb, see Part\u00a0I</li><li><strong>Flood</strong></li></ul></div>',
    );
  });

  test("has no empty lines for what book.yaml does not say", () => {
    expect(back("")).not.toContain("<p");
  });

  test("lists the chapters where there are two to nine of them", () => {
    const chapters = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`c${i}.mdx`, `---\ntitle: Chapter ${i}\n---\n\nText.\n`]),
      );
    expect(back("", chapters(3)).match(/<li>/g)).toHaveLength(3);
    expect(back("", chapters(1))).not.toContain("<li>");
    expect(back("", chapters(10))).not.toContain("<li>");
  });
});
