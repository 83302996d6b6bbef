/** Rules for labels: unique, well-formed, with the prefix of what they stand on. */
import { contractOf, labelPrefixes } from "../contracts.ts";
import type { Finding } from "../diagnostic.ts";
import type { SourceDocument } from "../reading.ts";
import { attribute, slug, type Place } from "../tree.ts";
import type { Label } from "../types.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

/** A label as the author wrote it, and the prefix its thing should have. */
interface WrittenLabel extends Place {
  label: string;
  prefix: string;
  what: string;
  inside: string[];
}

/** Labels that stand in a document's text; what the engine names itself is not among them. */
function writtenLabels({ survey }: SourceDocument): WrittenLabel[] {
  const headings = survey.headings
    .filter(({ labelled }) => labelled)
    .map((heading) => ({ ...heading, prefix: "sec", what: "section" }));
  const elements = survey.elements.flatMap((element) => {
    const prefix = contractOf(element.name)?.label;
    const label = attribute(element.node, "id");
    return prefix === undefined || label === undefined
      ? []
      : [{ ...element, label, prefix, what: `<${element.name}>` }];
  });
  const fences = survey.fences.flatMap((fence) =>
    fence.meta.id === undefined ? [] : [{ ...fence, label: fence.meta.id, prefix: "lst", what: "listing" }],
  );
  return [...headings, ...elements, ...fences];
}

const labelDuplicate: Rule = {
  id: "label-duplicate",
  severity: "error",
  summary: "A label stands once in the whole book.",
  why: "Labels are the anchors in every format, also in those that put all chapters on one page. Give one of the two another name.",
  check: ({ written }) => {
    const first = new Map<string, Label>();
    return inOrder(written).flatMap((label): Finding[] => {
      const other = first.get(label.id);
      if (other === undefined) first.set(label.id, label);
      if (other === undefined || isSameTrouble(label, other)) return [];
      return [
        {
          file: label.file,
          line: label.line,
          message: `The label "${label.id}" is taken: it stands at ${other.file}:${other.line} already.`,
          hint: "Give one of the two another label, and correct the references to it.",
        },
      ];
    });
  },
};

/** The model registers by kind; here labels of one file follow each other as they stand in it. */
function inOrder(written: Label[]): Label[] {
  const files = [...new Set(written.map(({ file }) => file))];
  const place = new Map(files.map((file, i) => [file, i]));
  return written.toSorted((a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || a.line - b.line);
}

/** Two documents of one id, or one file listed twice, are reported by rules of their own. */
function isSameTrouble(a: Label, b: Label): boolean {
  return a.docId === b.docId && (a.file !== b.file || (a.line === b.line && a.kind === b.kind));
}

const labelMissing: Rule = {
  id: "label-missing",
  severity: "error",
  summary: "A label that is begun is not empty.",
  why: "What has no label cannot be referred to, and an empty anchor is invalid in every format.",
  check: eachDocument((document) =>
    writtenLabels(document)
      .filter(({ label }) => label === "")
      .map((written) =>
        at(document.file, written, `The label of this ${written.what} is empty.`, `Write id="${written.prefix}-…".`),
      ),
  ),
};

const labelForm: Rule = {
  id: "label-form",
  severity: "error",
  summary: "A label is made of lower-case letters, digits and hyphens, and begins with a letter.",
  why: "It is an anchor in HTML, in EPUB and in PDF, and only these characters mean the same in all of them.",
  check: eachDocument((document) =>
    writtenLabels(document)
      .filter(({ label }) => label !== "" && !isWellFormed(label))
      .map((written) =>
        at(
          document.file,
          written,
          `The label "${written.label}" holds characters that an anchor cannot keep.`,
          `Write "${withPrefix(slug(written.label.replace(/[_.:/]/g, "-")), written.prefix)}": lower-case letters, digits and hyphens.`,
        ),
      ),
  ),
};

function isWellFormed(label: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(label);
}

const labelPrefix: Rule = {
  id: "label-prefix",
  severity: "warning",
  summary: "A label begins with the prefix of its kind: sec-, fig-, tbl-, lst-, q-.",
  why: "Whoever writes a reference knows by the prefix what it will say.",
  check: eachDocument((document) =>
    writtenLabels(document)
      .filter(({ label, prefix }) => isWellFormed(label) && !label.startsWith(`${prefix}-`))
      .map((written) =>
        at(
          document.file,
          written,
          `The label "${written.label}" of this ${written.what} should begin with "${written.prefix}-".`,
          `Write "${withPrefix(written.label, written.prefix)}".`,
        ),
      ),
  ),
};

/** The label with its kind's prefix in place of another kind's. */
function withPrefix(label: string, prefix: string): string {
  if (label.startsWith(`${prefix}-`)) return label;
  const bare = label.replace(new RegExp(`^(?:${Object.keys(labelPrefixes).join("|")})-`), "");
  return `${prefix}-${bare}`;
}

const onlyLabel: Rule = {
  id: "only-label",
  severity: "error",
  summary: "Nothing that bears a label stands inside <Only>.",
  why: "Labels, numbers and contents are the same in every format. What some formats leave out would leave a gap in the numbers and references that lead nowhere.",
  check: eachDocument((document) => {
    const headings = document.survey.headings.map((heading) => ({
      ...heading,
      label: heading.labelled ? heading.label : heading.title,
    }));
    const others = writtenLabels(document).filter(({ prefix }) => prefix !== "sec");
    const notes = document.survey.footnotes.references.map((mark) => ({ ...mark, label: `[^${mark.id}]` }));
    return [...headings, ...others, ...notes]
      .filter(({ inside }) => inside.includes("Only"))
      .map((thing) =>
        at(
          document.file,
          thing,
          `"${thing.label}" stands inside <Only>, but every format numbers it and links to it.`,
          "Keep headings, footnotes and everything with a label outside of <Only>.",
        ),
      );
  }),
};

export const labelRules: Rule[] = [labelDuplicate, labelMissing, labelForm, labelPrefix, onlyLabel];
