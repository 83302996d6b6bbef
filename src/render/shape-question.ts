/** Shapes a question: the stem and options apart from the answer, so that a format can keep them apart. */
import type { Nodes } from "mdast";
import { readQuestion, type OptionContent } from "../book/content.ts";
import { sha256 } from "../book/read.ts";
import { attribute, type Element } from "../book/tree.ts";
import { block } from "./jsx.ts";
import type { Shaping } from "./shaping.ts";

/** Shapes `<Question>` into Stem, Options and Answer. */
export function shapeQuestion(node: Element, shaping: Shaping): Nodes {
  const content = readQuestion(node);
  const id = attribute(node, "id") ?? "";
  const isPlain = content.kind === "single" || content.kind === "multiple";
  const shown = isPlain ? content.options : shuffled(content.options, id);
  const place = (option: OptionContent) => sign(shown.indexOf(option));
  const right = content.options.flatMap((option, i) => {
    if (content.kind === "matching") return [`${i + 1}–${place(option)}`];
    return option.correct ? [place(option)] : [];
  });
  const prompts = content.kind === "matching" ? [promptList(content.options, shaping)] : [];
  return block(
    "Question",
    { id, kind: content.kind, task: attribute(node, "task"), difficulty: attribute(node, "difficulty") },
    [
      block("Stem", {}, shaping.shape(content.stem, shaping)),
      ...prompts,
      block(
        "Options",
        { id, kind: content.kind },
        shown.map((option) => block("Option", {}, shaping.shape(option.body, shaping))),
      ),
      block("Answer", { id, right: right.join(", "), doc: shaping.docId }, [
        block(
          "Rationales",
          { kind: content.kind },
          shown.map((option) => shapeRationale(option, content.kind, shaping)),
        ),
        block("Explanation", {}, shaping.shape(content.explanation, shaping)),
      ]),
    ],
  );
}

/** A, B, C … */
function sign(index: number): string {
  return String.fromCharCode(65 + index);
}

function promptList(options: OptionContent[], shaping: Shaping): Nodes {
  return block(
    "Prompts",
    {},
    options.map((option) => block("li", {}, shaping.shape(option.prompt, shaping))),
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
