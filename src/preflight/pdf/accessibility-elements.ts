/** Rules about single elements: figures, headings, tables, formulas, notes. Matterhorn 13 to 19 */
import type { Finding } from "../../formats/check.ts";
import { at, overElements } from "./accessibility-reading.ts";
import type { StructureElement } from "./read/structure.ts";
import { cellsOf, hasScope, headersOf } from "./table-shape.ts";
import type { PdfRule } from "./subject.ts";

export const elementRules: PdfRule[] = [
  overElements(
    "13-004",
    "figures in words",
    "Every figure says in words what it shows (Alt or ActualText).",
    (elements) => wordless(elements, "Figure", "a figure says nothing of what it shows"),
  ),
  overElements("14-002", "first heading is H1", "The first numbered heading is of level 1.", (elements) => {
    const [first] = elements.filter((element) => levelOf(element) > 0);
    return first === undefined || levelOf(first) === 1 ? [] : [at(first, `the first heading is ${first.standard}`)];
  }),
  overElements(
    "14-003",
    "no heading level skipped",
    "A heading is at most one level below the one before it.",
    (elements) => {
      const headings = elements.filter((element) => levelOf(element) > 0);
      return headings.flatMap((heading, i): Finding[] => {
        const before = headings[i - 1];
        return before !== undefined && levelOf(heading) > levelOf(before) + 1
          ? [at(heading, `${heading.standard} follows ${before.standard}`)]
          : [];
      });
    },
  ),
  overElements(
    "14-006",
    "one heading to a section",
    "An element holds at most one heading without a number (H).",
    (elements) =>
      elements
        .filter(({ kids }) => kids.filter(({ standard }) => standard === "H").length > 1)
        .map((element) => at(element, `${element.standard} holds more than one H`)),
  ),
  overElements(
    "14-007",
    "headings of one kind",
    "Headings either all have numbers (H1…) or none has (H).",
    (elements) => {
      const plain = elements.find(({ standard }) => standard === "H");
      const isMixed = plain !== undefined && elements.some((element) => levelOf(element) > 0);
      return isMixed ? [at(plain, "headings with and without numbers are mixed")] : [];
    },
  ),
  overElements(
    "15-003",
    "headings of tables say what they head",
    "Cells name their headings, or every heading says whether it heads a row or a column (Scope).",
    (elements) => elements.filter(({ standard }) => standard === "Table").flatMap(headingFaults),
  ),
  overElements("17-002", "formulas in words", "Every formula is said in words (Alt or ActualText).", (elements) =>
    wordless(elements, "Formula", "a formula is not said in words"),
  ),
  overElements("19-003", "notes named", "Every note has a name of its own (ID).", (elements) =>
    notesIn(elements)
      .filter(({ id }) => id === "")
      .map((note) => at(note, "a note has no name")),
  ),
  overElements("19-004", "notes named apart", "No two notes have the same name.", (elements) => {
    const named = Map.groupBy(notesIn(elements), ({ id }) => id);
    named.delete("");
    return [...named].flatMap(([id, [, again]]) =>
      again === undefined ? [] : [at(again, `two notes are called ${id}`)],
    );
  }),
];

function levelOf({ standard }: StructureElement): number {
  return Number(/^H([1-6])$/.exec(standard)?.[1] ?? 0);
}

function notesIn(elements: readonly StructureElement[]): StructureElement[] {
  return elements.filter(({ standard }) => standard === "Note");
}

function wordless(elements: readonly StructureElement[], type: string, text: string): Finding[] {
  return elements
    .filter(({ standard, alt, actualText }) => standard === type && alt.trim() === "" && actualText === "")
    .map((element) => at(element, text));
}

function headingFaults(table: StructureElement): Finding[] {
  const cells = cellsOf(table);
  const headings = cells.filter(({ standard }) => standard === "TH");
  const names = new Set(headings.map(({ id }) => id));
  const data = cells.filter(({ standard }) => standard === "TD");
  const isNamed = data.length > 0 && data.every((cell) => headersOf(cell).some((name) => names.has(name)));
  if (isNamed) return [];
  return headings
    .filter((heading) => !hasScope(heading))
    .map((heading) => at(heading, "a heading of a table does not say what it heads"));
}
