/** Rules for the questions of a chapter taken together: the right answer must not show by its looks. */
import type { Finding } from "../diagnostic.ts";
import type { SourceDocument } from "../reading.ts";
import type { OptionContent } from "../content.ts";
import type { QuestionNote } from "../notes.ts";
import { attribute, plainText } from "../tree.ts";
import { sign } from "./questions.ts";
import { at, eachDocument, type Rule, type RuleContext } from "./rule.ts";

/** Fewer questions than this show no pattern. */
const enough = 4;

/** Single-choice questions of a chapter that have one right option. */
function singlesOf({ survey }: SourceDocument): QuestionNote[] {
  return survey.questions.filter(
    ({ content }) => content.kind === "single" && content.options.filter(({ correct }) => correct).length === 1,
  );
}

function numbersOf(questions: QuestionNote[], { book }: RuleContext): string {
  return questions.map(({ node }) => book.labels[attribute(node, "id") ?? ""]?.text ?? "").join(", ");
}

const questionLongest: Rule = {
  id: "question-longest",
  severity: "warning",
  summary: "The right option is not the longest one in more than half of a chapter's single-choice questions.",
  why: "Readers learn to pick the longest option instead of the right one. Trim the right ones, or give the others as much substance.",
  check: eachDocument((document, context): Finding[] => {
    const singles = singlesOf(document);
    const giving = singles.filter(({ content }) => isRightLongest(content.options));
    const [first] = giving;
    if (singles.length < enough || giving.length * 2 <= singles.length || first === undefined) return [];
    const message = `In ${giving.length} of ${singles.length} single-choice questions the right option is the longest: ${numbersOf(giving, context)}.`;
    return [at(document.file, first, message, "Trim the right options, or give the others as much substance.")];
  }),
};

function isRightLongest(options: OptionContent[]): boolean {
  const lengths = options.map(({ body, correct }) => ({ correct, length: body.map(plainText).join("").length }));
  const right = lengths.find(({ correct }) => correct)?.length ?? 0;
  return lengths.every(({ correct, length }) => correct || length < right);
}

const questionPosition: Rule = {
  id: "question-position",
  severity: "warning",
  summary: "The right option does not stand in one place in three quarters of a chapter's single-choice questions.",
  why: "Readers learn the letter instead of the matter. Exchange options of some questions.",
  check: eachDocument((document, context): Finding[] => {
    const singles = singlesOf(document);
    if (singles.length < enough) return [];
    const places = Map.groupBy(singles, ({ content }) => content.options.findIndex(({ correct }) => correct));
    return [...places].flatMap(([place, questions]): Finding[] => {
      const [first] = questions;
      if (first === undefined || questions.length < singles.length * 0.75) return [];
      const message = `In ${questions.length} of ${singles.length} single-choice questions the right option is ${sign(place)}: ${numbersOf(questions, context)}.`;
      return [at(document.file, first, message, "Let the right option change its place.")];
    });
  }),
};

export const questionPatternRules: Rule[] = [questionLongest, questionPosition];
