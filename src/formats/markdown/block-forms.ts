/** Callouts, figures, listings and the other blocks of a chapter, in plain Markdown. */
import type { BlockContent, Code, Nodes, PhrasingContent } from "mdast";
import { calloutKinds } from "../../book/callouts.ts";
import { attribute, childrenOf, isElement, type Element } from "../../book/tree.ts";
import { dateText } from "../../render/dates.ts";
import { priceText } from "../../render/price.ts";
import type { Form } from "./convert.ts";
import { flow, joined, led, link, list, paragraph, strong, table, text } from "./nodes.ts";
import { caption, line, reference, type Writing } from "./writing.ts";

/** Forms by component. */
export const blockForms: Record<string, Form> = {
  Callout: (node, writing) => {
    const { label } = calloutKinds(writing.book.config)[attribute(node, "kind") ?? ""] ?? {
      label: writing.words.callouts.note.label,
    };
    const title = node.children.find((child): child is Element & Nodes => isElement(child, "CalloutTitle"));
    const words = title === undefined ? [] : (writing.convert(childrenOf(title)) as PhrasingContent[]);
    const lead = paragraph(strong(text(words.length === 0 ? label : `${label}: `), ...words));
    const body = flow(writing.convert(node.children.filter((child) => child !== title)));
    return [{ type: "blockquote", children: [lead, ...body] as BlockContent[] }];
  },
  Figure: (node, writing) => {
    const shown = flow(writing.convert(node.children));
    const id = attribute(node, "id") ?? "";
    // What is drawn is seen on the page, so its number leads there.
    const [number, ...words] = caption(id, attribute(node, "caption"), writing);
    const page = writing.pageHref(id);
    const lead = number === undefined || page === undefined ? number : link(page, number);
    return [...shown, ...(lead === undefined ? [] : [paragraph(lead, ...words)])];
  },
  Picture: (node, writing) => {
    const path = attribute(node, "path") ?? "";
    const alt = attribute(node, "alt") ?? "";
    // Drawings stand in the pages themselves: there is no file to show.
    if (writing.book.artwork[path]?.type === "svg") return described(alt, writing);
    return [{ type: "image", url: writing.assetHref(path), alt }];
  },
  Mermaid: (node, writing) => {
    const hash = attribute(node, "hash");
    const code = writing.book.diagrams.find((diagram) => diagram.hash === hash)?.code ?? "";
    return [{ type: "code", lang: "mermaid", value: code }, ...described(attribute(node, "alt") ?? "", writing)];
  },
  Listing: (node, writing) => {
    const lang = attribute(node, "lang") ?? "text";
    const code: Code = { type: "code", lang: lang === "text" ? null : lang, value: attribute(node, "code") ?? "" };
    const title = attribute(node, "title");
    const marks = attribute(node, "marks");
    const head = [
      ...(title === undefined ? [] : [[strong(text(title))]]),
      ...(marks === undefined ? [] : [[text(writing.words.markdown.marked(marks.split(",").map(Number)))]]),
    ];
    const words = caption(attribute(node, "id"), attribute(node, "caption"), writing);
    return [
      ...(head.length === 0 ? [] : [paragraph(...joined(head, " · "))]),
      code,
      ...(words.length === 0 ? [] : [paragraph(...words)]),
    ];
  },
  CodeCompare: (node, writing) => {
    const words = caption(attribute(node, "id"), attribute(node, "caption"), writing);
    const verdict = line(attribute(node, "verdict") ?? "", writing);
    return [
      ...flow(writing.convert(node.children)),
      paragraph(strong(text(`${writing.words.document.verdict}:`)), text(" "), ...verdict),
      ...(words.length === 0 ? [] : [paragraph(...words)]),
    ];
  },
  Spotlight: (node, writing) => {
    const service = writing.book.services[attribute(node, "service") ?? ""];
    if (service === undefined) return [];
    const items = (lines: string[]) => list(lines.map((item) => [paragraph(...line(item, writing))]));
    return [
      paragraph(
        strong(...reference(`svc-${service.id}`, [], writing)),
        text(` (${service.category}): `),
        ...line(attribute(node, "tagline") ?? service.tagline, writing),
      ),
      paragraph(text(`${writing.words.service.sections.use}:`)),
      items(service.useWhen),
      paragraph(text(`${writing.words.service.sections.avoid}:`)),
      items(service.avoidWhen),
      ...flow(writing.convert(node.children)),
    ];
  },
  DecisionTree: (node, writing) => node.children.flatMap((child) => branches(child, writing)),
  MentalModel: (node, writing) => [list(pairItems(node, writing), true)],
  DecisionList: (node, writing) => {
    const words = attribute(node, "caption");
    const lead = words === undefined ? [] : [paragraph(strong(...line(words, writing)))];
    return [...lead, list(pairItems(node, writing))];
  },
  Summary: (node, writing) => {
    const { rewards, punishes } = writing.book.config.summary ?? writing.words.document;
    const couplet = (lead: string, words: string | undefined) =>
      words === undefined ? [] : [paragraph(strong(text(lead)), text(" "), ...line(words, writing))];
    return [
      ...flow(writing.convert(node.children)),
      ...couplet(rewards, attribute(node, "rewards")),
      ...couplet(punishes, attribute(node, "punishes")),
    ];
  },
  CalloutLegend: (_, { book }) => [
    list(
      Object.values(book.config.callouts).map(({ label, meaning }) => [
        paragraph(strong(text(label)), text(`: ${meaning}`)),
      ]),
    ),
  ],
  ExamDomains: (_, { book, words }) => {
    const { domains } = book.config.exam ?? { domains: [] };
    const { domain, domainTitle, weight } = words.document;
    const rows = domains.map(({ number, title, weight: share }) => [
      `${number}`,
      title,
      words.numbers.percent(share / 100),
    ]);
    const cells = [[domain, domainTitle, weight], ...rows].map((row) => row.map((cell) => [text(cell)]));
    return rows.length === 0 ? [] : [table(cells, [null, null, "right"])];
  },
  StoreList: (_, { book }) => storeList(book.config),
  BookImprint: (_, { book, words }) => {
    const { title, subtitle, publisher, rights, edition, language } = book.config;
    const facts = [words.labels.edition(edition.number), dateText(edition.date, language), publisher];
    return [
      paragraph(strong(text(title)), ...(subtitle === "" ? [] : [text(`: ${subtitle}`)])),
      paragraph(text(facts.filter((fact) => fact !== "").join(" · "))),
      ...(rights === "" ? [] : [paragraph(text(rights))]),
    ];
  },
  BookContact: (_, writing) => {
    const { contact } = writing.book.config;
    return contact === "" ? [] : [paragraph(...line(contact, writing))];
  },
};

