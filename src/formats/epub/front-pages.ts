/** The page the package adds before the book's own: the title page. */
import type { Book, Edition } from "../../book/types.ts";
import { xhtmlPage } from "./xhtml-page.ts";
import { element, escapeXml } from "../xml.ts";
import { wordsOf } from "../../words/words.ts";

/** Title, subtitle, authors, edition and publisher. */
export function titlePage(book: Book, edition: Edition): string {
  const { title, subtitle, authors, publisher, edition: release, language } = book.config;
  const words = wordsOf(language);
  const lines = [
    element("h1", { class: "book-title", id: "book-title" }, escapeXml(title)),
    line("book-subtitle", subtitle, { "epub:type": "subtitle", role: "doc-subtitle" }),
    line("book-authors", authors.join(", ")),
    line("book-edition", (edition.name === "full" ? words.labels.edition : words.labels.demoOfEdition)(release.number)),
    line("book-publisher", publisher),
  ];
  return xhtmlPage({
    title: words.epub.titlePage,
    language,
    division: "frontmatter",
    styles: "style.css",
    body: element(
      "section",
      { class: "title-page", "epub:type": "titlepage", "aria-labelledby": "book-title" },
      lines.filter((xml) => xml !== "").join("\n"),
    ),
  });
}

function line(name: string, text: string, meaning: Record<string, string> = {}): string {
  return text === "" ? "" : element("p", { class: name, ...meaning }, escapeXml(text));
}
