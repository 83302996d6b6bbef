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

  test("shows the ISBN of the paperback and the price of the paperback, not of another format", () => {
    const html = back(`identifiers: { isbn: { paperback: 978-3-16-148410-0, epub: 978-0-00-000000-2 } }
store:
  - { format: EPUB, price: 9, currency: USD, url: "https://a.example" }
  - { format: Paperback, price: 12.5, currency: USD, url: "https://b.example" }
`);
    expect(html).toContain("<p>ISBN 978-3-16-148410-0</p><p>$12.50</p>");
    expect(html).not.toContain("978-0-00");
    expect(html).not.toContain("$9");
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
