/** Rules for glossary terms. */
import type { Finding } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { at, published, type Rule } from "./rule.ts";

const termUnused: Rule = {
  id: "term-unused",
  severity: "warning",
  summary: "Every glossary entry is linked from the text or from another entry.",
  why: "An entry that no text leads to was written for a passage that is gone, or a passage forgot its link.",
  check: ({ book, reading }) => {
    const linked = new Set(reading.glossarySurvey.links.map(({ target }) => target));
    return book.terms
      .filter(({ id, usedIn }) => usedIn.length === 0 && !linked.has(`#term-${id}`))
      .map(({ id, term, line }) => ({
        file: reading.glossaryFile,
        line,
        message: `Nothing links to the term "${term}".`,
        hint: `Link its first use as [${term}](#term-${id}), or delete the entry.`,
      }));
  },
};

const termUndefined: Rule = {
  id: "term-undefined",
  severity: "error",
  summary: "A link to a term leads to a glossary entry.",
  why: "The link promises an explanation.",
  check: (context) => {
    const { book, reading } = context;
    const known = book.terms.map(({ id }) => id);
    const links = [
      ...published(context).flatMap(({ file, survey }) => survey.links.map((link) => ({ file, link }))),
      ...reading.glossarySurvey.links.map((link) => ({ file: reading.glossaryFile, link })),
    ];
    return links.flatMap(({ file, link }): Finding[] => {
      const id = link.target.startsWith("#term-") ? link.target.slice("#term-".length) : undefined;
      if (id === undefined || known.includes(id)) return [];
      const near = nearest(id, known);
      const home = reading.glossaryFile === "" ? "glossary.yaml, and that to the reading order" : reading.glossaryFile;
      return [
        at(
          file,
          link,
          `The glossary has no term "${id}".`,
          near === undefined ? `Add an entry with "id: ${id}" to ${home}.` : `Did you mean "#term-${near}"?`,
        ),
      ];
    });
  },
};

const termSee: Rule = {
  id: "term-see",
  severity: "error",
  summary: "What an entry points to by `see` is another entry.",
  why: "Formats print these as links.",
  check: ({ book, reading }) => {
    const known = book.terms.map(({ id }) => id);
    return book.terms.flatMap(({ id, see, line }) =>
      see.flatMap((other): Finding[] => {
        if (other === id)
          return [
            {
              file: reading.glossaryFile,
              line,
              message: `The term "${id}" points to itself.`,
              hint: `Take it out of "see".`,
            },
          ];
        if (known.includes(other)) return [];
        const near = nearest(other, known);
        const hint =
          near === undefined ? `Add an entry with "id: ${other}", or take it out of "see".` : `Did you mean "${near}"?`;
        return [
          {
            file: reading.glossaryFile,
            line,
            message: `The term "${id}" points to "${other}", which the glossary does not have.`,
            hint,
          },
        ];
      }),
    );
  },
};

const termName: Rule = {
  id: "term-name",
  severity: "warning",
  summary: "A name leads to one entry: terms, short forms and aliases differ.",
  why: "A reader who looks a name up in the index is sent to one place.",
  check: ({ book, reading }) => {
    const owners = new Map<string, string>();
    return book.terms.flatMap(({ term, short, aliases, line }) =>
      [...new Set([term, ...(short === "" ? [] : [short]), ...aliases].map((name) => name.toLowerCase()))].flatMap(
        (name): Finding[] => {
          const owner = owners.get(name);
          owners.set(name, owner ?? term);
          if (owner === undefined) return [];
          return [
            {
              file: reading.glossaryFile,
              line,
              message: `The name "${name}" belongs to the terms "${owner}" and "${term}".`,
              hint: "Leave it to one of them; the other may point there by `see`.",
            },
          ];
        },
      ),
    );
  },
};

export const glossaryRules: Rule[] = [termUnused, termUndefined, termSee, termName];
