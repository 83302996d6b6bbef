/**
 * The note types of a book. Anki knows a type again by its id and the names of its fields and templates together: a
 * field or a template that changes its name, or its place, would leave all notes of older editions behind
 * (https://github.com/ankitects/anki, rslib/src/import_export/package/apkg/import/notes.rs, `schema_hash`).
 * So these names are never changed; `Extra` is kept free for what comes.
 */
import { readFile } from "node:fs/promises";
import type { Book } from "../../book/types.ts";
import { wordsOf, type Words } from "../../words/words.ts";
import { stableId } from "./ids.ts";

export type NoteKind = "question" | "term" | "mistake";

/** Names of fields in their order. The first is the label, unique in the book; the second is what lists show. */
export const fieldNames = {
  question: [
    "Id",
    "Stem",
    "Prompts",
    "Options",
    "Answer",
    "Reasons",
    "Explanation",
    "Code",
    "Facts",
    "Source",
    "Extra",
  ],
  term: ["Id", "Term", "Short", "Definition", "See", "Source", "Extra"],
  mistake: ["Id", "Belief", "Truth", "Why", "Service", "Source", "Extra"],
} as const satisfies Record<NoteKind, readonly string[]>;

/** A note type as collections of schema 11 hold it. */
export interface NoteType {
  kind: NoteKind;
  id: number;
  name: string;
  /** Front and back. */
  front: string;
  back: string;
  css: string;
}

/** Name of the one template of every type; never changed. */
export const templateName = "Card";

/** The three types of a book. */
export async function noteTypes(book: Book): Promise<NoteType[]> {
  const css = await readFile(new URL("cards.css", import.meta.url), "utf8");
  const words = wordsOf(book.config.language).deck;
  const faces = facesIn(words);
  return (["question", "term", "mistake"] as const).map((kind) => ({
    kind,
    id: stableId(book.id, `note-type/${kind}`),
    name: `${book.config.title}: ${words.types[kind]}`,
    front: face(faces[kind].front),
    back: face(`${faces[kind].again}\n<hr id="answer">\n${faces[kind].back}\n${foot}`),
    css,
  }));
}

function face(inside: string): string {
  return `<div class="face">\n${inside}\n</div>`;
}

/** Shows what stands inside where a field is filled. */
function filled(field: string, inside: string): string {
  return `{{#${field}}}${inside}{{/${field}}}`;
}

const foot = [
  filled("Extra", '<div class="extra">{{Extra}}</div>'),
  filled("Source", '<p class="source">{{Source}}</p>'),
].join("\n");

const questionHead = `<p class="head"><b>{{Code}}</b> <span>{{Facts}}</span></p>
<div class="stem">{{Stem}}</div>`;

/** What stands in front, what of it stands on the back again, and what the back adds. */
function facesIn(words: Words["deck"]): Record<NoteKind, { front: string; again: string; back: string }> {
  const termFront = `<p class="head"><b>${words.types.term}</b></p>
<p class="name">{{Term}}${filled("Short", " ({{Short}})")}</p>`;
  const mistakeFront = `<p class="head"><b>${words.whatIsWrong}</b> <span>{{Service}}</span></p>
<div class="lead">{{Belief}}</div>`;
  return {
    question: {
      front: `${questionHead}\n{{Prompts}}\n{{Options}}`,
      // The reasons name every choice anew.
      again: questionHead,
      back: `<p class="answer">{{Answer}}</p>
{{Reasons}}
<div class="explanation">{{Explanation}}</div>`,
    },
    term: {
      front: termFront,
      again: termFront,
      back: `<div class="lead">{{Definition}}</div>
${filled("See", `<p class="label">${words.seeAlso}</p><p>{{See}}</p>`)}`,
    },
    mistake: {
      front: mistakeFront,
      again: mistakeFront,
      back: `<div class="lead">{{Truth}}</div>
<div class="why">{{Why}}</div>`,
    },
  };
}
