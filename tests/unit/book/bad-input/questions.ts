/** Questions, the rhythm of chapters, and the exam. */
import { dedent, doc } from "../folder.ts";
import type { BadInput } from "./case.ts";
import { examBook, question, service } from "./parts.ts";

const explained = "<Explanation>\n\nThe tide decides.\n\n</Explanation>";
const ask = (kind: string, options: string, end = explained) =>
  `<Question id="q-a" kind="${kind}">\n\nWhat now?\n\n${options}\n\n${end}\n\n</Question>\n`;
const option = (mark: string, text: string) => `- [${mark}] ${text}\n\n  Because.`;
const choices = (marks: string) => Array.from(marks, (mark, i) => option(mark, `Option ${i + 1}`)).join("\n\n");
const rhythm = dedent(`
  title: T
  authors: [A]
  rhythm:
    - { name: aims, frontmatter: objectives }
    - { name: ideas, heading: Ideas }
    - { name: choice, heading: Choice, component: DecisionTree }
    - { name: practice, component: Question, count: 2 }
`);
const tree = "<DecisionTree>\n\n- Go?\n  - **Yes**: Go\n  - **No**: Stay\n\n</DecisionTree>\n";

export const questionCases: BadInput[] = [
  {
    name: "no option is right",
    files: { "a.mdx": doc(ask("single", choices("   "))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-correct",
        'The question "q-a" marks no option as right; a single-choice question has exactly one.',
        'Mark what is right with "[x]".',
      ],
    ],
  },
  {
    name: "a single-choice question has two right options",
    files: { "a.mdx": doc(ask("single", choices("xx "))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-correct",
        'The question "q-a" marks 2 options as right; a single-choice question has exactly one.',
        'Write kind="multiple", or leave one "[x]".',
      ],
    ],
  },
  {
    name: "a multiple-choice question has one right option",
    files: { "a.mdx": doc(ask("multiple", choices("x   "))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-correct",
        'The question "q-a" marks 1 option as right; a multiple-choice question has at least two, and not all.',
        'Mark what is right with "[x]".',
      ],
    ],
  },
  {
    name: "every option of a multiple-choice question is right",
    files: { "a.mdx": doc(ask("multiple", choices("xxxx"))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-correct",
        'The question "q-a" marks every option as right; a multiple-choice question has at least two, and not all.',
        'Write "[ ]" before the wrong ones.',
      ],
    ],
  },
  {
    name: "a question has too few options",
    files: { "a.mdx": doc(ask("single", choices("x "))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-count",
        'The question "q-a" has 2 options; a single-choice question has 3 to 6.',
        "Add options that tempt for a reason.",
      ],
    ],
  },
  {
    name: "a question has too many options",
    files: { "a.mdx": doc(ask("single", choices("x      "))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-count",
        'The question "q-a" has 7 options; a single-choice question has 3 to 6.',
        "Leave out the weakest.",
      ],
    ],
  },
  {
    name: "a question has no options",
    files: { "a.mdx": doc(ask("single", "- wait\n- sail")) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-count",
        'The question "q-a" has no list of options.',
        'List them as "- [x] …" for the right one and "- [ ] …" for the others.',
      ],
    ],
  },
  {
    name: "a multiple-choice question has three options",
    files: { "a.mdx": doc(ask("multiple", choices("xx "))) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-count",
        'The question "q-a" has 3 options; a multiple-choice question has at least 4.',
        "Add options that tempt for a reason.",
      ],
    ],
  },
  {
    name: "an ordering question has two steps, and another no numbers",
    files: {
      "a.mdx": doc(ask("ordering", "1. Wait\n2. Sail")),
      "b.mdx": doc(ask("ordering", "- Wait\n- Sail\n- Land").replace("q-a", "q-b")),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-count",
        'The question "q-a" has 2 options; an ordering question has at least 3.',
        "Add options that tempt for a reason.",
      ],
      [
        "b.mdx:4:1",
        "error",
        "question-count",
        'The question "q-b" has no list of options.',
        'List the steps in their right order: "1. …", "2. …".',
      ],
    ],
  },
  {
    name: "a pair has nothing to match",
    files: { "a.mdx": doc(ask("matching", "- **Ebb**: falls\n- **Flood**: rises\n- slack")) },
    expected: [
      [
        "a.mdx:10:1",
        "error",
        "question-shape",
        'Pair 3 of "q-a" has nothing to match.',
        'Begin it with a bold lead: "**this**: goes with that".',
      ],
    ],
  },
  {
    name: "an option has no box, another no words",
    files: { "a.mdx": doc(ask("single", `${choices("x ")}\n\n- Option 3\n\n  Because.\n\n- [ ]\n\n  Because.`)) },
    expected: [
      [
        "a.mdx:16:1",
        "error",
        "question-shape",
        'Option C of "q-a" has no box.',
        'Begin it with "[ ]", or with "[x]" when it is right.',
      ],
      ["a.mdx:20:1", "error", "question-shape", 'Option D of "q-a" says nothing.', "Write it on the line of its mark."],
    ],
  },
  {
    name: "a question asks nothing",
    files: { "a.mdx": doc(ask("single", choices("x  ")).replace("What now?\n\n", "")) },
    expected: [
      ["a.mdx:4:1", "error", "question-shape", 'The question "q-a" asks nothing.', "Write its stem above the options."],
    ],
  },
  {
    name: "words stand between options and explanation",
    files: { "a.mdx": doc(ask("single", `${choices("x  ")}\n\nLost words.\n\n~~~js\n1\n~~~`)) },
    expected: [
      [
        "a.mdx:20:1",
        "error",
        "question-shape",
        'The question "q-a" holds a paragraph and a ```js fence after its options, which no format shows.',
        "Move it above the options, into a rationale, or into <Explanation>.",
      ],
    ],
  },
  {
    name: "options have no rationale",
    files: { "a.mdx": doc(ask("single", "- [x] a\n- [ ] b\n\n  Because.\n- [ ] c")) },
    expected: [
      [
        "a.mdx:8:1",
        "warning",
        "question-rationale",
        'Option A of "q-a" has no rationale.',
        "Say below it, indented, why it is right.",
      ],
      [
        "a.mdx:12:1",
        "warning",
        "question-rationale",
        'Option C of "q-a" has no rationale.',
        "Say below it, indented, why it is wrong, and tempting.",
      ],
    ],
  },
  {
    name: "a question has no explanation",
    files: { "a.mdx": doc(ask("single", choices("x  "), "")) },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "question-explanation",
        'The question "q-a" has no <Explanation>.',
        "Write one below the options.",
      ],
    ],
  },
  {
    name: "an explanation is empty, and another doubled",
    files: {
      "a.mdx": doc(ask("single", choices("x  "), "<Explanation></Explanation>")),
      "b.mdx": doc(ask("single", choices("x  "), `${explained}\n\n${explained}`).replace("q-a", "q-b")),
    },
    expected: [
      [
        "a.mdx:20:1",
        "warning",
        "question-explanation",
        'The <Explanation> of "q-a" is empty.',
        "Say what decides the question.",
      ],
      [
        "b.mdx:26:1",
        "warning",
        "question-explanation",
        'The question "q-b" has 2 explanations; only the first is shown.',
        "Make one of them.",
      ],
    ],
  },
  {
    name: "questions train tasks that the exam or the chapter does not have",
    files: {
      "book.yaml": `${examBook}rules: { exam-task-uncovered: off }\n`,
      "a.mdx": doc(
        ["1.1", "1.2", "1.3", "exam"]
          .map((task, i) => question(`q-${i}`).replace("kind=", `task="${task}" kind=`))
          .join("\n"),
        'exam: { domain: 1, tasks: ["1.1"] }\n',
      ),
    },
    expected: [
      [
        "a.mdx:5:1",
        "warning",
        "question-position",
        "In 4 of 4 single-choice questions the right option is A: Q1.1, Q1.2, Q1.3, Q1.4.",
        "Let the right option change its place.",
      ],
      [
        "a.mdx:29:1",
        "error",
        "question-task",
        'The question "q-1" trains task 1.2, which its chapter does not list.',
        'Add it to "exam.tasks" in the frontmatter, or name one of 1.1.',
      ],
      [
        "a.mdx:53:1",
        "error",
        "question-task",
        'The exam has no task "1.3", which the question "q-2" names.',
        'Did you mean "1.1"?',
      ],
      [
        "a.mdx:77:1",
        "error",
        "question-task",
        'The exam has no task "exam", which the question "q-3" names.',
        "Tasks: 1.1, 1.2.",
      ],
    ],
  },
  {
    name: "a question names a task in a book without an exam",
    files: { "a.mdx": doc(question("q-a").replace("kind=", 'task="1.1" kind=')) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "question-task",
        'The question "q-a" names task "1.1", but book.yaml has no exam.',
        'Declare "exam" in book.yaml, or leave the task out.',
      ],
    ],
  },
  {
    name: "the right option is the longest one in most questions",
    files: {
      "a.mdx": doc(
        Array.from("ABCD", (right, i) =>
          question(`q-${i}`, right, {
            A: "Wait",
            B: "Sail",
            C: "Swim",
            D: "Turn",
            ...(i < 3 ? { [right]: "Wait for the tide to turn" } : {}),
          }),
        ).join("\n"),
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "question-longest",
        "In 3 of 4 single-choice questions the right option is the longest: Q1.1, Q1.2, Q1.3.",
        "Trim the right options, or give the others as much substance.",
      ],
    ],
  },
  {
    name: "the right option nearly always is C",
    files: { "a.mdx": doc(Array.from("CCAC", (right, i) => question(`q-${i}`, right)).join("\n")) },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "question-position",
        "In 3 of 4 single-choice questions the right option is C: Q1.1, Q1.2, Q1.4.",
        "Let the right option change its place.",
      ],
    ],
  },
  {
    name: "a chapter takes no step of the rhythm",
    files: { "book.yaml": rhythm, "a.mdx": doc("Text.") },
    expected: [
      [
        "a.mdx:1:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "choice": it has 0 of 1 <DecisionTree>.',
        "Add <DecisionTree>.",
      ],
      [
        "a.mdx:1:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "choice": no heading of level 2 begins with "Choice".',
        'Write "## Choice", and what belongs below it.',
      ],
      [
        "a.mdx:1:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "ideas": no heading of level 2 begins with "Ideas".',
        'Write "## Ideas", and what belongs below it.',
      ],
      [
        "a.mdx:1:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "practice": it has 0 of 2 <Question>.',
        "Add <Question>.",
      ],
      [
        "a.mdx:2:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "aims": "objectives" is not filled.',
        'Fill "objectives" in the frontmatter.',
      ],
    ],
  },
  {
    name: "a chapter takes half of its steps",
    files: {
      "book.yaml": rhythm,
      "a.mdx": doc(`## Ideas of the tide\n\n## Choice\n\n${question("q-a")}`, "objectives: []\n"),
    },
    expected: [
      [
        "a.mdx:1:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "practice": it has 1 of 2 <Question>.',
        "Add <Question>.",
      ],
      [
        "a.mdx:3:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "aims": "objectives" is not filled.',
        'Fill "objectives" in the frontmatter.',
      ],
      [
        "a.mdx:7:1",
        "warning",
        "rhythm-missing",
        'The chapter lacks its step "choice": it has 0 of 1 <DecisionTree>.',
        "Add <DecisionTree>.",
      ],
    ],
  },
  {
    name: "a chapter takes its steps in another order",
    files: {
      "book.yaml": rhythm,
      "a.mdx": doc(
        `## Choice\n\n${tree}\n## Ideas\n\n${question("q-a")}\n${question("q-b", "B")}`,
        "objectives: [Read the tide]\n",
      ),
    },
    expected: [
      [
        "a.mdx:5:1",
        "warning",
        "rhythm-order",
        'The step "choice" stands before "ideas" (line 15), which it should follow.',
        "The order is: aims, ideas, choice, practice.",
      ],
    ],
  },
  {
    name: "the rhythm asks for a component that does not exist",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nrhythm:\n  - { name: end, component: Sumary }\n",
      "a.mdx": doc("Text."),
    },
    expected: [
      [
        "book.yaml:4:1",
        "warning",
        "rhythm-missing",
        "The rhythm asks for <Sumary>, which does not exist.",
        'Did you mean "Summary"?',
      ],
    ],
  },
  {
    name: "a chapter names a task that the exam does not have",
    files: { "book.yaml": examBook, "a.mdx": doc("Text.", 'exam: { domain: 1, tasks: ["1.1", "1.2", "1.20"] }\n') },
    expected: [["a.mdx:3:1", "error", "exam-task-unknown", 'The exam has no task "1.20".', 'Did you mean "1.2"?']],
  },
  {
    name: "a chapter names a domain that the exam does not have",
    files: {
      "book.yaml": `${examBook}rules: { exam-task-uncovered: off }\n`,
      "a.mdx": doc("Text.", 'exam: { domain: 7, tasks: ["1.1"] }\n'),
    },
    expected: [["a.mdx:3:1", "error", "exam-task-unknown", "The exam has no domain 7.", "Domains: 1."]],
  },
  {
    name: "a chapter names a task of another domain",
    files: {
      "book.yaml":
        `${examBook}    - number: 2\n      title: Wind\n      weight: 0\n      tasks: { "2.1": Feel the wind }\n`.replace(
          "    - number: 2",
          "    - number: 2",
        ),
      "a.mdx": doc("Text.", 'exam: { domain: 1, tasks: ["1.1", "1.2", "2.1"] }\n'),
    },
    expected: [
      [
        "a.mdx:3:1",
        "error",
        "exam-task-unknown",
        "Task 2.1 belongs to domain 2, not to domain 1.",
        "Correct the domain, or name tasks of domain 1.",
      ],
    ],
  },
  {
    name: "a chapter names tasks in a book without an exam",
    files: { "a.mdx": doc("Text.", 'exam: { domain: 1, tasks: ["1.1"] }\n') },
    expected: [
      [
        "a.mdx:3:1",
        "error",
        "exam-task-unknown",
        'The document names exam tasks, but book.yaml has no "exam".',
        'Declare "exam" in book.yaml, or take it out here.',
      ],
    ],
  },
  {
    name: "no chapter covers a task",
    files: { "book.yaml": examBook, "a.mdx": doc("Text.", 'exam: { domain: 1, tasks: ["1.2"] }\n') },
    expected: [
      [
        "book.yaml:11:1",
        "warning",
        "exam-task-uncovered",
        'No chapter covers task 1.1, "Read the tide".',
        'Name it under "exam.tasks" in the frontmatter of the chapter that does.',
      ],
    ],
  },
  {
    name: "facts are older than the book allows, or of no known age",
    files: {
      "book.yaml": `${examBook}freshness: { months: 6 }\nstructure: { chapters: [a.mdx, b.mdx, c.mdx, d.mdx], back: [services] }\n`,
      "a.mdx": doc("Text.", 'exam: { domain: 1, tasks: ["1.1"] }\nverified: 2026-04\n'),
      "b.mdx": doc("Text.", 'exam: { domain: 1, tasks: ["1.2"] }\n'),
      "c.mdx": doc("Text.", "verified: 2026-05\n"),
      "d.mdx": doc("Text."),
      "services/index.mdx": doc("Services.", "id: services\n"),
      "services/lake.mdx": service("lake", "Lake").replace("verified: 2026-11", "verified: 2025-12"),
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "fact-stale",
        "The facts were checked in 2026-04, 7 months before the edition of 2026-11-22; the limit is 6.",
        'Check them against their sources, then correct "verified".',
      ],
      [
        "b.mdx:2:1",
        "warning",
        "fact-stale",
        "The document covers exam tasks, but does not say when its facts were checked.",
        'Check them, and add "verified: YYYY-MM".',
      ],
      [
        "services/lake.mdx:14:1",
        "warning",
        "fact-stale",
        "The facts were checked in 2025-12, 11 months before the edition of 2026-11-22; the limit is 6.",
        'Check them against their sources, then correct "verified".',
      ],
    ],
  },
];
