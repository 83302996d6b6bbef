/** Questions and the way to their answers, which stand at the end of the chapter. */
import type { Element } from "hast";
import { eachElement, h, hasClass, text, textOf } from "../hast-tree.ts";
import type { Words } from "../../words/words.ts";

/** "Answer" alone, eight times in a chapter, is no name for a link. */
export function nameAnswerLink(question: Element, words: Words["epub"]): void {
  let code = "";
  eachElement(question, (node) => {
    if (hasClass(node, "question-code")) code = textOf(node);
    if (hasClass(node, "to-answer")) eachElement(node, (link) => link.children.push(text(words.answerTo(code))));
  });
}

/** The way back stands at the end, where it is wanted; each verdict stands in the line of its reason. */
export function adaptAnswer(answer: Element, words: Words["epub"]): void {
  const head = answer.children.find((child) => hasClass(child, "answer-head"));
  const link = head?.children.find((child): child is Element => child.type === "element" && child.tagName === "a");
  if (link !== undefined) {
    const back = h("a", { href: link.properties["href"] }, [text(words.backTo(textOf(link)))]);
    answer.children.push(h("p", { className: ["to-question"] }, [back]));
    link.tagName = "span";
    link.properties = {};
  }
  eachElement(answer, (node) => {
    const [mark, ...rest] = node.children;
    const reason = rest.find((child): child is Element => child.type === "element");
    if (node.tagName !== "li" || !hasClass(mark, "verdict-mark") || reason?.tagName !== "p") return;
    reason.children.unshift(mark, text(" "));
    node.children = rest.slice(rest.indexOf(reason));
  });
}
