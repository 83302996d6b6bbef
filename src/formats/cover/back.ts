/** Writes the back of the cover: what the book is, what is inside, what it costs; the sheet draws the rule above. */
import type { PhrasingContent } from "mdast";
import { parseInline } from "../../book/parse.ts";
import type { Book, Doc } from "../../book/types.ts";
import { priceText } from "../../render/price.ts";
import { element, escapeXml } from "../xml.ts";
import { front } from "./front.ts";
import type { Inks } from "./inks.ts";
import type { WrapSize } from "./wrap-size.ts";

/** Inches for a unit of the front: both panels share margins and lines. */
const unit = 6 / front.width;

/** The back as HTML: `div.back-text`, in which the list may be left out, and `div.back-foot` beside the barcode. */
export function backHtml(book: Book): string {
  const { description, language, publisher, identifiers } = book.config;
  const [lead = "", ...rest] = sentences(plainText(parseInline(description)), language);
  const isbn = identifiers.isbn.paperback;
  const facts = [isbn === undefined ? "" : `ISBN ${isbn}`, priceOf(book)];
  // HTML knows no empty-element tags: the boxes are written out, since either may be empty.
  const text = [paragraph("back-lead", keepNumbers(lead)), paragraph("back-more", keepNumbers(rest.join(" ")))];
  const foot = [paragraph("back-publisher", publisher), ...facts.map((fact) => paragraph("", fact))];
  return (
    `<div class="back-text">${text.join("")}${insideList(book.docs)}</div>` +
    `<div class="back-foot">${foot.join("")}</div>`
  );
}

/** Its styles, for a page in which 1 in is 96 px. */
export function backStyles(size: WrapSize, { paper, soft, line }: Inks): string {
  const left = size.areas.back.left + front.margin * unit;
  const top = size.areas.back.top + (front.ruleTop + front.ruleHeight) * unit + 0.36;
  const foot = size.height - size.areas.back.bottom + front.baseline * unit;
  return `
    .back-text { position: absolute; left: ${left}in; top: ${top}in; width: 4.7in; height: ${size.barcode.top - top - 0.3}in; font: 400 11pt/1.5 "Source Serif 4"; color: ${soft}; }
    .back-text p, .back-foot p { margin: 0; }
    .back-lead { font-size: 1.64em; font-weight: 600; line-height: 1.25; letter-spacing: -0.006em; color: ${paper}; text-wrap: balance; }
    .back-lead + .back-more { margin-top: 1.1em; }
    .back-more { max-width: 4.4in; text-wrap: pretty; }
    .back-inside { margin: 2.4em 0 0; padding: 0; list-style: none; max-width: 4.4in; border-top: 0.75pt solid ${line}; }
    .back-inside li { display: flex; gap: 0.6em; padding: 0.42em 0; border-bottom: 0.75pt solid ${line}; line-height: 1.3; color: ${paper}; }
    .back-inside b { flex: none; width: 1.5em; font: 600 0.82em/1.585 Inter; font-feature-settings: "tnum"; color: ${soft}; }
    .back-foot { position: absolute; left: ${left}in; bottom: ${foot}in; width: ${size.barcode.left - left - 0.2}in; font: 400 8.5pt/1.5 Inter; color: ${soft}; }
    .back-foot p:last-child { margin-bottom: -0.41em; }
    .back-foot .back-publisher { font-weight: 600; color: ${paper}; }
  `;
}

function paragraph(name: string, text: string): string {
  return text === "" ? "" : element("p", name === "" ? {} : { class: name }, escapeXml(text));
}

/** A number stays in the line of the word it counts: "Part I". */
function keepNumbers(text: string): string {
  return text.replace(/(\p{L}) (?=(?:[IVXLC]+|\d+)(?![\p{L}\d]))/gu, "$1\u00a0");
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

/** Price of the first offer that says paperback; none for a gift. */
function priceOf({ config }: Book): string {
  const offer = config.store.find(({ format, price }) => /\bpaperback\b/i.test(format) && price > 0);
  return offer === undefined ? "" : priceText(offer, config.language);
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
