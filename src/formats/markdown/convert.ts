/** Writes a shaped document in plain Markdown: what is Markdown stays, every component has its form. */
import type { BlockContent, ListItem, Nodes, PhrasingContent } from "mdast";
import { inlineHtml, inlineHtmlProps } from "../../book/contracts.ts";
import { attribute, isElement, type Element } from "../../book/tree.ts";
import { safeUrl } from "../../render/inline.ts";
import { blockForms } from "./block-forms.ts";
import { questionForms } from "./question-forms.ts";
import { tableForms } from "./table-forms.ts";
import { flow, heading, joined, link, list, text } from "./nodes.ts";
import { reference, type MarkdownSite, type Writing } from "./writing.ts";

/** How a component is written. */
export type Form = (node: Element, writing: Writing) => Nodes[];

const forms: Record<string, Form> = {
  ...blockForms,
  ...questionForms,
  ...tableForms,
  Heading: (node, writing) => {
    const number = writing.book.labels[attribute(node, "label") ?? ""]?.number ?? "";
    const title = writing.convert(node.children) as PhrasingContent[];
    return [heading(Number(attribute(node, "level")), ...(number === "" ? [] : [text(`${number} `)]), ...title)];
  },
  Ref: (node, writing) => referenceTo(node, writing),
  Term: (node, writing) => referenceTo(node, writing),
  Link: (node, writing) => [
    link(safeUrl(attribute(node, "href") ?? ""), ...(writing.convert(node.children) as PhrasingContent[])),
  ],
  Only: (node, writing) => {
    const formats = (attribute(node, "formats") ?? "").split(/\s+/);
    return formats.includes("web") ? writing.convert(node.children) : [];
  },
  FootnoteRef: (node) => [{ type: "footnoteReference", identifier: noteName(attribute(node, "to")) }],
  Footnotes: (node, writing) => writing.convert(node.children),
  Footnote: (node, writing) => [
    {
      type: "footnoteDefinition",
      identifier: noteName(attribute(node, "id")),
      children: flow(writing.convert(node.children)) as BlockContent[],
    },
  ],
};

/** Notes are named by their document, so that all documents fit into one file. */
function noteName(id: string | undefined): string {
  return (id ?? "").replace(/^fn-/, "");
}

function referenceTo(node: Element, writing: Writing): Nodes[] {
  return reference(attribute(node, "to") ?? "", writing.convert(node.children) as PhrasingContent[], writing);
}

/** Begins to write; `hrefFor` says which references are links. */
export function beginWriting(site: MarkdownSite, hrefFor: Writing["hrefFor"]): Writing {
  const writing: Writing = { ...site, hrefFor, answers: [], convert: (nodes) => convertAll(nodes, writing) };
  return writing;
}

function convertAll(nodes: readonly Nodes[], writing: Writing): Nodes[] {
  return nodes.flatMap((node) => convert(node, writing));
}

function convert(node: Nodes, writing: Writing): Nodes[] {
  if (isElement(node)) return convertElement(node, writing);
  switch (node.type as string) {
    case "yaml":
    case "toml":
    case "mdxjsEsm":
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return [];
    case "descriptionList":
      return [describe(node, writing)];
  }
  switch (node.type) {
    case "link":
      // Of lines from captions and YAML, which nobody shapes.
      return node.url.startsWith("#")
        ? reference(node.url.slice(1), writing.convert(node.children) as PhrasingContent[], writing)
        : [link(safeUrl(node.url), ...(writing.convert(node.children) as PhrasingContent[]))];
    case "list": {
      const children = node.children.map((item) => convertItem(item, writing));
      return [{ ...node, spread: children.some(({ spread }) => spread === true), children }];
    }
    case "blockquote":
      return [{ ...node, children: flow(writing.convert(node.children)) as BlockContent[] }];
    default:
      return "children" in node ? [{ ...node, children: writing.convert(node.children) } as Nodes] : [node];
  }
}

function convertElement(node: Element, writing: Writing): Nodes[] {
  const name = node.name ?? "";
  if (Object.hasOwn(forms, name)) return forms[name]?.(node, writing) ?? [];
  const inside = writing.convert(node.children);
  if (name === "br") return [{ type: "break" }];
  if (!inlineHtml.includes(name) || inside.length === 0) return inside;
  // HTML that stands in a line is Markdown too, and H2O is not H<sub>2</sub>O.
  const attributes = inlineHtmlProps.flatMap((key) => {
    const value = attribute(node, key);
    return value === undefined ? [] : [` ${key}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`];
  });
  return [{ type: "html", value: `<${name}${attributes.join("")}>` }, ...inside, { type: "html", value: `</${name}>` }];
}

/** An item keeps its air where it has it, and its box where it is a task. */
function convertItem(item: ListItem, writing: Writing): ListItem {
  const [first, ...rest] = item.children;
  const mark = first?.type === "paragraph" ? first.children[0] : undefined;
  const isTask = mark !== undefined && isElement(mark, "TaskMark");
  const unmarked = isTask && first?.type === "paragraph" ? { ...first, children: first.children.slice(1) } : first;
  const blocks = flow(writing.convert(unmarked === undefined ? [] : [unmarked, ...rest]));
  const isLoose = item.spread === true || blocks.some(({ type }, i) => i > 0 && type !== "list");
  const children = blocks as BlockContent[];
  return {
    type: "listItem",
    spread: isLoose,
    ...(isTask ? { checked: attribute(mark, "done") !== undefined } : {}),
    children,
  };
}

/** Terms and what they mean, which GFM has no form for: a list, each term in bold. */
function describe(node: Nodes, writing: Writing): Nodes {
  const items: Nodes[][] = [];
  for (const part of (node as unknown as { children: (Nodes & { children: Nodes[] })[] }).children) {
    const inside = writing.convert(part.children);
    if ((part.type as string) === "descriptionTerm")
      items.push([{ type: "paragraph", children: joined([[{ type: "strong", children: inside as never }]], "") }]);
    else items.at(-1)?.push(...flow(inside));
  }
  return list(items);
}
