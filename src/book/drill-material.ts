/** What of a document can be drilled: its captioned tables, and its decision trees. */
import { listOf, readTree, type TreeNode } from "./content.ts";
import type { Survey } from "./notes.ts";
import { attribute, plainText } from "./tree.ts";
import type { TableData, TreeData } from "./types.ts";

/** Tables that bear a label, in order. */
export function tablesOf({ floats, tables }: Survey): TableData[] {
  // Each `<Table>` holds one.
  const captioned = tables.filter((table) => table.captioned);
  return floats
    .filter(({ kind }) => kind === "table")
    .flatMap(({ label = "" }, i) => {
      const table = captioned[i];
      return label === "" || table === undefined ? [] : [{ label, columns: table.header.length, rows: table.rows }];
    });
}

/** Every decision tree, in order. */
export function treesOf({ elements }: Survey): TreeData[] {
  let figure = "";
  return elements.flatMap(({ name, node, inside }) => {
    if (name === "Figure") figure = attribute(node, "id") ?? "";
    if (name !== "DecisionTree") return [];
    const list = listOf(node);
    const [root] = list === undefined ? [] : readTree(list);
    const question = (root?.text ?? []).map(plainText).join("");
    return [{ label: inside.at(-1) === "Figure" ? figure : "", question, leaves: root ? leavesOf(root) : 0 }];
  });
}

function leavesOf({ branches }: TreeNode): number {
  return branches.length === 0 ? 1 : branches.reduce((sum, branch) => sum + leavesOf(branch), 0);
}
