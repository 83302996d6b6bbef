/** Writes the words of the back of a cover: what the book is and what is inside. */
import type { ListContent, PhrasingContent } from "mdast";
import { backBlocks } from "../../book/paperback-settings.ts";
import { parseInline } from "../../book/parse.ts";
import type { Book, Doc } from "../../book/types.ts";
import { element, escapeXml } from "../xml.ts";

/** `p.back-lead`, then paragraphs and lists: the author's back, or one made of the description and the chapters. */
export function backText(book: Book): string {
  const { back } = book.config.formats?.paperback ?? {};
  return back === undefined ? madeBack(book) : writtenBack(back);
}

function writtenBack(text: string): string {
  return backBlocks(text)
    .map((block, i) => {
      if (block.type === "paragraph")
        return element("p", i === 0 ? { class: "back-lead" } : {}, inline(block.children));
      return block.type === "list" ? list(block.ordered === true, block.children) : "";
    })
    .join("");
}

function list(isOrdered: boolean, items: readonly ListContent[]): string {
  const rows = items.map(({ children }) =>
    element("li", {}, children.map((child) => (child.type === "paragraph" ? inline(child.children) : "")).join("<br>")),
  );
  return element(isOrdered ? "ol" : "ul", { class: "back-points" }, rows);
}

/** The first sentence of the description is its headline. */
function madeBack({ config, docs }: Book): string {
  const [lead = "", ...rest] = sentences(plainText(parseInline(config.description)), config.language);
  const paragraph = (name: string, text: string) =>
    text === "" ? "" : element("p", { class: name }, escapeXml(keepNumbers(text)));
  return paragraph("back-lead", lead) + paragraph("back-more", rest.join(" ")) + insideList(docs);
}

/** Chapters where a glance takes them in, else parts. */
function insideList(docs: readonly Doc[]): string {
  const of = (kind: Doc["kind"]) => docs.filter((doc) => doc.kind === kind && doc.number !== "");
  const shown = [of("chapter"), of("part")].find((list) => list.length >= 2 && list.length <= 9);
  if (shown === undefined) return "";
  const rows = shown.map(({ number, title }) =>
    element("li", {}, [element("b", {}, escapeXml(number)), element("span", {}, escapeXml(title))]),
  );
  return element("ol", { class: "back-inside" }, rows);
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      const inside = () => ("children" in node ? inline(node.children) : "");
      if (node.type === "emphasis") return element("em", {}, inside());
      if (node.type === "strong") return element("strong", {}, inside());
      if (node.type === "break") return "<br>";
      return "value" in node ? escapeXml(keepNumbers(node.value)) : inside();
    })
    .join("");
}

/** A number stays in the line of the word it counts: "Part I". */
function keepNumbers(text: string): string {
  return text.replace(/(\p{L}) (?=(?:[IVXLC]+|\d+)(?![\p{L}\d]))/gu, "$1\u00a0");
}

function sentences(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ("children" in node ? plainText(node.children) : "value" in node ? node.value : " "))
    .join("");
}
