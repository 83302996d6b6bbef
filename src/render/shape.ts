/**
 * Turns a document as parsed into calls of the components that formats render.
 * Pure: it knows the document's id and nothing of numbers, other documents or formats.
 */
import path from "node:path";
import type {
  Blockquote,
  Code,
  Image,
  ImageReference,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  Table,
  Text,
} from "mdast";
import { alertKind, listOf, readPairs, readTree, type TreeNode } from "../book/content.ts";
import { parseFenceMeta } from "../book/fence.ts";
import { diagramHash } from "../book/model.ts";
import { generatedLabel } from "../book/survey.ts";
import {
  attribute,
  headingLabel,
  isDirective,
  isElement,
  literalDirective,
  plainText,
  type Directive,
  type Element,
  type TextDirective,
  walk,
} from "../book/tree.ts";
import { footnotes } from "./footnotes.ts";
import { block, inline } from "./jsx.ts";
import type { Shaping } from "./shaping.ts";
import { shapeQuestion } from "./shape-question.ts";

/** Shapes a whole document. */
export function shapeDocument(tree: Root, docId: string, file: string): Root {
  const shaping: Shaping = {
    docId,
    file,
    made: new Map(),
    drawn: { count: 0 },
    notes: footnotes(tree, docId),
    addresses: addressesOf(tree),
    inside: [],
    shape: shapeAll,
  };
  const children = shapeAll(withoutTitle(tree.children), shaping) as RootContent[];
  return { ...tree, children: [...children, ...(shaping.notes.render(shaping) as RootContent[])] };
}

function addressesOf(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === "definition" && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  });
  return addresses;
}

/** "10:30" is no directive of ours: it stays what the author wrote. */
function isTextDirective(node: { type: string }): node is TextDirective {
  return node.type === "textDirective";
}

/** A leading "# Title" is the document's title, which its opener prints. */
function withoutTitle(nodes: readonly RootContent[]): RootContent[] {
  const first = nodes.find((node) => node.type !== "yaml");
  return nodes.filter((node) => node !== first || node.type !== "heading" || node.depth > 1);
}

/** Shapes a list of nodes; one may become several or none. */
function shapeAll(nodes: readonly Nodes[], shaping: Shaping): Nodes[] {
  return nodes.flatMap((node, i) => {
    if (node.type !== "footnoteReference") return shape(node, shaping);
    return [shaping.notes.reference(node.identifier, nodes[i + 1]?.type === "footnoteReference")];
  });
}

function shape(node: Nodes, shaping: Shaping): Nodes[] {
  if (isElement(node)) return [shapeElement(node, shaping)];
  if (isDirective(node)) return [shapeCallout(node, shaping)];
  if (isTextDirective(node)) return [{ type: "text", value: literalDirective(node) }];
  switch (node.type) {
    case "heading": {
      const label = headingLabel(node) ?? generatedLabel(plainText(node), shaping.docId, shaping.made);
      return [block("Heading", { level: node.depth, label }, shapeAll(node.children, shaping))];
    }
    case "link":
      return [shapeLink(node.url, shapeAll(node.children, shaping))];
    case "linkReference":
      return [shapeLink(shaping.addresses.get(node.identifier) ?? "", shapeAll(node.children, shaping))];
    case "image":
      return [inline("Picture", picture(node, shaping))];
    case "imageReference":
      return [inline("Picture", picture(resolved(node, shaping), shaping))];
    case "code":
      return [shapeFence(node, shaping)];
    case "table":
      return [shapeTable(node, shaping, undefined)];
    case "blockquote":
      return [shapeQuote(node, shaping)];
    case "footnoteDefinition":
    case "definition":
      return [];
    case "html":
      // Markup in plain Markdown is shown, not run; a comment is the author's own.
      return node.value.startsWith("<!--") ? [] : [{ type: "text", value: node.value }];
    case "listItem":
      return [shapeItem(node, shaping)];
    case "paragraph":
      return [unwrapPicture(node, shaping)];
    default:
      return "children" in node
        ? [{ ...node, children: shapeAll(node.children as Nodes[], shaping) } as Nodes]
        : [node];
  }
}

