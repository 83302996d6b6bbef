/** The pages the package adds before the book's own: cover and title page. */
import type { Book, Edition } from "../../book/types.ts";
import { xhtmlPage } from "./xhtml-page.ts";
import { element, escapeXml } from "../xml.ts";

/** A page that is the cover picture. */
export function coverPage(book: Book, image: string): string {
  const { title, language } = book.config;
  const picture = element("img", { src: image, alt: `Cover of ${title}`, role: "doc-cover" });
  return xhtmlPage({
    title: "Cover",
    language,
    division: "frontmatter",
    styles: "style.css",
    body: element("section", { class: "cover", "epub:type": "cover" }, picture),
  });
}

/** Title, subtitle, authors, edition and publisher. */
export function titlePage(book: Book, edition: Edition): string {
  const { title, subtitle, authors, publisher, edition: release, language } = book.config;
  const lines = [
    element("h1", { class: "book-title" }, escapeXml(title)),
    line("book-subtitle", subtitle),
    line("book-authors", authors.join(", ")),
    line("book-edition", edition.name === "full" ? `Edition ${release.number}` : `Demo of edition ${release.number}`),
    line("book-publisher", publisher),
  ];
  return xhtmlPage({
    title: "Title page",
    language,
    division: "frontmatter",
    styles: "style.css",
    body: element(
      "section",
      { class: "title-page", "epub:type": "titlepage" },
      lines.filter((xml) => xml !== "").join("\n"),
    ),
  });
}

function line(name: string, text: string): string {
  return text === "" ? "" : element("p", { class: name }, escapeXml(text));
}
