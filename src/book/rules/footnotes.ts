/** Rules for footnotes. */
import type { Finding } from "../diagnostic.ts";
import { placeInText } from "./locate.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

const footnoteUndefined: Rule = {
  id: "footnote-undefined",
  severity: "error",
  summary: "Every footnote mark has its note.",
  why: "A mark without a note is printed as brackets in the text.",
  check: eachDocument((document) => {
    const written = new Set(document.survey.footnotes.definitions.map(({ id }) => id));
    const marked = document.survey.prose.filter(({ text }) => text.includes("[^"));
    return marked.flatMap((note) =>
      [...note.text.matchAll(/\[\^([^\]\s]+)\]/g)].flatMap((match): Finding[] => {
        const place = placeInText(document.text, note, match.index, match[0]);
        // An author may write the characters on purpose, as \[^a].
        if (place === undefined) return [];
        const name = match[1] ?? "";
        if (written.has(name.toLowerCase()))
          return [
            at(
              document.file,
              place,
              `The footnote "${name}" is marked where no footnote can be.`,
              "Captions and properties take none: move the mark into the text.",
            ),
          ];
        return [
          at(
            document.file,
            place,
            `The footnote "${name}" has no note.`,
            `Write it on a line of its own: [^${name}]: …`,
          ),
        ];
      }),
    );
  }),
};

const footnoteUnused: Rule = {
  id: "footnote-unused",
  severity: "warning",
  summary: "Every note has a mark in the text.",
  why: "A note without a mark is shown nowhere.",
  check: eachDocument(({ file, survey: { footnotes } }) => {
    const used = new Set(footnotes.references.map(({ id }) => id));
    return footnotes.definitions
      .filter(({ id }) => !used.has(id))
      .map((definition) =>
        at(
          file,
          definition,
          `The footnote "${definition.id}" has no mark in the text.`,
          `Write [^${definition.id}] where it belongs, or delete it.`,
        ),
      );
  }),
};

const footnoteDuplicate: Rule = {
  id: "footnote-duplicate",
  severity: "error",
  summary: "A footnote is written once.",
  why: "Of two notes with one name, one is shown and the other lost.",
  check: eachDocument(({ file, survey: { footnotes } }) =>
    footnotes.definitions.flatMap((definition, i): Finding[] => {
      const first = footnotes.definitions.findIndex(({ id }) => id === definition.id);
      if (first === i) return [];
      const line = footnotes.definitions[first]?.line ?? 1;
      return [
        at(
          file,
          definition,
          `The footnote "${definition.id}" is written twice: also in line ${line}.`,
          "Give one of the two another name.",
        ),
      ];
    }),
  ),
};

export const footnoteRules: Rule[] = [footnoteUndefined, footnoteUnused, footnoteDuplicate];
