/** What a preview shows of a target: a copy without what is alive, hidden or named. */

/** Characters of running text a preview of a section shows, about. */
const enough = 180;
const alive =
  "button, input, select, textarea, details, dialog, script, .copy, .term-links, .footnote-back, .to-answer, .visually-hidden";
/** Attributes that name other elements of the page, beside `href` and `url(#…)` in drawings. */
const naming = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];

/** The copy, or undefined where there is nothing to show before it is asked for: an answer, the book's cover. */
export function previewOf(target: HTMLElement): HTMLElement | undefined {
  if (target.closest("details, .answers, .cover") !== null) return undefined;
  const body = document.createElement("div");
  body.className = "doc preview-body";
  body.append(...piecesOf(target).map((piece) => document.importNode(piece, true)));
  if (target.matches(".doc")) body.classList.add("is-document");
  for (const element of body.querySelectorAll(alive)) element.remove();
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6, dt")) asTitle(heading);
  for (const element of body.querySelectorAll("[tabindex]")) element.removeAttribute("tabindex");
  rename(body);
  return body.textContent.trim() === "" && body.querySelector("img, svg") === null ? undefined : body;
}

/** The elements that are copied. */
function piecesOf(target: HTMLElement): Element[] {
  if (target.matches(".doc")) return documentPieces(target);
  if (target.matches("h2, h3, h4, h5, h6")) return [target, ...textAfter(target)];
  if (target.matches(".question"))
    return [...target.children].filter((child) => child.matches("header, .stem, .options"));
  if (target.matches(".glossary > *")) return [...target.querySelectorAll(":scope > dt, :scope > dd > p:first-child")];
  if (target.matches("li")) return [paragraphOf(target)];
  return [target];
}

/** A note, out of its list. */
function paragraphOf(item: Element): Element {
  const note = document.createElement("div");
  note.append(...document.importNode(item, true).childNodes);
  return note;
}

function documentPieces(doc: Element): Element[] {
  const head = [...doc.querySelectorAll(".opener > :is(.kicker, .numeral, h1, .tagline)")];
  const promise = doc.querySelector(".opener .promise");
  const first = head.some((piece) => piece.matches(".tagline")) ? null : doc.querySelector(":scope > p");
  const text = promise ?? first;
  return text === null ? head : [...head, text];
}

/** Paragraphs and lists below a heading, until there is enough of them or something else begins. */
function textAfter(heading: Element): Element[] {
  const pieces: Element[] = [];
  let length = 0;
  for (let next = heading.nextElementSibling; next !== null && length < enough; next = next.nextElementSibling) {
    if (next.matches("h1, h2, h3, h4, h5, h6")) break;
    if (!next.matches("p, ul, ol")) continue;
    if (length > 0 && length + next.textContent.length > enough * 3) break;
    pieces.push(next);
    length += next.textContent.length;
  }
  return pieces;
}

/** A heading in a preview heads nothing. */
function asTitle(heading: Element): void {
  const title = document.createElement("p");
  title.className = "preview-title";
  title.append(...heading.childNodes);
  heading.replaceWith(title);
}

/** Ids stand once in a page: those of the copy get a name of their own, and so do the references to them. */
function rename(body: Element): void {
  const named = [...body.querySelectorAll("[id]")];
  const ids = new Set(named.map(({ id }) => id));
  for (const element of named) element.id = `preview-${element.id}`;
  for (const element of body.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (naming.includes(name)) {
        const own = value.split(/\s+/).filter((id) => ids.has(id));
        if (own.length === 0) element.removeAttribute(name);
        else element.setAttribute(name, own.map((id) => `preview-${id}`).join(" "));
      } else if (value.includes("url(#")) {
        element.setAttribute(
          name,
          value.replace(/url\(#([^)]+)\)/g, (whole, id: string) => (ids.has(id) ? `url(#preview-${id})` : whole)),
        );
      } else if (name === "href" && element.closest("svg") !== null && ids.has(value.slice(1))) {
        element.setAttribute(name, `#preview-${value.slice(1)}`);
      }
    }
  }
}