/** A paragraph that holds nothing but a picture is the picture. */
function unwrapPicture(node: Paragraph, shaping: Shaping): Nodes {
  const [only, ...rest] = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  if (only?.type === "image" && rest.length === 0) return block("Picture", picture(only, shaping));
  if (only?.type === "imageReference" && rest.length === 0)
    return block("Picture", picture(resolved(only, shaping), shaping));
  return { ...node, children: shapeAll(node.children, shaping) } as Paragraph;
}

/** A task's box is drawn, not a form's. */
function shapeItem(node: ListItem, shaping: Shaping): Nodes {
  const children = shapeAll(node.children, shaping) as Paragraph[];
  const [first, ...rest] = children;
  if (typeof node.checked !== "boolean" || first?.type !== "paragraph") return { ...node, children };
  const mark = inline("TaskMark", { done: node.checked });
  const marked = { ...first, children: [mark, ...first.children] } as Paragraph;
  return { ...node, checked: undefined, children: [marked, ...rest] };
}

function resolved(node: ImageReference, shaping: Shaping): Image {
  return { type: "image", url: shaping.addresses.get(node.identifier) ?? "", alt: node.alt ?? "" };
}

function picture(node: Image, shaping: Shaping): Record<string, string> {
  return {
    path: path.posix.join(path.posix.dirname(shaping.file), node.url),
    alt: node.alt ?? "",
    place: nextPlace(shaping),
  };
}

/** Which drawing of which document it is; unique in the book. */
function nextPlace({ docId, drawn }: Shaping): string {
  drawn.count += 1;
  return `${docId}-${drawn.count}`;
}

function shapeLink(url: string, children: Nodes[]): Nodes {
  if (!url.startsWith("#")) return inline("Link", { href: url }, children);
  const label = url.slice(1);
  return inline(label.startsWith("term-") ? "Term" : "Ref", { to: label }, children);
}

function shapeElement(node: Element, shaping: Shaping): Nodes {
  const name = node.name ?? "";
  const within: Shaping = { ...shaping, inside: [...shaping.inside, name] };
  switch (name) {
    case "Question":
      return shapeQuestion(node, within);
    case "Table": {
      const table = node.children.find((child): child is Table => child.type === "table");
      return table === undefined ? copy(node, within) : shapeTable(table, within, node);
    }
    case "DecisionTree":
      return block(name, {}, trees(listOf(node), within));
    case "MentalModel":
      return block(name, { shape: attribute(node, "shape") }, pairs(listOf(node), "ModelPart", within));
    case "DecisionList":
      return block(name, { caption: attribute(node, "caption") }, pairs(listOf(node), "Decision", within));
    case "Figure":
      return copy(
        node,
        within,
        node.children.map((child) => withAlt(child, attribute(node, "alt"))),
      );
    default:
      return copy(node, within);
  }
}

function copy(node: Element, shaping: Shaping, children: Nodes[] = node.children): Nodes {
  return { ...node, children: shapeAll(children, shaping) } as Nodes;
}

/** The figure's description is the picture's, when the picture has none. */
function withAlt(node: Nodes, alt: string | undefined): Nodes {
  if (alt === undefined) return node;
  if (node.type === "image") return node.alt ? node : { ...node, alt };
  if (node.type === "code") return { ...node, data: { ...node.data, alt } };
  return node.type === "paragraph"
    ? { ...node, children: node.children.map((child) => withAlt(child, alt) as never) }
    : node;
}

function shapeCallout(node: Directive, shaping: Shaping): Nodes {
  const isLabel = (child: Nodes) => (child as { data?: { directiveLabel?: boolean } }).data?.directiveLabel === true;
  const label = node.children.find(isLabel);
  const title = label === undefined ? "" : plainText(label);
  const body = shapeAll(
    node.children.filter((child) => !isLabel(child)),
    shaping,
  );
  const heading =
    label === undefined
      ? []
      : [block("CalloutTitle", { kind: node.name }, shapeAll((label as Paragraph).children, shaping))];
  return block("Callout", { kind: node.name, title }, [...heading, ...body]);
}

