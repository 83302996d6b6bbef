/** Rules for callouts. */
import { calloutKinds } from "../callouts.ts";
import { commonCallouts } from "../content.ts";
import type { Finding } from "../diagnostic.ts";
import { suggest } from "../nearest.ts";
import type { SourceDocument } from "../reading.ts";
import type { CalloutNote } from "../notes.ts";
import { isDirective, type Directive } from "../tree.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

type Block = CalloutNote & { node: Directive };

function blocksOf({ survey }: SourceDocument): Block[] {
  return survey.callouts.filter((note): note is Block => note.node !== undefined);
}

const unknownCallout: Rule = {
  id: "unknown-callout",
  severity: "error",
  summary: "A callout is of a kind that the book has.",
  why: "The kinds are declared in book.yaml, where the legend comes from; note, tip, important, warning and caution are in every book.",
  check: eachDocument(({ file, survey }, { reading }) => {
    const kinds = Object.keys(calloutKinds(reading.config));
    return survey.callouts.flatMap((note): Finding[] => {
      if (note.form === "block")
        return kinds.includes(note.kind)
          ? []
          : [at(file, note, `There is no callout kind "${note.kind}".`, suggest(note.kind, kinds, "Kinds"))];
      if (note.form !== "alert" || commonCallouts.includes(note.kind)) return [];
      const sign = `[!${note.kind.toUpperCase()}]`;
      if (kinds.includes(note.kind))
        return [
          at(
            file,
            note,
            `"${sign}" is no kind of GitHub's alerts.`,
            `Write the book's own callouts as :::${note.kind}[Title].`,
          ),
        ];
      return [at(file, note, `There is no alert "${sign}".`, suggest(note.kind, commonCallouts, "Kinds"))];
    });
  }),
};

const calloutForm: Rule = {
  id: "callout-form",
  severity: "error",
  summary: "A callout is written so that nothing of it is lost: `:::kind[Title]`, text, `:::`.",
  why: "A title outside of brackets is dropped by the parser; two colons, a blank before the kind or words behind [!NOTE] make plain text of a callout.",
  check: eachDocument((document) => {
    const { file, survey } = document;
    const lines = document.text.split("\n");
    const opened = blocksOf(document).flatMap((note) => {
      const [, title = "", braces = ""] =
        /:{3,}[\w-]+(?:\[.*\])?([^{]*)(\{.*)?$/.exec(lines[note.line - 1] ?? "") ?? [];
      if (title.trim() !== "")
        return [
          at(
            file,
            note,
            `"${title.trim()}" is not shown: a callout's title stands in brackets.`,
            `Write :::${note.kind}[${title.trim()}].`,
          ),
        ];
      return braces === ""
        ? []
        : [at(file, note, `A callout takes no attributes; found ${braces.trim()}.`, "Take the braces out.")];
    });
    const others = survey.callouts.flatMap((note) => {
      if (note.form === "line")
        return [
          at(
            file,
            note,
            `"::${note.kind}" has two colons; a callout has three.`,
            `Write :::${note.kind}[Title], and ::: below its text.`,
          ),
        ];
      if (note.form !== "quote") return [];
      const sign = `[!${note.kind.toUpperCase()}]`;
      return [
        at(file, note, `Words behind "${sign}" make it a plain quotation.`, `Let "${sign}" stand alone on its line.`),
      ];
    });
    const stray = survey.prose
      .filter(({ text }) => /^:::/m.test(text))
      .map((note) =>
        at(
          file,
          note,
          '":::" opens and closes nothing here.',
          "Write :::kind[Title] without a blank before the kind, and ::: below its text.",
        ),
      );
    return [...opened, ...others, ...stray];
  }),
};

const calloutUnclosed: Rule = {
  id: "callout-unclosed",
  severity: "error",
  summary: "A callout ends where it is meant to.",
  why: "Without its three colons it takes in the rest of the document.",
  check: eachDocument((document) => {
    const lines = document.text.split("\n");
    return blocksOf(document)
      .filter(({ node }) => !isClosed(node, lines))
      .map((note) =>
        at(
          document.file,
          note,
          `The callout "${note.kind}" is never closed.`,
          'End it with a line of three colons, ":::".',
        ),
      );
  }),
};

function isClosed(node: Directive, lines: string[]): boolean {
  const end = node.position?.end.line ?? 0;
  const last = node.children.at(-1);
  const isTaken = last !== undefined && isDirective(last) && last.position?.end.line === end;
  return end > (node.position?.start.line ?? 0) && /:{3,}\s*$/.test(lines[end - 1] ?? "") && !isTaken;
}

const calloutEmpty: Rule = {
  id: "callout-empty",
  severity: "warning",
  summary: "A callout has something to say.",
  why: "An empty box promises a remark and gives none.",
  check: eachDocument((document) =>
    blocksOf(document)
      .filter(({ node }) =>
        node.children.every(
          (child) => (child as { data?: { directiveLabel?: boolean } }).data?.directiveLabel === true,
        ),
      )
      .map((note) => at(document.file, note, `The callout "${note.kind}" is empty.`, "Write its text, or delete it.")),
  ),
};

export const calloutRules: Rule[] = [unknownCallout, calloutForm, calloutUnclosed, calloutEmpty];