/** What is on sale; nothing where nothing is. */
export function storeList({ store, language }: Writing["book"]["config"]): Nodes[] {
  const items = store.map((offer) => [
    paragraph(link(offer.url, text(offer.format)), text(`: ${priceText(offer, language)}`)),
  ]);
  return items.length === 0 ? [] : [list(items)];
}

/** What a drawing shows, for a reader who gets none. */
function described(alt: string, { words }: Writing): Nodes[] {
  return alt === "" ? [] : [paragraph(text(words.markdown.drawing(alt)))];
}

/** A level of a decision tree: the answer that leads on in bold, then the next question or the end. */
function branches(node: Nodes, writing: Writing): Nodes[] {
  const items = childrenOf(node).map((item) => {
    const parts = childrenOf(item).filter((child): child is Element & Nodes => isElement(child));
    const words = (name: string) =>
      parts.flatMap((part) =>
        (attribute(part, "class") ?? "") === name ? (writing.convert(part.children) as PhrasingContent[]) : [],
      );
    const edge = words("tree-edge");
    const lead = edge.length === 0 ? [] : [strong(...edge), text(": ")];
    const below = parts.filter((part) => part.name === "ul").flatMap((part) => branches(part, writing));
    return [paragraph(...lead, ...words("tree-question"), ...words("tree-leaf")), ...below];
  });
  return [list(items)];
}

/** Rows of "**name**: what it does". */
function pairItems(node: Element, writing: Writing): Nodes[][] {
  return node.children.map((row) => {
    const [lead, body] = childrenOf(row).map((part) => writing.convert(childrenOf(part)));
    const name = strong(...((lead ?? []) as PhrasingContent[]));
    return led([name, text(":")], flow(body ?? []));
  });
}
