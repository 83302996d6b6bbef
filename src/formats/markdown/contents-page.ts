/** The contents in plain Markdown: every document with its sections, then every figure, table and listing. */
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { LabelKind, Section } from "../../book/types.ts";
import { floatsOf } from "../web/page-text.ts";
import { twinHref } from "./addresses.ts";
import { titleOf } from "./document.ts";
import { heading, link, list, paragraph, text } from "./nodes.ts";
import type { MarkdownSite } from "./writing.ts";

/** The twin of the contents page. */
export function contentsPage(site: MarkdownSite): Root {
  const { book, edition, words } = site;
  const kinds: [kind: LabelKind, title: string][] = [
    ["figure", words.labels.figures],
    ["table", words.labels.tables],
    ["listing", words.labels.listings],
  ];
  const linkTo = (label: string, words: string): PhrasingContent => {
    const href = site.pageHref(label);
    return href === undefined ? text(words) : link(twinHref(href), text(words));
  };
  const sections = (below: readonly Section[]): Nodes[] =>
    below.length === 0
      ? []
      : [
          list(
            below.map(({ number, title, children }) => [
              paragraph(text(number === "" ? title : `${number} ${title}`)),
              ...sections(children),
            ]),
          ),
        ];
  const documents = edition.docs.map((doc) => [
    paragraph(linkTo(doc.label, titleOf(doc, site))),
    ...(doc.kind === "front" ? [] : sections(doc.sections)),
  ]);
  const floats = kinds.flatMap(([kind, title]): Nodes[] => {
    const labels = floatsOf(book, edition, kind);
    if (labels.length === 0) return [];
    const items = labels.map((label) => [
      paragraph(linkTo(label.id, label.text), text(label.title === "" ? "" : ` ${label.title}`)),
    ]);
    return [heading(2, text(title)), list(items)];
  });
  const children = [heading(1, text(words.pages.contents)), list(documents), ...floats];
  return { type: "root", children: children as RootContent[] };
}
