/** Renders what the cards of an edition say. */
import { serviceOf } from "../../../book/service-of.ts";
import type { Book, Edition } from "../../../book/types.ts";
import type { PageContext } from "../../../render/context.ts";
import { escapeHtml } from "../../../render/escape.ts";
import { inlineHtml } from "../../../render/inline.ts";
import { refHtml } from "../../../render/ref.ts";
import { mistakeLabel } from "../../items/mistake-label.ts";
import { cards as words } from "#words/cards";
import type { CardContents } from "./deck.ts";

/** By label. @param page where links of the cards are followed from */
export function makeContents(book: Book, edition: Edition, page: PageContext): CardContents {
  const html = (markdown: string) => inlineHtml(markdown, page);
  const list = (title: string, items: readonly string[]) =>
    `<p class="card-label">${escapeHtml(title)}</p><ul>${items.map((item) => `<li>${html(item)}</li>`).join("")}</ul>`;
  const contents: CardContents = {};
  const known = new Set(edition.terms.map(({ id }) => id));
  for (const { id, term, short, definition, see } of edition.terms) {
    const others = see.filter((other) => known.has(other)).map((other) => refHtml(`term-${other}`, "", page));
    contents[`term-${id}`] = {
      front: `<p class="card-name">${escapeHtml(term)}</p>`,
      back: [
        short === "" ? "" : `<p class="card-short">${escapeHtml(short)}</p>`,
        `<p>${html(definition)}</p>`,
        others.length === 0 ? "" : `<p class="card-see">${escapeHtml(words.see)} ${others.join(", ")}</p>`,
      ].join(""),
      href: page.hrefFor(`term-${id}`) ?? "",
    };
  }
  for (const doc of edition.docs) {
    const service = serviceOf(book, doc);
    if (service === undefined) continue;
    const href = page.hrefFor(doc.label) ?? "";
    const { name, purpose, useWhen, avoidWhen, mistakes } = service;
    contents[doc.label] = {
      front: `<p class="card-name">${escapeHtml(name)}</p>`,
      back: `<p>${html(purpose)}</p>${list(words.useWhen, useWhen)}${list(words.avoidWhen, avoidWhen)}`,
      href,
    };
    for (const { belief, truth, why } of mistakes)
      contents[mistakeLabel(doc.id, belief)] = {
        front: `<p class="card-about">${escapeHtml(name)}</p><p class="card-belief">${html(belief)}</p>`,
        back: `<p class="card-truth">${html(truth)}</p><p>${html(why)}</p>`,
        href: `${href}#${doc.label}-mistakes`,
      };
  }
  return contents;
}
