/** Shapes a question: the stem and options apart from the answer, so that a format can keep them apart. */
import type { Nodes } from "mdast";
import { readQuestion, type OptionContent } from "../book/content.ts";
import { sha256 } from "../book/read.ts";
import { attribute, plainText, type Element } from "../book/tree.ts";
import { block } from "./jsx.ts";
import type { Shaping } from "./shaping.ts";

/** Shapes `<Question>` into Stem, Options and Answer. */
export function shapeQuestion(node: Element, shaping: Shaping): Nodes {
  const content = readQuestion(node);
  const id = attribute(node, "id") ?? "";
  const isPlain = content.kind === "single" || content.kind === "multiple";
  const shown = isPlain ? content.options : shuffled(content.options, id);
  const place = (option: OptionContent) => sign(shown.indexOf(option));
  const key = content.options.flatMap((option) => (option.correct ? [place(option)] : []));
  const right = content.kind === "matching" ? key.map((letter, i) => `${i + 1}–${letter}`) : key;
  const prompts = content.kind === "matching" ? [promptList(content.options, shown, id, shaping)] : [];
  // An order or pairs may go without reasons; a list of bare letters would be left.
  const isReasoned = isPlain || shown.some(({ rationale }) => rationale.length > 0);
  return block(
    "Question",
    { id, kind: content.kind, task: attribute(node, "task"), difficulty: attribute(node, "difficulty") },
    [
      block("Stem", {}, shaping.shape(content.stem, shaping)),
      ...prompts,
      block(
        "Options",
        { id, kind: content.kind },
        shown.map((option) =>
          block("Option", { id, kind: content.kind, letter: place(option) }, shaping.shape(option.body, shaping)),
        ),
      ),
      block("Answer", { id, kind: content.kind, right: right.join(", "), letters: key.join(""), doc: shaping.docId }, [
        ...(isReasoned
          ? [
              block(
                "Rationales",
                { kind: content.kind },
                shown.map((option) => shapeRationale(option, content.kind, shaping)),
              ),
            ]
          : []),
        block("Explanation", {}, shaping.shape(content.explanation, shaping)),
      ]),
    ],
  );
}

/** A, B, C … */
function sign(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The numbered side; each prompt knows the words of all choices, for a format that lets the reader choose there. */
function promptList(options: OptionContent[], shown: OptionContent[], id: string, shaping: Shaping): Nodes {
  const choices = JSON.stringify(shown.map((option) => option.body.map(plainText).join("")));
  return block(
    "Prompts",
    { id },
    options.map((option, i) => block("Prompt", { id, number: i + 1, choices }, shaping.shape(option.prompt, shaping))),
  );
}

function shapeRationale(option: OptionContent, kind: string, shaping: Shaping): Nodes {
  const lead = kind === "matching" ? shaping.shape(option.prompt, shaping) : [];
  const isChoice = kind === "single" || kind === "multiple";
  return block("Rationale", { right: isChoice ? String(option.correct) : undefined }, [
    ...(lead.length === 0 ? [] : [block("RationaleLead", {}, lead)]),
    ...shaping.shape(option.rationale, shaping),
  ]);
}

/** The same order in every build and every format: decided by the question's own label. */
function shuffled(options: OptionContent[], seed: string): OptionContent[] {
  const order = options.map((option, i) => ({ option, key: sha256(`${seed}/${i}`) }));
  const sorted = order.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ option }) => option);
  const isUnchanged = sorted.every((option, i) => option === options[i]);
  return isUnchanged ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted;
}
