/** The way through a publication: the order of its pages, and all that leads to places in it. */
import type { Book, Edition } from "../../book/types.ts";
import { imprintOf } from "../print/printed-content.ts";
import { accessibilityPath } from "./accessibility-page.ts";
import type { ContentDocument } from "./content-document.ts";
import type { Delivery } from "./delivery.ts";
import { landmarksOf, navLists, pageEntries, type Navigation, type NavList } from "./navigation.ts";
import { cutOutline, outline, type Entry } from "./outline.ts";
import { wordsOf } from "../../words/words.ts";

/** How a publication is read. */
export interface Way {
  /** Pages of the package by name, and documents, in the order they are read in. */
  spine: (string | ContentDocument)[];
  /** Every place of the documents in that order, seen from the package document. */
  order: string[];
  /** The whole contents; `navigation` holds them as deep as the delivery wants. */
  entries: Entry[];
  lists: NavList[];
  pages: Entry[];
  navigation: Navigation;
}

/** Title page, imprint, contents, the book, and the statement of accessibility, as in print. */
export function wayThrough(
  book: Book,
  edition: Edition,
  documents: readonly ContentDocument[],
  { depth, hasContentsPage }: Pick<Delivery, "depth" | "hasContentsPage">,
): Way {
  const words = wordsOf(edition.language);
  const contents = hasContentsPage ? "contents.xhtml" : "nav.xhtml";
  const imprint = documents.filter(({ doc }) => doc === imprintOf(edition.docs));
  const rest = documents.filter((document) => !imprint.includes(document));
  const spine = ["title-page.xhtml", ...imprint, contents, ...rest, accessibilityPath];
  const named = (title: string, href: string): Entry => ({ title, href, children: [] });
  const entries = [
    named(words.epub.titlePage, "title-page.xhtml"),
    ...outline(book, imprint),
    { ...named(words.epub.contents, contents), isHere: true },
    ...outline(book, rest),
    named(words.accessibility.title, accessibilityPath),
  ];
  const lists = navLists(book, edition, documents);
  const pages = pageEntries([...imprint, ...rest]);
  return {
    spine,
    order: spine.flatMap((page) => (typeof page === "string" ? [page] : page.pages.flatMap(placesIn))),
    entries,
    lists,
    pages,
    navigation: {
      title: hasContentsPage ? words.epub.navigation : words.epub.contents,
      entries: cutOutline(entries, depth),
      lists: hasContentsPage ? [] : lists,
      pages,
      landmarks: landmarksOf(documents, contents, lists, edition.language),
    },
  };
}

function placesIn({ path, xhtml }: { path: string; xhtml: string }): string[] {
  return [path, ...Array.from(xhtml.matchAll(/\sid="([^"]+)"/g), ([, id = ""]) => `${path}#${id}`)];
}
