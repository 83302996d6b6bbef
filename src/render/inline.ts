/** Renders a line of Markdown from an attribute or a YAML string to HTML. */
import type { PhrasingContent } from "mdast";
import { parseInline } from "../book/parse.ts";
import type { PageContext } from "./context.ts";
import { escapeHtml } from "./escape.ts";
import { refHtml } from "./ref.ts";

/** HTML of one line of inline Markdown, its references resolved for this page. */
export function inlineHtml(markdown: string, page: PageContext): string {
  return parseInline(markdown)
    .map((node) => toHtml(node, page))
    .join("");
}

function toHtml(node: PhrasingContent, page: PageContext): string {
  const inside = () => ("children" in node ? node.children.map((child) => toHtml(child, page)).join("") : "");
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "inlineCode":
      return `<code>${escapeHtml(node.value)}</code>`;
    case "emphasis":
      return `<em>${inside()}</em>`;
    case "strong":
      return `<strong>${inside()}</strong>`;
    case "delete":
      return `<del>${inside()}</del>`;
    case "break":
      return "<br/>";
    case "link":
      if (node.url.startsWith("#")) return refHtml(node.url.slice(1), inside(), page);
      return `<a href="${escapeHtml(safeUrl(node.url))}">${inside()}</a>`;
    default:
      return escapeHtml((node as { value?: string }).value ?? "");
  }
}

/** An address a reader may follow; anything but the web and mail goes nowhere. */
export function safeUrl(url: string): string {
  return /^(https?:|mailto:|#|\/|\.)/i.test(url) || !/^[\w+.-]+:/.test(url) ? url : "#";
}
