/** Rules for components that are made of a list: trees, rows, layers, summaries; and for `<Only>`. */
import type { Nodes } from "mdast";
import { listOf, readPairs, readTree, type TreeNode } from "../content.ts";
import { onlyFormats } from "../contracts.ts";
import type { Finding } from "../diagnostic.ts";
import { suggest } from "../nearest.ts";
import type { SourceDocument } from "../reading.ts";
import type { ElementNote } from "../notes.ts";
import { attribute, placeOf, plainText } from "../tree.ts";
import { contentOf, inWords } from "./contents.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

function named({ survey }: SourceDocument, ...names: string[]): ElementNote[] {
  return survey.elements.filter(({ name }) => names.includes(name));
}

/** A component that takes one list and nothing else. */
function listProblem(file: string, element: ElementNote, form: string): Finding[] {
  const found = contentOf(element.node);
  if (found.length === 1 && found[0] === "a list") return [];
  return [at(file, element, `This <${element.name}> holds ${inWords(found)}; it takes one list.`, form)];
}

const treeShape: Rule = {
  id: "tree-shape",
  severity: "error",
  summary: "A decision tree is one nested list: questions, branches that begin with a bold answer, leaves.",
  why: "It is drawn, and read aloud, from this form. A question with one branch decides nothing.",
  check: eachDocument((document) =>
    named(document, "DecisionTree").flatMap((tree): Finding[] => {
      const list = listOf(tree.node);
      const outside = listProblem(
        document.file,
        tree,
        "Write one nested list: a question, and below it - **Yes**: …, - **No**: …",
      );
      if (list === undefined) return outside;
      const finding = (node: Nodes, message: string, hint: string) => at(document.file, placeOf(node), message, hint);
      const judge = (branch: TreeNode, isRoot: boolean): Finding[] => {
        const words = branch.text.map(plainText).join("").trim();
        const own = [
          ...(words === ""
            ? [finding(branch.node, "This branch says nothing.", "Write a question or a decision behind its answer.")]
            : []),
          ...(!isRoot && branch.edge.length === 0
            ? [
                finding(
                  branch.node,
                  `The branch "${words}" has no answer.`,
                  `Begin it with one in bold: "**Yes**: ${words}".`,
                ),
              ]
            : []),
          ...(isRoot && branch.branches.length === 0
            ? [
                finding(
                  branch.node,
                  `The root "${words}" asks nothing.`,
                  "Write its branches below it, indented: - **Yes**: …",
                ),
              ]
            : []),
          ...(branch.branches.length === 1
            ? [
                finding(
                  branch.node,
                  `The question "${words}" has one branch, which decides nothing.`,
                  "Add the other answer, or leave the question out.",
                ),
              ]
            : []),
        ];
        return [...own, ...branch.branches.flatMap((inner) => judge(inner, false))];
      };
      return [...outside, ...readTree(list).flatMap((root) => judge(root, true))];
    }),
  ),
};

const listShape: Rule = {
  id: "list-shape",
  severity: "error",
  summary: "Decision lists and mental models are one list whose items begin with a bold lead.",
  why: "The lead is the qualifier, the layer or the step; the rest is what follows from it.",
  check: eachDocument((document) =>
    named(document, "DecisionList", "MentalModel").flatMap((element): Finding[] => {
      const list = listOf(element.node);
      const outside = listProblem(document.file, element, 'Write one list of "- **lead**: text".');
      const bare = (list === undefined ? [] : readPairs(list)).filter(({ pair }) => pair === undefined);
      const items = bare.map(({ node }) => {
        const words = plainText(node).trim().split("\n")[0] ?? "";
        return at(
          document.file,
          placeOf(node),
          `The item "${words}" of <${element.name}> has no lead.`,
          'Begin it with bold words and a colon: "**lead**: text".',
        );
      });
      return [...outside, ...items];
    }),
  ),
};

const summaryShape: Rule = {
  id: "summary-shape",
  severity: "warning",
  summary: "A summary holds a list, and says both what is rewarded and what is punished, or neither.",
  why: "The couplet closes a chapter; half of it limps.",
  check: eachDocument((document) =>
    named(document, "Summary").flatMap((summary): Finding[] => {
      const { file } = document;
      const noList = contentOf(summary.node).includes("a list")
        ? []
        : [
            at(
              file,
              summary,
              `This <Summary> holds ${inWords(contentOf(summary.node))}; it takes a list.`,
              "List the decisions worth remembering, one a line.",
            ),
          ];
      const [there, lacking] =
        attribute(summary.node, "rewards") === undefined ? ["punishes", "rewards"] : ["rewards", "punishes"];
      const isHalf = attribute(summary.node, there) !== undefined && attribute(summary.node, lacking) === undefined;
      return isHalf
        ? [
            ...noList,
            at(
              file,
              summary,
              `This <Summary> has "${there}", but not "${lacking}".`,
              `Add ${lacking}="…", or leave both out.`,
            ),
          ]
        : noList;
    }),
  ),
};

const onlyFormat: Rule = {
  id: "only-format",
  severity: "error",
  summary: "<Only> names formats that exist.",
  why: "For a format that is misspelled, what stands inside is shown nowhere.",
  check: eachDocument((document) =>
    named(document, "Only").flatMap((only) =>
      (attribute(only.node, "formats") ?? "")
        .split(/\s+/)
        .filter((format) => format !== "" && !(onlyFormats as readonly string[]).includes(format))
        .map((format) => {
          const hint = format.includes(",") ? "Separate formats by spaces." : suggest(format, onlyFormats, "Formats");
          return at(document.file, only, `There is no format "${format}".`, hint);
        }),
    ),
  ),
};

export const shapeRules: Rule[] = [treeShape, listShape, summaryShape, onlyFormat];
