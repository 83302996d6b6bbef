/** Makes notes of a book's questions, terms and mistakes. */
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Book, Doc, Edition } from "../../book/types.ts";
import { escapeHtml } from "../../render/escape.ts";
import { siteHref } from "../../render/locate.ts";
import { questionFacts } from "../../components/question-facts.ts";
import { answerText } from "../items/answer-text.ts";
import type { Content, MistakeItem, QuestionItem, StudyItems, TermItem } from "../items/item.ts";
import { siteBase } from "../web/site-pages.ts";
import { wordsOf, type Words } from "../../words/words.ts";
import { deckNames } from "./decks.ts";
import { noteGuid } from "./ids.ts";
import { fieldNames, type NoteKind } from "./note-types.ts";

/** One note, and so one card. */
export interface Note {
  kind: NoteKind;
  guid: string;
  /** HTML, in the order of the type's fields. */
  fields: string[];
  /** Full name, "Book::Part::Chapter". */
  deck: string;
  /** Without blanks; "::" makes a tree of them. */
  tags: string[];
}

/** Every note in the order of the book. */
export function notesOf(items: StudyItems, book: Book, edition: Edition): Note[] {
  const decks = deckNames(book);
  const words = wordsOf(book.config.language);
  const tag = (...path: string[]) => [book.id, ...path].map((part) => part.replace(/[\s:]+/g, "-")).join("::");
  const source = sourceOf(book, edition);
  const glossary = edition.docs.find(({ kind }) => kind === "glossary");
  const note = (kind: NoteKind, label: string, deck: string, tags: string[], values: Record<string, string>): Note => ({
    kind,
    guid: noteGuid(book.id, label),
    fields: fieldNames[kind].map((name) => (name === "Id" ? label : plainForAnki(values[name] ?? ""))),
    deck,
    tags: [tag(words.deck.tags[kind]), ...tags].toSorted(),
  });
  const domainOf = (task: string) =>
    book.config.exam?.domains.find(({ tasks }) => tasks[task] !== undefined)?.number.toString();
  return [
    ...items.questions.map((item) =>
      note("question", item.label, decks(item.doc), questionTags(item, tag, domainOf, words.deck.tags), {
        ...questionFields(item, book.config.language),
        Source: source(item.label, item.doc),
      }),
    ),
    ...items.terms.map((item) =>
      note("term", item.label, decks(glossary), [], { ...termFields(item), Source: source(item.label, glossary) }),
    ),
    ...items.mistakes.map((item) =>
      note("mistake", item.label, decks(item.doc), [tag(words.deck.tags.service, item.doc.id)], {
        ...mistakeFields(item),
        Source: source(item.doc.label, item.doc),
      }),
    ),
  ];
}

function questionTags(
  { doc, task, difficulty }: QuestionItem,
  tag: (...path: string[]) => string,
  domainOf: (task: string) => string | undefined,
  words: Words["deck"]["tags"],
): string[] {
  const domain = domainOf(task) ?? doc.domain?.toString();
  return [
    tag(words.chapter, doc.id),
    ...(task === "" ? [] : [tag(words.task, task)]),
    ...(domain === undefined ? [] : [tag(words.domain, domain)]),
    ...(difficulty === undefined ? [] : [tag(words.difficulty, `${difficulty}`)]),
  ];
}

function questionFields(item: QuestionItem, language: string): Record<string, string> {
  const { asked, deck } = wordsOf(language);
  const { code, kind, stem, prompts, options, right, explanation } = item;
  const listed = (name: string, bodies: { sign: string; body: Content }[]) =>
    bodies.length === 0
      ? ""
      : `<ol class="${name}">${bodies.map(({ sign, body }) => `<li>${letter(sign)}${html(body)}</li>`).join("")}</ol>`;
  return {
    Code: code,
    Facts: escapeHtml(questionFacts({ ...item, right: right.length }, language).join(" · ")),
    Stem: html(stem),
    Prompts: listed(
      "prompts",
      prompts.map((body, i) => ({ sign: `${i + 1}`, body })),
    ),
    Options: listed(
      "options",
      options.map(({ letter: sign, body }) => ({ sign, body })),
    ),
    Answer: escapeHtml(`${deck.answer[kind]}: ${answerText(item)}`),
    Reasons: `<ol class="reasons">${(kind === "single" || kind === "multiple"
      ? options.map(({ letter: sign, body, correct, reason }) => {
          const verdict = `<span class="verdict">${correct ? asked.right : asked.wrong}</span> `;
          return `<li class="${correct ? "right" : "wrong"}">${letter(sign)}${html(body)}${why(reason, verdict)}</li>`;
        })
      : right.map((place, i) => {
          const option = options[place];
          const prompt = prompts[i];
          const before = prompt === undefined ? "" : `<b>${html(prompt)}</b> → `;
          const sign = kind === "matching" ? `${i + 1}` : (option?.letter ?? "");
          return `<li class="right">${letter(sign)}${before}${html(option?.body ?? [])}${why(option?.reason ?? [])}</li>`;
        })
    ).join("")}</ol>`,
    Explanation: html(explanation),
  };
}

function termFields({ term, short, definition, see }: TermItem): Record<string, string> {
  return {
    Term: escapeHtml(term),
    Short: escapeHtml(short),
    Definition: html(definition),
    See: escapeHtml(see.join(", ")),
  };
}

function mistakeFields({ service, belief, truth, why: reason }: MistakeItem): Record<string, string> {
  return { Service: escapeHtml(service), Belief: html(belief), Truth: html(truth), Why: html(reason) };
}

function letter(sign: string): string {
  return `<span class="letter">${escapeHtml(sign)}</span>`;
}

function why(reason: Content, verdict = ""): string {
  return reason.length === 0 && verdict === "" ? "" : `<div class="why">${verdict}${html(reason)}</div>`;
}

/** Where it stands in the book: a link where book.yaml says where the site is. */
function sourceOf(book: Book, edition: Edition): (label: string, doc: Doc | undefined) => string {
  const { title, site } = book.config;
  const hrefFor = siteHref(book, edition, siteBase(book, edition.name));
  return (label, doc) => {
    const words = escapeHtml([title, ...(doc === undefined ? [] : [doc.title])].join(", "));
    const href = site.url === undefined ? undefined : hrefFor(label);
    return href === undefined ? words : `<a href="${escapeHtml(new URL(href, site.url).href)}">${words}</a>`;
  };
}

function html(content: Content): string {
  const tree: Root = { type: "root", children: content };
  return toHtml(tree);
}

/**
 * A field as Anki is to show it: what it would play or typeset, it shows.
 * https://docs.ankiweb.net/templates/fields.html, https://docs.ankiweb.net/math.html
 */
function plainForAnki(field: string): string {
  return field.replace(/\[(?=sound:|anki:|latex\]|\$\$?\])/g, "&#91;").replaceAll("\u001f", " ");
}
