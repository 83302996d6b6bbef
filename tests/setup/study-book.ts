/** A small book with something of everything to study, and its items as if they had been rendered. */
import type { ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { checkBook } from "../../src/book/check.ts";
import { editionOf } from "../../src/book/edition.ts";
import type { Book, Edition, QuestionKind } from "../../src/book/types.ts";
import type { QuestionItem, StudyItems } from "../../src/formats/items/item.ts";

interface StudyBook {
  book: Book;
  edition: Edition;
  items: StudyItems;
}

const settings = (date: string, more: string) => `
id: tides
title: The Tides
authors: [A]
edition: { number: "1", date: ${date} }
exam: { code: X, domains: [{ number: 4, title: Water, weight: 100, tasks: { "1.2": Sail } }] }
structure: { parts: [{ part: sea.mdx, chapters: [ebb.mdx, flood.mdx] }], back: [glossary.yaml] }
${more}`;

const glossary = `
- { id: neap, term: Neap, short: N, definition: "A \`small\` tide; see [spring](#term-spring).", see: [spring] }
- { id: spring, term: Spring, definition: A large tide. }
`;

/** The book; `more` are further lines of book.yaml. */
export function studyBook({ date = "2026-01-01", more = "" } = {}): StudyBook {
  const text = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;
  const { book } = checkBook({
    root: "/book",
    texts: {
      "book.yaml": settings(date, more),
      "sea.mdx": text("The sea"),
      "ebb.mdx": text("Ebb"),
      "flood.mdx": text("Flood"),
      "glossary.yaml": glossary,
    },
    artwork: {},
    svgs: {},
    broken: [],
  });
  const items: StudyItems = {
    questions: [
      question(book, "q-single", "single", { stem: "<p>Which?</p>", options: ["*This", "That"] }),
      question(book, "q-multiple", "multiple", { stem: "<p>Which two?</p>", options: ["*One", "*Two", "Three"] }),
      question(book, "q-ordering", "ordering", { stem: "<p>In order?</p>", options: ["Last", "First"], right: [1, 0] }),
      question(book, "q-matching", "matching", {
        stem: "<p>Pairs?</p>",
        prompts: ["Cat", "Dog"],
        options: ["Barks", "Meows"],
        right: [1, 0],
      }),
    ],
    terms: [
      { label: "term-neap", term: "Neap", short: "N", definition: content("A small tide."), see: ["Spring"] },
      { label: "term-spring", term: "Spring", short: "", definition: content("A large tide."), see: [] },
    ],
    mistakes: [],
    media: new Map(),
  };
  return { book, edition: editionOf(book, "full"), items };
}

/** Content from HTML. */
export function content(html: string): ElementContent[] {
  return fromHtml(html, { fragment: true }).children as ElementContent[];
}

interface Words {
  stem: string;
  /** Right choices begin with a star. */
  options: string[];
  prompts?: string[];
  right?: number[];
}

/** A question of the first chapter; each option has "Because <option>." for its reason. */
export function question(book: Book, label: string, kind: QuestionKind, words: Words): QuestionItem {
  const doc = book.docs.find(({ id }) => id === "ebb");
  if (doc === undefined) throw new Error("The book has no chapter.");
  const starred = words.options.flatMap((option, i) => (option.startsWith("*") ? [i] : []));
  const right = words.right ?? starred;
  return {
    label,
    code: "Q1.1",
    kind,
    task: "1.2",
    difficulty: 3,
    doc,
    stem: content(words.stem),
    prompts: (words.prompts ?? []).map(content),
    options: words.options.map((option, i) => ({
      letter: String.fromCharCode(65 + i),
      body: content(option.replace(/^\*/, "")),
      correct: words.right !== undefined || right.includes(i),
      reason: content(`<p>Because ${option.replace(/^\*/, "")}.</p>`),
    })),
    right,
    explanation: content("<p>So it is.</p>"),
  };
}
