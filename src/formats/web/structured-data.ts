/** What a page says of itself in the words of schema.org: book, chapter, glossary, questions, and where it stands. */
import { parseInline } from "../../book/parse.ts";
import { plainText } from "../../book/tree.ts";
import type { Book, Doc, QuestionData } from "../../book/types.ts";
import type { PageData } from "./page-data.ts";
import { sharePicture } from "./share-picture.ts";

type Thing = Record<string, unknown>;

/** Nothing of the demo, whose pages are known by those of the full edition, and nothing without `site.url`. */
export function structuredData(data: PageData): Thing | undefined {
  const { page, book, edition, canonical } = data;
  const { url } = book.config.site;
  if (canonical === undefined || url === undefined || edition.name !== "full") return undefined;
  const absolute = (href: string) => new URL(href, url).href;
  const home = absolute(data.base);
  const own =
    page.kind === "home" ? [bookThing(book, home)] : page.doc === undefined ? [] : docThings(data, page.doc, home);
  const trail = [...data.breadcrumbs, { href: canonical, text: data.page.title }];
  const crumbs =
    page.doc === undefined ? [] : [breadcrumbs(trail.map(({ href, text }) => [absolute(href), text] as const))];
  const graph = [...own, ...crumbs];
  return graph.length === 0 ? undefined : { "@context": "https://schema.org", "@graph": graph };
}

/** As text that may stand in a `script` element: nothing in it ends the element. */
export function scriptText(thing: object): string {
  return JSON.stringify(thing).replaceAll("<", "\\u003c");
}

function bookThing(book: Book, home: string): Thing {
  const { title, subtitle, authors, publisher, language, edition, description, identifiers, rights } = book.config;
  const formats = { paperback: "Paperback", epub: "EBook", letter: "EBook" };
  const versions = Object.entries(formats).flatMap(([format, name]) => {
    const isbn = identifiers.isbn[format as keyof typeof formats]?.replace(/[^\dX]/g, "");
    return isbn === undefined ? [] : [{ "@type": "Book", isbn, bookFormat: `https://schema.org/${name}` }];
  });
  return {
    "@type": "Book",
    "@id": `${home}#book`,
    url: home,
    name: title,
    ...filled({ alternativeHeadline: subtitle, description, copyrightNotice: rights }),
    author: authors.map((name) => ({ "@type": "Person", name })),
    ...(publisher === "" ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    inLanguage: language,
    bookEdition: edition.number,
    datePublished: edition.date,
    image: `${home}${sharePicture.name}`,
    ...(versions.length === 0 ? {} : { workExample: versions }),
  };
}

function docThings({ book, edition, canonical = "", description }: PageData, doc: Doc, home: string): Thing[] {
  const whole = { "@id": `${home}#book` };
  const { language } = book.config;
  if (doc.kind === "glossary") return [glossaryThing(edition.terms, doc, canonical, whole)];
  if (doc.kind !== "chapter" && doc.kind !== "appendix") return [];
  const chapter: Thing = {
    "@type": "Chapter",
    "@id": `${canonical}#${doc.label}`,
    url: canonical,
    name: doc.title,
    ...filled({ description, position: doc.number }),
    inLanguage: language,
    isPartOf: whole,
  };
  const questions = doc.questions.flatMap((question) => questionThing(question, canonical));
  if (questions.length === 0) return [chapter];
  return [
    chapter,
    {
      "@type": "Quiz",
      name: doc.title,
      inLanguage: language,
      isPartOf: { "@id": chapter["@id"] },
      hasPart: questions,
    },
  ];
}

function glossaryThing(terms: PageData["edition"]["terms"], doc: Doc, canonical: string, whole: Thing): Thing {
  const set = `${canonical}#${doc.label}`;
  const term = ({ id, term: name, short, definition }: (typeof terms)[number]) => ({
    "@type": "DefinedTerm",
    url: `${canonical}#term-${id}`,
    termCode: id,
    name,
    ...filled({ alternateName: short }),
    description: plain(definition),
    inDefinedTermSet: set,
  });
  return {
    "@type": "DefinedTermSet",
    "@id": set,
    url: canonical,
    name: doc.title,
    isPartOf: whole,
    hasDefinedTerm: terms.map(term),
  };
}

/** A question with the right and wrong options, for the kinds that have them. */
function questionThing({ label, kind, stem, options, explanation }: QuestionData, canonical: string): Thing[] {
  if (kind !== "single" && kind !== "multiple") return [];
  const answers = options.map(({ text, correct }, i) => ({
    correct,
    answer: { "@type": "Answer", position: i + 1, text },
  }));
  const of = (correct: boolean) => answers.filter((answer) => answer.correct === correct).map(({ answer }) => answer);
  return [
    {
      "@type": "Question",
      url: `${canonical}#${label}`,
      eduQuestionType: kind === "single" ? "Multiple choice" : "Checkbox",
      text: stem,
      ...filled({ comment: explanation === "" ? "" : { "@type": "Comment", text: explanation } }),
      suggestedAnswer: of(false),
      acceptedAnswer: of(true),
    },
  ];
}

function breadcrumbs(trail: readonly (readonly [url: string, name: string])[]): Thing {
  const itemListElement = trail.map(([item, name], i) => ({ "@type": "ListItem", position: i + 1, name, item }));
  return { "@type": "BreadcrumbList", itemListElement };
}

function filled(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== "" && value !== undefined));
}

function plain(markdown: string): string {
  return parseInline(markdown)
    .map((node) => plainText(node))
    .join("");
}
