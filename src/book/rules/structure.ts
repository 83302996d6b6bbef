/** Rules for the reading order: files, ids and what book.yaml names. */
import path from "node:path";
import type { Finding } from "../diagnostic.ts";
import { nearest, suggest } from "../nearest.ts";
import { isSetAside } from "../structure.ts";
import { eachDocument, published, type Rule } from "./rule.ts";

const fileMissing: Rule = {
  id: "file-missing",
  severity: "error",
  summary: "Every file that book.yaml names exists.",
  why: "A chapter that cannot be found would be left out of every edition without a word. Write the file, correct its name, or take it out of book.yaml.",
  check: ({ reading }) =>
    reading.slots
      .filter(({ file }) => reading.folder.texts[file] === undefined)
      .map(({ file, kind, namedAt }) => {
        const line = reading.configLineAt(namedAt);
        if (kind === "services")
          return {
            file: "book.yaml",
            line,
            message: `The folder of service pages has no "${file}".`,
            hint: "Write it: it opens the reference. Frontmatter with a title is enough.",
          };
        const listed = reading.slots.map((slot) => slot.file);
        const near = nearestFile(
          file,
          Object.keys(reading.folder.texts).filter((known) => !listed.includes(known)),
        );
        const hint = near === undefined ? "Write the file, or take it out of book.yaml." : `Did you mean "${near}"?`;
        return { file: "book.yaml", line, message: `There is no file "${file}".`, hint };
      }),
};

function nearestFile(file: string, known: string[]): string | undefined {
  const sameName = known.find((candidate) => path.basename(candidate) === path.basename(file));
  return sameName ?? nearest(file, known);
}

const fileRepeated: Rule = {
  id: "file-repeated",
  severity: "error",
  summary: "A file stands once in the reading order.",
  why: "A document that stands twice would bear every label twice. Leave it where it is to be read.",
  check: ({ reading }) =>
    reading.slots
      .filter(({ file }, i) => reading.slots.findIndex((other) => other.file === file) < i)
      .map(({ file, namedAt }) => ({
        file: "book.yaml",
        line: reading.configLineAt(namedAt),
        message: `"${file}" stands twice in the reading order.`,
        hint: "Leave it where it is to be read, and delete this line.",
      })),
};

const fileUnlisted: Rule = {
  id: "file-unlisted",
  severity: "warning",
  summary: "Every Markdown file of the folder has its place in the reading order.",
  why: "A forgotten chapter is in no edition. Add it to `structure` in book.yaml, mark it `draft: true`, or begin its name, or its folder's, with an underscore.",
  check: ({ reading }) => {
    if (reading.config.structure === undefined) return [];
    const listed = new Set(reading.slots.map(({ file }) => file));
    return Object.entries(reading.folder.texts)
      .filter(([file, text]) => !listed.has(file) && isDocument(file) && !isSetAside(file) && !isDraft(text))
      .map(([file]) => ({
        file,
        message: "This file is in no edition: book.yaml leaves it out of the reading order.",
        hint: 'Add it to "structure" in book.yaml, or begin its name with "_".',
      }));
  },
};

function isDocument(file: string): boolean {
  return /\.mdx?$/.test(file) || path.basename(file) === "glossary.yaml";
}

function isDraft(text: string): boolean {
  return /^---\n(?:(?!---).*\n)*?draft:[ \t]*true[ \t]*(?:#.*)?\n/.test(text);
}

const duplicateId: Rule = {
  id: "duplicate-id",
  severity: "error",
  summary: "Every document has an id of its own.",
  why: "The id is the document's address on the site and its name in every other format. Give one of the two another `id`.",
  check: (context) => {
    const { reading, book } = context;
    const owner = new Map(book.docs.filter(({ kind }) => kind === "glossary").map(({ id, file }) => [id, file]));
    return published(context).flatMap(({ id, file, lineAt }): Finding[] => {
      const first = owner.get(id);
      if (first === undefined) owner.set(id, file);
      if (first === undefined || first === file) return [];
      const isWritten = reading.folder.texts[file]?.includes(`id: ${id}`) ?? false;
      const line = isWritten ? lineAt(["id"]) : 1;
      return [
        {
          file,
          line,
          message: `The id "${id}" belongs to ${first} already.`,
          hint: 'Give this document another "id" in its frontmatter.',
        },
      ];
    });
  },
};

/** Folders that a published site may have beside the documents' own. */
const takenAddresses = [
  "answers",
  "cards",
  "contents",
  "demo",
  "downloads",
  "drills",
  "exam",
  "last-day",
  "octavo-editions",
  "offline",
  "pagefind",
  "plan",
  "q",
  "search",
  "services/compare",
  "study",
];

const idReserved: Rule = {
  id: "id-reserved",
  severity: "error",
  summary: "No document takes the address of a page that every site has.",
  why: "The id is the document's address on the site; one of the two pages would be missing. Give the document another `id`.",
  check: eachDocument(({ id, slot, file, lineAt }, { reading }) => {
    if (!takenAddresses.includes(slot.kind === "service" ? `services/${id}` : id)) return [];
    return [
      {
        file,
        line: reading.folder.texts[file]?.includes(`id: ${id}`) === true ? lineAt(["id"]) : 1,
        message: `The id "${id}" is the address of another page of the site.`,
        hint: `Give this document another "id" in its frontmatter, such as "the-${id}".`,
      },
    ];
  }),
};

const demoChapterUnknown: Rule = {
  id: "demo-chapter-unknown",
  severity: "error",
  summary: "The demo edition names chapters that the book has.",
  why: "A chapter that is misspelled would be missing from the demo. The names are chapter ids, not files.",
  check: ({ reading, book }) => {
    const ids = book.docs.filter(({ kind }) => kind === "chapter").map(({ id }) => id);
    const chapters = reading.config.editions.demo?.chapters ?? [];
    return chapters.flatMap((id, i): Finding[] => {
      if (ids.includes(id)) return [];
      const draft = reading.documents.find((document) => document.id === id && document.frontmatter?.draft === true);
      return [
        {
          file: "book.yaml",
          line: reading.configLineAt(["editions", "demo", "chapters", i]),
          message: `The demo names the chapter "${id}", which the book does not have.`,
          hint:
            draft === undefined
              ? suggest(id, ids, "Chapters")
              : `${draft.file} is a draft; take "draft: true" out to publish it.`,
        },
      ];
    });
  },
};

/** The rule for settings of rules, given the ids of all others. */
export function ruleUnknown(others: readonly string[]): Rule {
  const id = "rule-unknown";
  const known = [...others, id];
  return {
    id,
    severity: "error",
    summary: "book.yaml sets the severity of rules that exist.",
    why: "A misspelled rule keeps the severity it had. The ids of all rules are in the authors' guide.",
    check: ({ reading }) =>
      Object.keys(reading.config.rules)
        .filter((name) => !known.includes(name))
        .map((name) => ({
          file: "book.yaml",
          line: reading.configLineAt(["rules", name]),
          message: `There is no rule "${name}".`,
          hint: nearestRule(name, known),
        })),
  };
}

function nearestRule(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "The authors' guide lists the rules." : `Did you mean "${near}"?`;
}

export const structureRules: Rule[] = [
  fileMissing,
  fileRepeated,
  fileUnlisted,
  duplicateId,
  idReserved,
  demoChapterUnknown,
];
