/** One document of the book in plain Markdown: opener, text, answers, sources, notes. */
import type { Nodes, Root, RootContent } from "mdast";
import { serviceOf } from "../../book/service-of.ts";
import type { Doc } from "../../book/types.ts";
import { openerFacts } from "../../components/document/opener-facts.ts";
import { safeUrl } from "../../render/inline.ts";
import { shapeDocument } from "../../render/shape.ts";
import { twinHref } from "./addresses.ts";
import { beginWriting } from "./convert.ts";
import { glossaryBody } from "./glossary-body.ts";
import { flow, heading, link, list, paragraph, text } from "./nodes.ts";
import { serviceBody } from "./service-body.ts";
import { line, reference, type MarkdownSite, type Writing } from "./writing.ts";

/** Writes a document; `tree` is its text as parsed, empty for the glossary. */
export function writeDocument(doc: Doc, tree: Root, site: MarkdownSite): Root {
  const writing = beginWriting(site, (label) => {
    const href = site.book.labels[label]?.docId === doc.id ? undefined : site.pageHref(label);
    return href === undefined ? undefined : twinHref(href);
  });
  const service = serviceOf(site.book, doc);
  const body = flow(writing.convert(shapeDocument(tree, doc.id, doc.file).children));
  const notes = body.filter(({ type }) => type === "footnoteDefinition");
  const children = [
    ...opener(doc, writing),
    ...(service === undefined ? [] : serviceBody(service, writing)),
    ...body.filter(({ type }) => type !== "footnoteDefinition"),
    ...(doc.kind === "part" ? chaptersOf(doc, writing) : []),
    ...(doc.kind === "glossary" ? glossaryBody(writing) : []),
    ...(writing.answers.length === 0 ? [] : [heading(2, text(writing.words.asked.answers)), ...writing.answers]),
    ...sources(doc, site),
    ...(doc.kind === "services" ? servicesOf(doc, writing) : []),
    ...notes,
  ];
  return { type: "root", children: children as RootContent[] };
}

/** "Chapter 2: Select a model", as references say it. */
export function titleOf(doc: Doc, { book }: MarkdownSite): string {
  return doc.number === "" ? doc.title : `${book.labels[doc.label]?.text ?? doc.number}: ${doc.title}`;
}

function opener(doc: Doc, writing: Writing): Nodes[] {
  const { book } = writing;
  const service = serviceOf(book, doc);
  const facts = [...(service === undefined ? [] : [service.category]), ...openerFacts(book, doc)];
  return [
    heading(1, text(titleOf(doc, writing))),
    ...(service === undefined ? [] : [paragraph(...line(service.tagline, writing))]),
    ...(doc.objectives.length === 0
      ? []
      : [
          paragraph(text(`${writing.words.document.promise}:`)),
          list(doc.objectives.map((objective) => [paragraph(...line(objective, writing))])),
        ]),
    ...(facts.length === 0 ? [] : [paragraph(text(facts.join(" · ")))]),
  ];
}

/** The chapters of a part, as its page lists them. */
function chaptersOf(part: Doc, writing: Writing): Nodes[] {
  const chapters = writing.edition.docs.filter(({ kind, parent }) => kind === "chapter" && parent === part.id);
  const items = chapters.map((doc) => [paragraph(...reference(doc.label, [text(titleOf(doc, writing))], writing))]);
  return items.length === 0 ? [] : [heading(2, text(writing.words.document.inThisPart)), list(items)];
}

/** The services of a reference, as its page lists them. */
function servicesOf(above: Doc, writing: Writing): Nodes[] {
  const docs = writing.edition.docs.filter(({ parent }) => parent === above.id);
  const services = docs.flatMap((doc) => {
    const service = serviceOf(writing.book, doc);
    return service === undefined ? [] : [{ doc, service }];
  });
  const byCategory = Map.groupBy(services, ({ service }) => service.category);
  const groups = [...byCategory].flatMap(([category, own]) => [
    heading(3, text(category)),
    list(
      own.map(({ doc, service }) => [
        paragraph(
          ...reference(doc.label, [text(service.name)], writing),
          text(": "),
          ...line(service.tagline, writing),
        ),
      ]),
    ),
  ]);
  return groups.length === 0 ? [] : [heading(2, text(writing.words.services.title)), ...groups];
}

function sources(doc: Doc, { words }: MarkdownSite): Nodes[] {
  const items = doc.sources.map(({ title, url }) => [paragraph(link(safeUrl(url), text(title)))]);
  return items.length === 0 ? [] : [heading(2, text(words.document.sources)), list(items)];
}
