/**
 * Questions in GIFT, the text that Moodle and others import. https://docs.moodle.org/en/GIFT_format; what the words
 * there leave open is as Moodle reads it: https://github.com/moodle/moodle, question/format/gift/format.php
 */
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Book } from "../../book/types.ts";
import { askedFor } from "../../components/question-facts.ts";
import { wordsOf } from "../../words/words.ts";
import { textOf } from "../hast-tree.ts";
import type { Content, QuestionItem } from "../items/item.ts";
import { withoutLooks, withoutPictures } from "./plain-content.ts";
import { lastWords } from "./last-words.ts";
import { tagsOf } from "./tags.ts";

/** The whole file: a category to a chapter, a blank line between questions and none within. */
export function giftText(questions: readonly QuestionItem[], book: Book): string {
  const docs = [...new Set(questions.map(({ doc }) => doc))];
  const blocks = docs.flatMap((doc) => [
    `$CATEGORY: $course$/top/${categoryPart(book.config.title)}/${categoryPart(doc.title)}`,
    ...questions.filter((question) => question.doc === doc).map((question) => giftQuestion(question, book)),
  ]);
  const edition = wordsOf(book.config.language).deck.edition(book.config.edition.number);
  return `// ${oneLine(book.config.title)}, ${oneLine(edition)}\n\n${blocks.join("\n\n")}\n`;
}

/** One question, its stable id and tags in the comment before it, as Moodle 3.6 and later read them. */
function giftQuestion(question: QuestionItem, book: Book): string {
  const { label, code, kind, stem, right } = question;
  const asked = askedFor({ kind, right: right.length }, book.config.language);
  const marks = [`[id:${label}]`, ...tagsOf(question, book).map((tag) => `[tag:${tag}]`)];
  const feedback = content(lastWords(question));
  return [
    `// ${marks.join(" ")}`,
    `::${escapeGift(`${code} ${label}`)}::[html]${content(stem)}${kind === "multiple" ? `<p>${asked}.</p>` : ""}{`,
    ...answers(question).map((answer) => `\t${answer}`),
    ...(feedback === "" ? [] : [`\t####${feedback}`]),
    "}",
  ].join("\n");
}

function answers(question: QuestionItem): string[] {
  const { kind, options, right, prompts } = question;
  if (kind === "matching")
    return right.map((place, i) => `=${content(prompts[i] ?? [])} -> ${words(options[place]?.body ?? [])}`);
  // GIFT knows no order: each step is matched with its place.
  if (kind === "ordering") return options.map(({ body }, place) => `=${content(body)} -> ${right.indexOf(place) + 1}`);
  return options.map(({ body, correct, reason }) => {
    const feedback = reason.length === 0 ? "" : `#${content(reason)}`;
    return `${weight(question, correct)}${content(body)}${feedback}`;
  });
}

/** Of several right choices each gives its share, and a wrong one takes all: who guesses them all gets nothing. */
function weight({ kind, right }: QuestionItem, isRight: boolean): string {
  if (kind === "single") return isRight ? "=" : "~";
  return isRight ? `~%${shares[right.length] ?? 100 / right.length}%` : "~%-100%";
}

/** Parts of a hundred as Moodle knows them, by how many choices share it. */
const shares: Record<number, number> = { 3: 33.33333, 6: 16.66667, 7: 14.28571, 8: 12.5, 9: 11.11111 };

/** HTML in GIFT; pictures cannot come along. */
function content(nodes: Content): string {
  const tree: Root = { type: "root", children: withoutLooks(withoutPictures(nodes)) };
  // "->" parts a pair, "%" begins a weight and "[" a format: none of them can be escaped but as HTML.
  const html = toHtml(tree)
    .replaceAll("->", "-&gt;")
    .replace(/^[%[]/, (sign) => `&#${sign.charCodeAt(0)};`);
  return escapeGift(html);
}

/** The other half of a pair is plain text to Moodle. */
function words(nodes: Content): string {
  return escapeGift(oneLine(withoutPictures(nodes).map(textOf).join("")));
}

/** Text in GIFT: on one line, its signs its own. */
function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** "/" parts categories; Moodle writes one that is meant as two. */
function categoryPart(title: string): string {
  return oneLine(title).replaceAll("/", "//");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
