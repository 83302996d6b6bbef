/** Reads the questions of a rendered document: its markup tells the words, the book model what is right. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Book, Doc, QuestionData } from "../../book/types.ts";
import { attributeOf, childrenOf, eachElement, hasClass } from "../hast-tree.ts";
import { fitContent, type Fitting } from "./fit-content.ts";
import type { Content, OptionItem, QuestionItem } from "./item.ts";

/** Every question in the order of the document. */
export function readQuestions(html: string, doc: Doc, book: Book, media: Omit<Fitting, "notes">): QuestionItem[] {
  const tree = fromHtml(html);
  const fitting: Fitting = { ...media, notes: notesIn(tree) };
  const sections = new Map(elements(tree, "question").map((section) => [attributeOf(section, "id"), section]));
  return doc.questions.map((question) => {
    const section = sections.get(question.label);
    if (section === undefined) throw new Error(`The rendered pages lack the question "${question.label}".`);
    return readQuestion(section, question, doc, book, fitting);
  });
}

function readQuestion(section: Element, question: QuestionData, doc: Doc, book: Book, fitting: Fitting): QuestionItem {
  const part = (name: string): Content => {
    const [element] = elements(section, name);
    return element === undefined ? [] : fitContent(element.children, fitting);
  };
  const items = (name: string) => elements(section, name).flatMap((list) => childrenOf(list, "li"));
  const [answer] = elements(section, "answer");
  const reasons = items("rationales");
  const letters = answer === undefined ? "" : attributeOf(answer, "dataLetters");
  const right = Array.from(letters, (letter) => letter.charCodeAt(0) - 65);
  const isChoice = question.kind === "single" || question.kind === "multiple";
  const options = items("options").map((item, i): OptionItem => {
    const reason = reasons[i]?.children.filter(
      (child) => !hasClass(child, "verdict-mark") && !hasClass(child, "rationale-lead"),
    );
    return {
      letter: String.fromCharCode(65 + i),
      body: fitContent(item.children, fitting),
      correct: !isChoice || right.includes(i),
      reason: fitContent(reason ?? [], fitting),
    };
  });
  return {
    label: question.label,
    code: book.labels[question.label]?.text ?? question.label,
    kind: question.kind,
    task: question.task,
    difficulty: question.difficulty >= 1 && question.difficulty <= 5 ? question.difficulty : undefined,
    doc,
    stem: part("stem"),
    prompts: items("prompts").map((item) => fitContent(item.children, fitting)),
    options,
    right,
    explanation: part("explanation"),
  };
}

function notesIn(tree: Root): Map<string, Content> {
  const items = elements(tree, "footnotes")
    .flatMap((section) => childrenOf(section, "ol"))
    .flatMap((list) => childrenOf(list, "li"));
  return new Map(items.map((item) => [attributeOf(item, "id"), item.children]));
}

/** Elements of a class, wherever below `node`. */
function elements(node: Root | Element, name: string): Element[] {
  const found: Element[] = [];
  eachElement(node, (element) => {
    if (hasClass(element, name)) found.push(element);
  });
  return found;
}
