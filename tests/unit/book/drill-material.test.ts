/** What of a document can be drilled. */
import { expect, test } from "vitest";
import { canBeCovered, hasDrills } from "../../../src/book/study.ts";
import { checked, doc } from "./folder.ts";

const docOf = (body: string) => {
  const found = checked({ "one.mdx": doc(body) }).book.docs[0];
  if (found === undefined) throw new Error("There is no document.");
  return found;
};

const tree = "- Is it wet?\n  - **Yes**: Is it **salty**?\n    - **Yes**: Sea\n    - **No**: Lake\n  - **No**: Sand\n";

test("captioned tables are measured, others left out", () => {
  const { tables } = docOf(`
    | A | B |
    |---|---|
    | 1 | 2 |

    <Table id="tbl-wet" caption="Wet.">

    | A | B | C |
    |---|---|---|
    | 1 | 2 | 3 |
    | 4 | 5 | 6 |

    </Table>

    <Table id="tbl-dry" caption="Dry.">

    | A | B |
    |---|---|
    | 1 | 2 |

    </Table>
  `);
  expect(tables).toEqual([
    { label: "tbl-wet", columns: 3, rows: 2 },
    { label: "tbl-dry", columns: 2, rows: 1 },
  ]);
});

test("trees are known by their figure, their first question and how many ends they have", () => {
  const { trees } = docOf(
    `<Figure id="fig-wet" caption="Wet or not.">\n\n<DecisionTree>\n\n${tree}\n</DecisionTree>\n\n</Figure>\n\n<DecisionTree>\n\n- Now?\n  - **Yes**: Go\n\n</DecisionTree>\n`,
  );
  expect(trees).toEqual([
    { label: "fig-wet", question: "Is it wet?", leaves: 3 },
    { label: "", question: "Now?", leaves: 1 },
  ]);
});

test.each([
  [2, 2, false],
  [2, 3, true],
  [3, 2, true],
  [1, 9, false],
  [9, 1, false],
])("a table of %i columns and %i rows: %s", (columns, rows, isFit) => {
  expect(canBeCovered({ label: "tbl-x", columns, rows })).toBe(isFit);
});

test("a book of prose has no drills", () => {
  const prose = docOf("Text.");
  expect(hasDrills({ docs: [prose] })).toBe(false);
  expect(hasDrills({ docs: [{ ...prose, tables: [{ label: "tbl-x", columns: 2, rows: 2 }] }] })).toBe(false);
  expect(hasDrills({ docs: [{ ...prose, tables: [{ label: "tbl-x", columns: 3, rows: 2 }] }] })).toBe(true);
  expect(hasDrills({ docs: [{ ...prose, trees: [{ label: "", question: "?", leaves: 2 }] }] })).toBe(true);
});
