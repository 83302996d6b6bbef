/** The navigation document: contents, landmarks, lists of figures and tables. https://www.w3.org/TR/epub-33/#sec-nav */
import type { Book, Edition, LabelKind } from "../../book/types.ts";
import { pathOf, type ContentDocument } from "./content-document.ts";
import type { Entry } from "./outline.ts";
import { divisionOf, meaningOf } from "./semantics.ts";
import { xhtmlPage } from "./xhtml-page.ts";
import { element, escapeXml } from "../xml.ts";

/** A place that reading systems offer a way to. */
export interface Landmark {
  type: string;
  title: string;
  href: string;
}

/** The navigation document. */
export function navigationPage(
  language: string,
  entries: readonly Entry[],
  lists: readonly NavList[],
  landmarks: readonly Landmark[],
): string {
  const contents = element("nav", { "epub:type": "toc", role: "doc-toc", id: "toc", "aria-labelledby": "toc-title" }, [
    element("h1", { id: "toc-title" }, "Contents"),
    entryList(entries),
  ]);
  return xhtmlPage({
    title: "Contents",
    language,
    styles: "style.css",
    body: [contents, ...lists.map(listNav), landmarksNav(landmarks)].join("\n"),
  });
}

/** A list of figures or tables. */
export interface NavList {
  type: "loi" | "lot";
  title: string;
  entries: Entry[];
}

/** Lists of what the edition's figures and tables are; a list of nothing is left out. */
export function navLists(book: Book, edition: Edition): NavList[] {
  const lists: NavList[] = [
    { type: "loi", title: "Figures", entries: captioned(book, edition, "figure") },
    { type: "lot", title: "Tables", entries: captioned(book, edition, "table") },
  ];
  return lists.filter((list) => list.entries.length > 0);
}

function captioned(book: Book, edition: Edition, kind: LabelKind): Entry[] {
  const labels = Object.values(book.labels).filter((label) => label.kind === kind && edition.labels.has(label.id));
  return edition.docs.flatMap((doc) =>
    labels
      .filter((label) => label.docId === doc.id)
      .map((label) => ({
        title: label.title === "" ? label.text : `${label.text}: ${label.title}`,
        href: `${pathOf(doc)}#${label.id}`,
        children: [],
      })),
  );
}

/** The start of the text and what follows it, as far as the edition has them; one of each kind. */
export function landmarksOf(documents: readonly ContentDocument[], hasCover: boolean): Landmark[] {
  const start = documents.find(({ doc }) => divisionOf(doc.kind) === "bodymatter");
  const fixed = [
    ...(hasCover ? [{ type: "cover", title: "Cover", href: "cover-page.xhtml" }] : []),
    { type: "titlepage", title: "Title page", href: "title-page.xhtml" },
    { type: "toc", title: "Contents", href: "nav.xhtml#toc" },
    ...(start === undefined ? [] : [{ type: "bodymatter", title: "Start of the text", href: start.path }]),
  ];
  const seen = new Set<string>();
  const others = documents.flatMap(({ doc, path }) => {
    const type = meaningOf(doc)?.type ?? "";
    if (divisionOf(doc.kind) === "bodymatter" || type === "" || seen.has(type)) return [];
    seen.add(type);
    return [{ type, title: doc.title, href: path }];
  });
  return [...fixed, ...others];
}

function entryList(entries: readonly Entry[]): string {
  const items = entries.map(({ title, href, children }) =>
    element("li", {}, [element("a", { href }, escapeXml(title)), children.length === 0 ? "" : entryList(children)]),
  );
  return element("ol", {}, items.join("\n"));
}

function listNav({ type, title, entries }: NavList): string {
  const id = `${type}-title`;
  return element("nav", { "epub:type": type, id: type, "aria-labelledby": id }, [
    element("h2", { id }, escapeXml(title)),
    entryList(entries),
  ]);
}

function landmarksNav(landmarks: readonly Landmark[]): string {
  const items = landmarks.map(({ type, title, href }) =>
    element("li", {}, element("a", { "epub:type": type, href }, escapeXml(title))),
  );
  return element(
    "nav",
    { "epub:type": "landmarks", id: "landmarks", "aria-labelledby": "landmarks-title", hidden: "hidden" },
    [element("h2", { id: "landmarks-title" }, "Landmarks"), element("ol", {}, items)],
  );
}