function shapeQuote(node: Blockquote, shaping: Shaping): Nodes {
  const kind = alertKind(node);
  if (kind === undefined) return { ...node, children: shapeAll(node.children, shaping) } as Nodes;
  const [first, ...rest] = node.children;
  const [marker, ...others] = (first as Paragraph).children;
  const value = (marker as Text).value.replace(/^\[!\w+\][ \t]*\n?/, "");
  const words = value === "" ? others : [{ ...(marker as Text), value }, ...others];
  const lead = words.length === 0 ? [] : [{ ...(first as Paragraph), children: words }];
  return block("Callout", { kind, title: "" }, shapeAll([...lead, ...rest] as Nodes[], shaping));
}

function shapeFence(node: Code, shaping: Shaping): Nodes {
  const { id, title, caption, marks } = parseFenceMeta(node.meta?.replace(/\balt="[^"]*"/, ""));
  if (node.lang === "mermaid") {
    const alt = /\balt="([^"]*)"/.exec(node.meta ?? "")?.[1] ?? (node.data as { alt?: string } | undefined)?.alt;
    return block("Mermaid", { hash: diagramHash(node.value), alt, place: nextPlace(shaping) });
  }
  return block("Listing", {
    code: node.value,
    lang: node.lang ?? "text",
    id,
    title,
    caption,
    marks: marks.length === 0 ? undefined : marks.join(","),
    pane: shaping.inside.at(-1) === "CodeCompare",
  });
}

function shapeTable(node: Table, shaping: Shaping, around: Element | undefined): Nodes {
  const rowHeaders = around !== undefined && attribute(around, "rowHeaders") !== undefined;
  const [head, ...rows] = node.children;
  const cellClass = (i: number) => {
    const align = node.align?.[i];
    return align === "right" || align === "center" ? `align-${align}` : undefined;
  };
  const cells = (row: Table["children"][number] | undefined, isHead: boolean) =>
    (row?.children ?? []).map((cell, i) => {
      const isHeader = isHead || (rowHeaders && i === 0);
      const scope = isHeader ? (isHead ? "col" : "row") : undefined;
      return block(isHeader ? "th" : "td", { scope, class: cellClass(i) }, shapeAll(cell.children, shaping));
    });
  const table = block("table", {}, [
    ...(around === undefined
      ? []
      : [block("TableCaption", { label: attribute(around, "id"), caption: attribute(around, "caption") })]),
    block("thead", {}, [block("tr", {}, cells(head, true))]),
    block(
      "tbody",
      {},
      rows.map((row) => block("tr", {}, cells(row, false))),
    ),
  ]);
  return block("TableBox", { id: around && attribute(around, "id"), columns: head?.children.length ?? 0 }, [table]);
}

function trees(list: List | undefined, shaping: Shaping): Nodes[] {
  return list === undefined ? [] : [treeList(readTree(list), shaping, { class: "tree" })];
}

function treeList(nodes: TreeNode[], shaping: Shaping, attributes: Record<string, string>): Nodes {
  const items = nodes.map((node) => {
    const isQuestion = node.branches.length > 0;
    const edge = node.edge.length === 0 ? [] : [inline("span", { class: "tree-edge" }, shapeAll(node.edge, shaping))];
    const text = inline("span", { class: isQuestion ? "tree-question" : "tree-leaf" }, shapeAll(node.text, shaping));
    return block("li", {}, [
      ...edge,
      { type: "text", value: " " },
      text,
      ...(isQuestion ? [treeList(node.branches, shaping, {})] : []),
    ]);
  });
  return block("ul", attributes, items);
}

function pairs(list: List | undefined, component: string, shaping: Shaping): Nodes[] {
  const rows = list === undefined ? [] : readPairs(list);
  return rows.map(({ pair, more }) =>
    block(component, {}, [
      block(`${component}Lead`, {}, shapeAll(pair?.lead ?? [], shaping)),
      block(`${component}Text`, {}, shapeAll([...(pair?.text ?? []), ...more], shaping)),
    ]),
  );
}
