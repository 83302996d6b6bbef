/** Rules for one question: its options, the right ones among them, and what is said of each. */
import { nearest } from "../nearest.ts";
import type { SourceDocument } from "../reading.ts";
import type { QuestionNote } from "../notes.ts";
import { attribute, isElement, placeOf, plainText, type Place } from "../tree.ts";
import type { QuestionKind } from "../types.ts";
import { describe, inWords } from "./contents.ts";
import { at, eachDocument, type Rule, type RuleContext } from "./rule.ts";

/** What a question is called in messages. */
function nameOf({ node }: QuestionNote): string {
  return `"${attribute(node, "id") ?? ""}"`;
}

/** A, B, C … */
export function sign(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Place, message and hint. */
type Remark = [place: Place, message: string, hint: string];

function eachQuestion(
  look: (question: QuestionNote, document: SourceDocument, context: RuleContext) => Remark[],
): Rule["check"] {
  return eachDocument((document, context) =>
    document.survey.questions.flatMap((question) =>
      look(question, document, context).map(([place, message, hint]) => at(document.file, place, message, hint)),
    ),
  );
}

const articles: Record<QuestionKind, string> = {
  single: "a single-choice question",
  multiple: "a multiple-choice question",
  ordering: "an ordering question",
  matching: "a matching question",
};

const counts: Record<QuestionKind, { min: number; max: number; words: string }> = {
  single: { min: 3, max: 6, words: "3 to 6" },
  multiple: { min: 4, max: 26, words: "at least 4" },
  ordering: { min: 3, max: 26, words: "at least 3" },
  matching: { min: 3, max: 26, words: "at least 3" },
};

const listForms: Record<QuestionKind, string> = {
  single: 'List them as "- [x] …" for the right one and "- [ ] …" for the others.',
  multiple: 'List them as "- [x] …" for the right ones and "- [ ] …" for the others.',
  ordering: 'List the steps in their right order: "1. …", "2. …".',
  matching: 'List the pairs: "- **this**: goes with that".',
};

const questionCount: Rule = {
  id: "question-count",
  severity: "error",
  summary:
    "A question has options, as many as its kind asks for: single 3 to 6, multiple at least 4, ordering and matching at least 3.",
  why: "With fewer the answer can be guessed; without a list there is nothing to answer.",
  check: eachQuestion((question) => {
    const { kind, list, options } = question.content;
    if (list === undefined)
      return [[question, `The question ${nameOf(question)} has no list of options.`, listForms[kind]]];
    const { min, max, words } = counts[kind];
    if (options.length >= min && options.length <= max) return [];
    const mend = options.length < min ? "Add options that tempt for a reason." : "Leave out the weakest.";
    return [
      [
        question,
        `The question ${nameOf(question)} has ${amount(options.length)}; ${articles[kind]} has ${words}.`,
        mend,
      ],
    ];
  }),
};

function amount(n: number): string {
  return n === 1 ? "1 option" : `${n} options`;
}

const questionCorrect: Rule = {
  id: "question-correct",
  severity: "error",
  summary:
    "A question marks as many right options as its kind has: single exactly one, multiple at least two and not all.",
  why: "A question without a right option cannot be answered, and one with the wrong number misleads whoever is tested.",
  check: eachQuestion((question) => {
    const { kind, options } = question.content;
    if ((kind !== "single" && kind !== "multiple") || options.length === 0) return [];
    const right = options.filter(({ correct }) => correct).length;
    const isSound = kind === "single" ? right === 1 : right >= 2 && right < options.length;
    if (isSound) return [];
    const found =
      right === 0
        ? "marks no option as right"
        : `marks ${right === options.length && right > 1 ? "every option" : amount(right)} as right`;
    const asked = kind === "single" ? "has exactly one" : "has at least two, and not all";
    const tooMany =
      kind === "single" ? 'Write kind="multiple", or leave one "[x]".' : 'Write "[ ]" before the wrong ones.';
    return [
      [
        question,
        `The question ${nameOf(question)} ${found}; ${articles[kind]} ${asked}.`,
        right > 1 ? tooMany : 'Mark what is right with "[x]".',
      ],
    ];
  }),
};

const questionShape: Rule = {
  id: "question-shape",
  severity: "error",
  summary: "A question is a stem, one list of options in the form of its kind, and an explanation.",
  why: "Formats shuffle, hide and reveal these parts; what is none of them is shown nowhere.",
  check: eachQuestion((question) => {
    const { kind, stem, list, options } = question.content;
    const name = nameOf(question);
    const noStem: Remark[] = stem.every((node) => plainText(node).trim() === "")
      ? [[question, `The question ${name} asks nothing.`, "Write its stem above the options."]]
      : [];
    const bad = options.flatMap((option, i): Remark[] => {
      const place = placeOf(option.node);
      // A box without words behind it is no box to the parser.
      const words = option.body.map(plainText).join("").trim();
      const isEmpty = option.body.length === 0 || /^\[[ x]?\]$/i.test(words);
      if (isEmpty) return [[place, `Option ${sign(i)} of ${name} says nothing.`, "Write it on the line of its mark."]];
      if ((kind === "single" || kind === "multiple") && typeof option.node.checked !== "boolean")
        return [
          [place, `Option ${sign(i)} of ${name} has no box.`, 'Begin it with "[ ]", or with "[x]" when it is right.'],
        ];
      if (kind === "matching" && option.prompt.length === 0)
        return [
          [
            place,
            `Pair ${i + 1} of ${name} has nothing to match.`,
            'Begin it with a bold lead: "**this**: goes with that".',
          ],
        ];
      return [];
    });
    const behind = list === undefined ? [] : question.node.children.slice(question.node.children.indexOf(list) + 1);
    const stray = behind.filter((node) => !isElement(node, "Explanation") && describe(node).length > 0);
    const [first] = stray;
    if (first === undefined) return [...noStem, ...bad];
    const message = `The question ${name} holds ${inWords(stray.flatMap(describe))} after its options, which no format shows.`;
    return [
      ...noStem,
      ...bad,
      [placeOf(first), message, "Move it above the options, into a rationale, or into <Explanation>."],
    ];
  }),
};

const questionRationale: Rule = {
  id: "question-rationale",
  severity: "warning",
  summary: "Every option of a choice says why it is right or wrong.",
  why: "Readers learn most from the option they fell for.",
  check: eachQuestion((question) => {
    const { kind, options } = question.content;
    if (kind !== "single" && kind !== "multiple") return [];
    return options.flatMap((option, i): Remark[] => {
      if (option.rationale.some((node) => plainText(node).trim() !== "")) return [];
      const why = option.correct ? "why it is right" : "why it is wrong, and tempting";
      return [
        [
          placeOf(option.node),
          `Option ${sign(i)} of ${nameOf(question)} has no rationale.`,
          `Say below it, indented, ${why}.`,
        ],
      ];
    });
  }),
};

const questionExplanation: Rule = {
  id: "question-explanation",
  severity: "warning",
  summary: "A question has one <Explanation> that says what decides it.",
  why: "Rationales judge the options; the explanation names the words of the stem that settle the matter.",
  check: eachQuestion((question) => {
    const found = question.node.children.filter((child) => isElement(child, "Explanation"));
    const [first, second] = found;
    const name = nameOf(question);
    if (first === undefined)
      return [[question, `The question ${name} has no <Explanation>.`, "Write one below the options."]];
    if (second !== undefined)
      return [
        [
          placeOf(second),
          `The question ${name} has ${found.length} explanations; only the first is shown.`,
          "Make one of them.",
        ],
      ];
    return plainText(first).trim() === ""
      ? [[placeOf(first), `The <Explanation> of ${name} is empty.`, "Say what decides the question."]]
      : [];
  }),
};

const questionTask: Rule = {
  id: "question-task",
  severity: "error",
  summary: "A question's task is one of the exam in book.yaml, and one of its chapter's.",
  why: "Readers find their weak tasks by their wrong answers.",
  check: eachQuestion((question, { frontmatter }, { book }) => {
    const task = attribute(question.node, "task");
    if (task === undefined) return [];
    const { exam } = book.config;
    const name = nameOf(question);
    if (exam === undefined)
      return [
        [
          question,
          `The question ${name} names task "${task}", but book.yaml has no exam.`,
          'Declare "exam" in book.yaml, or leave the task out.',
        ],
      ];
    const known = exam.domains.flatMap(({ tasks }) => Object.keys(tasks));
    if (!known.includes(task)) {
      const near = nearest(task, known);
      return [
        [
          question,
          `The exam has no task "${task}", which the question ${name} names.`,
          near === undefined ? `Tasks: ${known.join(", ")}.` : `Did you mean "${near}"?`,
        ],
      ];
    }
    const tasks = frontmatter?.exam?.tasks;
    if (tasks === undefined || tasks.includes(task)) return [];
    return [
      [
        question,
        `The question ${name} trains task ${task}, which its chapter does not list.`,
        `Add it to "exam.tasks" in the frontmatter, or name one of ${tasks.join(", ")}.`,
      ],
    ];
  }),
};

export const questionRules: Rule[] = [
  questionCorrect,
  questionCount,
  questionShape,
  questionRationale,
  questionExplanation,
  questionTask,
];
