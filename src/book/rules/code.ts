/** Rules for what is neither Markdown nor a component. */
import type { CodeNote } from "../notes.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

function shown({ text }: CodeNote): string {
  const line = text.trim().split("\n")[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

const mdxImport: Rule = {
  id: "mdx-import",
  severity: "error",
  summary: "MDX files neither import nor export.",
  why: "Components reach a document from its format, so that each format can render them its own way.",
  check: eachDocument(({ file, survey }) =>
    survey.expressions
      .filter(({ what }) => what === "import")
      .map((note) => at(file, note, `"${shown(note)}" is JavaScript.`, "Take it out: components need no import.")),
  ),
};

const mdxExpression: Rule = {
  id: "mdx-expression",
  severity: "error",
  summary: "MDX files hold no expressions in braces, but for comments.",
  why: "A book is text: what is computed at build time cannot be checked, searched or counted. `{/* … */}` stays out of every format.",
  check: eachDocument(({ file, survey }) => [
    ...survey.expressions
      .filter(({ what }) => what === "expression")
      .map((note) =>
        at(file, note, `"{${shown(note)}}" is JavaScript.`, "Write the result; a literal brace is written \\{."),
      ),
    ...survey.elements.flatMap((element) =>
      element.node.attributes.flatMap(({ name, value }) => {
        if (name === undefined)
          return [
            at(
              file,
              element,
              `<${element.name}> spreads an object over its properties.`,
              'Write each of them: name="value".',
            ),
          ];
        if (value === null || typeof value !== "object") return [];
        return [
          at(
            file,
            element,
            `"${name}" of <${element.name}> is JavaScript: {${value.value}}.`,
            `Write plain text in quotes: ${name}="…".`,
          ),
        ];
      }),
    ),
  ]),
};

const rawHtml: Rule = {
  id: "raw-html",
  severity: "warning",
  summary: "Markdown files hold no HTML, but for comments.",
  why: "No format runs it: it is printed as it stands. In an .mdx file components take its place, and tags such as `<kbd>` and `<sub>` may stand in a line.",
  check: eachDocument(({ file, survey }) =>
    survey.expressions
      .filter(({ what, text }) => what === "html" && !text.startsWith("</"))
      .map((note) =>
        at(
          file,
          note,
          `"${shown(note)}" is HTML, which is printed as it stands.`,
          "Write Markdown, or `code`; components need a file that ends in .mdx.",
        ),
      ),
  ),
};

export const codeRules: Rule[] = [mdxImport, mdxExpression, rawHtml];
