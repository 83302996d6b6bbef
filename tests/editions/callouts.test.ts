import { readFile } from "node:fs/promises";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import type { Element, Nodes } from "hast";
import { describe, expect, test } from "vitest";
import { calloutKinds } from "../../src/book/callouts.ts";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { flagship, guide } from "../setup/build-books.ts";

const hasClass = (node: Element, name: string) =>
  Array.isArray(node.properties["className"]) && node.properties["className"].includes(name);

function find(node: Nodes, matches: (element: Element) => boolean): Element[] {
  const own = node.type === "element" && matches(node) ? [node] : [];
  return "children" in node ? [...own, ...node.children.flatMap((child) => find(child, matches))] : own;
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

describe.each([
  ["the flagship", flagship, "chapters"],
  ["the authors’ guide", guide, "docs"],
])("callouts of %s", (_, dist, root) => {
  test("bear a sign, the word of their kind and a body; all that were written arrive", async () => {
    const { book, reading } = checkBook(await readBookFolder(root));
    const html = fromHtml(await readFile(path.join(dist, "editions", `${book.id}-digital.html`), "utf8"));
    const callouts = find(html, (element) => element.tagName === "aside" && hasClass(element, "callout"));
    const shown = new Set(book.docs.filter((doc) => doc.kind !== "closing").map((doc) => doc.id));
    const written = reading.documents.filter(({ id }) => shown.has(id)).flatMap(({ survey }) => survey.callouts);
    expect(callouts).toHaveLength(written.length);
    expect(callouts.length).toBeGreaterThan(3);
    const kinds = calloutKinds(book.config);
    for (const callout of callouts) {
      const [title] = find(callout, (element) => hasClass(element, "callout-title"));
      const kind = Object.keys(kinds).find((name) => hasClass(callout, `kind-${name}`));
      const body = callout.children
        .filter((child) => child !== title)
        .map(textOf)
        .join("")
        .trim();
      expect({
        kind: kind === undefined ? "unknown" : "known",
        word: title && textOf(title).startsWith(kinds[kind ?? ""]?.label ?? "?"),
        sign: title && find(title, (element) => element.tagName === "svg").length,
        hasName: typeof callout.properties["ariaLabel"] === "string",
        hasBody: body.length > 0,
      }).toEqual({ kind: "known", word: true, sign: 1, hasName: true, hasBody: true });
    }
  });
});
