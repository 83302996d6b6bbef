/**
 * Brings rendered markup down to what a card or a quiz can hold: it stands alone, so nothing in it leads elsewhere in
 * the book, no style sheet of the book reaches it, and drawings become pictures.
 */
import type { Element, ElementContent, Properties } from "hast";
import { attributeOf, childrenOf, classesOf, h, hasClass, text, textOf } from "../hast-tree.ts";
import type { Content } from "./item.ts";

/** What fitting needs of the document and the book around it. */
export interface Fitting {
  /** Content of footnotes by the id of their note. */
  notes: ReadonlyMap<string, Content>;
  /** Name of the picture that a bitmap becomes, by the address it was rendered with. */
  bitmap: (src: string) => string;
  /** Name of the picture that a drawing becomes. */
  drawing: (svg: Element) => string;
}

/** Fits `content`; notes that it marks stand at its end. */
export function fitContent(content: readonly ElementContent[], fitting: Fitting): Content {
  const marked: string[] = [];
  const fitted = trimmed(fitAll(content, { ...fitting, mark: (id) => marked.push(id) }));
  const notes = marked.map((id, i) =>
    h("div", { className: ["note"] }, [
      h("sup", {}, [text(`${i + 1}`)]),
      ...fitContent(fitting.notes.get(id) ?? [], fitting),
    ]),
  );
  return [...fitted, ...notes];
}

type Marking = Fitting & { mark: (id: string) => number };

function fitAll(content: readonly ElementContent[], fitting: Marking): Content {
  return content.flatMap((node) => {
    if (node.type === "text") return [text(node.value)];
    return node.type === "element" ? fit(node, fitting) : [];
  });
}

const kept = new Set(
  (
    "a aside b blockquote br caption cite code dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img kbd li ol p " +
    "pre q s samp small strong sub sup table tbody td th thead tr ul var"
  ).split(" "),
);

/** Nothing of theirs works or is seen outside the page. */
const dropped = new Set(["script", "style", "template", "button", "input"]);

const attributes: Record<string, string[]> = {
  ol: ["start"],
  td: ["colSpan", "rowSpan"],
  th: ["colSpan", "rowSpan", "scope"],
};

function fit(node: Element, fitting: Marking): Content {
  if (dropped.has(node.tagName)) return [];
  if (node.tagName === "svg") return fitDrawing(node, fitting);
  if (node.tagName === "img") {
    const { width, height } = node.properties;
    return [h("img", { src: fitting.bitmap(attributeOf(node, "src")), alt: attributeOf(node, "alt"), width, height })];
  }
  const names = new Set(classesOf(node));
  if (names.has("footnote-ref")) return fitMark(node, fitting);
  if (names.has("footnote-back")) return [];
  if (names.has("callout-title")) return [fitCalloutTitle(node, fitting)];
  const inside = fitAll(node.children, fitting);
  if (node.tagName === "pre") return [h("pre", {}, [h("code", {}, codeOf(node))])];
  if (names.has("tree-edge")) return [h("b", {}, [...inside, text(":")])];
  if (node.tagName === "a") {
    const href = attributeOf(node, "href");
    return /^https?:/.test(href) ? [h("a", { href }, inside)] : inside;
  }
  // A term, a reference and a token of code are words here.
  if (!kept.has(node.tagName)) return inside;
  return [h(node.tagName, { ...ownProperties(node), className: looks(node) }, inside)];
}

/** Classes that the style sheet of the cards knows. */
const knownLooks = new Set(["callout", "align-right", "align-center"]);

function looks(node: Element): string[] | undefined {
  const names = classesOf(node).filter((name) => knownLooks.has(name));
  return names.length === 0 ? undefined : names;
}

function ownProperties({ tagName, properties }: Element): Properties {
  const names = [...(attributes[tagName] ?? []), "lang", "dir"];
  return Object.fromEntries(
    names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  );
}

/** Signs beside words say nothing that the words do not. */
function fitDrawing(svg: Element, fitting: Marking): Content {
  if (!hasClass(svg, "drawing")) return [];
  return [h("img", { src: fitting.drawing(svg), alt: attributeOf(svg, "ariaLabel") })];
}

function fitMark(node: Element, fitting: Marking): Content {
  const [link] = childrenOf(node, "a");
  const id = link === undefined ? "" : attributeOf(link, "href").slice(1);
  return fitting.notes.has(id) ? [h("sup", {}, [text(`${fitting.mark(id)}`)])] : [];
}

function fitCalloutTitle(node: Element, fitting: Marking): Element {
  const named = (name: string) => node.children.filter((child) => hasClass(child, name));
  const label = named("callout-label").map(textOf).join("");
  const title = fitAll(named("callout-name"), fitting);
  return h("p", {}, [h("b", {}, [text(title.length === 0 ? label : `${label}: `), ...title])]);
}

/** Code without its colors; marked lines stay marked. */
function codeOf(node: Element): Content {
  return node.children.flatMap((child): Content => {
    if (child.type !== "element") return child.type === "text" ? [text(child.value)] : [];
    if (hasClass(child, "marked")) return [h("b", {}, [text(textOf(child))])];
    return hasClass(child, "line") ? [text(textOf(child))] : codeOf(child);
  });
}

/** Without the white space that a template leaves around its slots. */
function trimmed(content: Content): Content {
  const isBlank = (node: ElementContent) => node.type === "text" && node.value.trim() === "";
  const from = content.findIndex((node) => !isBlank(node));
  return from < 0 ? [] : content.slice(from, content.findLastIndex((node) => !isBlank(node)) + 1);
}
