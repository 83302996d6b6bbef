/** Rules for tables. */
import type { Finding } from "../diagnostic.ts";
import { contentOf, inWords } from "./contents.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

const tableHeader: Rule = {
  id: "table-header",
  severity: "warning",
  summary: "Every column of a table has a name.",
  why: "A screen reader says the column's name before each cell, and a narrow screen prints it there. The corner above row names needs one too.",
  check: eachDocument(({ file, survey }) =>
    survey.tables.flatMap((table): Finding[] => {
      const empty = table.header.flatMap((cell, i) => (cell.trim() === "" ? [String(i + 1)] : []));
      if (empty.length === 0) return [];
      const which =
        empty.length === 1
          ? `Column ${empty[0] ?? ""} of this table has`
          : `Columns ${empty.join(", ")} of this table have`;
      return [at(file, table, `${which} no name.`, "Write a word into each cell of the first row.")];
    }),
  ),
};

const tableContent: Rule = {
  id: "table-content",
  severity: "error",
  summary: "<Table> holds one table.",
  why: "Its number and caption belong to one table; what else stands inside is shown in no format.",
  check: eachDocument(({ file, survey }) =>
    survey.elements
      .filter(({ name }) => name === "Table")
      .flatMap((table): Finding[] => {
        const found = contentOf(table.node);
        if (found.length === 1 && found[0] === "a table") return [];
        return [
          at(
            file,
            table,
            `This <Table> holds ${inWords(found)}.`,
            "It takes one Markdown table, with empty lines around it.",
          ),
        ];
      }),
  ),
};

const tableCaption: Rule = {
  id: "table-caption",
  severity: "off",
  summary: "Every table has a caption and a number.",
  why: "Off unless book.yaml turns it on: a small table in the flow of the text may do without.",
  check: eachDocument(({ file, survey }) =>
    survey.tables
      .filter(({ captioned }) => !captioned)
      .map((table) => at(file, table, "This table has no caption.", 'Put it into <Table id="tbl-…" caption="…">.')),
  ),
};

export const tableRules: Rule[] = [tableHeader, tableContent, tableCaption];
