/** llms.txt and llms-full.txt: what a model reads to find its way, and the whole text. https://llmstxt.org */
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { serviceOf } from "../../book/service-of.ts";
import type { Doc } from "../../book/types.ts";
import { dateText } from "../../render/dates.ts";
import { navigation } from "../web/navigation.ts";
import { twinHref } from "./addresses.ts";
import { storeList } from "./block-forms.ts";
import { beginWriting } from "./convert.ts";
import { titleOf } from "./document.ts";
import { heading, joined, link, list, paragraph, text } from "./nodes.ts";
import { line, type MarkdownSite } from "./writing.ts";

/** Title and summary, as both files begin. */
export function bookHead(site: MarkdownSite): Nodes[] {
  const { book, edition, words } = site;
  const { config } = book;
  const title = config.subtitle === "" ? config.title : `${config.title}: ${config.subtitle}`;
  const isDemo = edition.name === "demo";
  const summary = config.description === "" ? [text(`${title}.`)] : plainLine(config.description, site);
  const facts = [
    isDemo ? words.labels.demoOfEdition(config.edition.number) : words.labels.edition(config.edition.number),
    dateText(config.edition.date, config.language),
    config.authors.join(", "),
    config.publisher,
  ].filter((fact) => fact !== "");
  return [
    heading(1, text(isDemo ? words.labels.demoOf(title) : title)),
    { type: "blockquote", children: [paragraph(...summary)] },
    paragraph(text(facts.join(" · "))),
    ...(config.rights === "" ? [] : [paragraph(text(config.rights))]),
  ];
}

/** The way through an edition: its documents by part, each with a line of what it is for. */
export function llmsText(site: MarkdownSite): Root {
  const { edition, root, book } = site;
  const words = site.words.markdown;
  const groups = navigation(edition, undefined, Infinity);
  const firstBody = groups.findIndex(({ part, items }) => part !== undefined || items[0]?.doc.kind === "chapter");
  const sections = groups.flatMap(({ part, items }, i): Nodes[] => {
    const docs = [...(part === undefined ? [] : [part]), ...items.map(({ doc }) => doc)];
    const isBody = part !== undefined || docs[0]?.kind === "chapter";
    const title = part === undefined ? (isBody ? words.chapters : words.before) : titleOf(part, site);
    return isBody || i < firstBody ? section(title, docs, site) : [];
  });
  const shown = new Set(sections.length === 0 ? [] : groups.flatMap(({ items }) => items.map(({ doc }) => doc)));
  const isBack = ({ kind }: Doc) => kind !== "front" && kind !== "part" && kind !== "chapter";
  const back = edition.docs.filter((doc) => isBack(doc) && (shown.has(doc) || doc.kind === "service"));
  const children = [
    ...bookHead(site),
    paragraph(
      text(`${words.twins} `),
      link(`${root}llms-full.txt`, text(words.whole)),
      text(` ${words.wholeIs} `),
      link(`${root}contents.md`, text(words.contents)),
      text(` ${words.contentsList}`),
    ),
    ...(book.config.store.length === 0 ? [] : [paragraph(text(words.toBuy)), ...storeList(book.config)]),
    ...sections,
    // The convention knows this heading by its English word: https://llmstxt.org
    ...section("Optional", back, site),
  ];
  return { type: "root", children: children as RootContent[] };
}

function section(title: string, docs: readonly Doc[], site: MarkdownSite): Nodes[] {
  const items = docs.map((doc) => {
    const note = noteOf(doc, site);
    const href = twinHref(site.pageHref(doc.label) ?? "");
    return [paragraph(link(href, text(titleOf(doc, site))), ...(note.length === 0 ? [] : [text(": "), ...note]))];
  });
  return items.length === 0 ? [] : [heading(2, text(title)), list(items)];
}

/** What a document is for, in a line: its tagline, its objectives, else its sections. */
function noteOf(doc: Doc, site: MarkdownSite): PhrasingContent[] {
  const { book, edition, words } = site;
  const service = serviceOf(book, doc);
  if (service !== undefined) return plainLine(service.tagline, site);
  if (doc.kind === "glossary") return [text(words.markdown.terms(edition.terms.length))];
  const parts = doc.objectives.length > 0 ? doc.objectives.map((line) => plainLine(line, site)) : titlesOf(doc);
  return joined(parts, "; ");
}

function titlesOf(doc: Doc): PhrasingContent[][] {
  return doc.sections.map(({ title }) => [text(title)]);
}

/** A line without links: the link of its item is enough. */
function plainLine(markdown: string, site: MarkdownSite): PhrasingContent[] {
  return line(
    markdown,
    beginWriting(site, () => undefined),
  );
}

/** What stands between two documents of the whole text: a comment with the address of the page that follows. */
export function separator(address: string): string {
  return `<!-- page: ${address} -->`;
}
