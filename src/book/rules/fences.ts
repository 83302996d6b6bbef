/** Rules for code fences and the comparison of two. */
import type { Code } from "mdast";
import type { Finding } from "../diagnostic.ts";
import { parseFenceMeta } from "../fence.ts";
import { suggest } from "../nearest.ts";
import { contentOf, inWords } from "./contents.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

const fenceMeta: Rule = {
  id: "fence-meta",
  severity: "warning",
  summary: "The words after a fence's language are title, id, caption and marked lines.",
  why: "Other words do nothing. Marked lines are written {2,4-6} and must be lines that the listing has.",
  check: eachDocument(({ file, survey }) =>
    survey.fences.flatMap((fence): Finding[] => {
      const unknown = fence.meta.unknown.map((word) =>
        at(
          file,
          fence,
          `The fence says "${word}", which means nothing.`,
          suggest(word.replace(/=.*$/, ""), ["title", "id", "caption"], 'Known, each with ="…"'),
        ),
      );
      const lines = fence.node.value.split("\n").length;
      const beyond = fence.meta.marks.filter((line) => line < 1 || line > lines);
      if (beyond.length === 0) return unknown;
      return [
        ...unknown,
        at(
          file,
          fence,
          `The fence marks ${beyond.length === 1 ? "line" : "lines"} ${beyond.join(", ")}, but has ${lines}.`,
          "Correct the numbers in braces.",
        ),
      ];
    }),
  ),
};

const compareShape: Rule = {
  id: "compare-shape",
  severity: "error",
  summary: "<CodeCompare> holds two code fences, each with a title.",
  why: "They stand side by side, and the titles say which is which.",
  check: eachDocument(({ file, survey }) =>
    survey.elements
      .filter(({ name }) => name === "CodeCompare")
      .flatMap((compare): Finding[] => {
        const found = contentOf(compare.node);
        const fences = compare.node.children.filter((child): child is Code => child.type === "code");
        if (fences.length !== 2 || found.length !== 2)
          return [
            at(
              file,
              compare,
              `This <CodeCompare> holds ${inWords(found)}.`,
              "It takes two code fences, with empty lines around them.",
            ),
          ];
        const bare = fences.findIndex(({ meta }) => (parseFenceMeta(meta).title ?? "") === "");
        if (bare < 0) return [];
        return [
          at(
            file,
            compare,
            `The ${bare === 0 ? "first" : "second"} fence of this <CodeCompare> has no title.`,
            'Write title="…" after its language.',
          ),
        ];
      }),
  ),
};

export const fenceRules: Rule[] = [fenceMeta, compareShape];
