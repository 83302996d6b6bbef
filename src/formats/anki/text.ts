/**
 * The cards as text: two sides, a deck and tags a line, for Anki's text import and for other programs that take
 * tab-separated cards. https://docs.ankiweb.net/importing/text-files.html
 */
import type { Book } from "../../book/types.ts";
import { noteGuid } from "./ids.ts";
import { fieldNames, type NoteKind } from "./note-types.ts";
import type { Note } from "./notes.ts";

const columns = ["Guid", "Deck", "Tags", "Front", "Back"];

/** The whole file. Its notes are of a type every Anki has, so they are others than those of the package. */
export function cardText(notes: readonly Note[], book: Book): string {
  const head = [
    "#separator:Tab",
    "#html:true",
    "#notetype:Basic",
    `#columns:${columns.join("\t")}`,
    "#guid column:1",
    "#deck column:2",
    "#tags column:3",
  ];
  const rows = notes.map((note) => {
    const [front, back] = sides(note);
    return [noteGuid(book.id, `text/${note.fields[0] ?? ""}`), note.deck, note.tags.join(" "), front, back]
      .map(cell)
      .join("\t");
  });
  return `${[...head, ...rows].join("\n")}\n`;
}

/** Fields of each side, in their order. */
const shown: Record<NoteKind, [front: string[], back: string[]]> = {
  question: [
    ["Code", "Stem", "Prompts", "Options"],
    ["Answer", "Reasons", "Explanation", "Source"],
  ],
  term: [["Term"], ["Short", "Definition", "See", "Source"]],
  mistake: [
    ["Service", "Belief"],
    ["Truth", "Why", "Source"],
  ],
};

function sides(note: Note): [front: string, back: string] {
  const value = (name: string) => note.fields[(fieldNames[note.kind] as readonly string[]).indexOf(name)] ?? "";
  const [front, back] = shown[note.kind].map((names) =>
    names
      .map(value)
      .filter((text) => text !== "")
      .map((text) => `<div>${worded(text)}</div>`)
      .join(""),
  );
  return [front ?? "", back ?? ""];
}

/** No style sheet comes along: signs of lists stand apart by themselves, pictures by what they show. */
function worded(html: string): string {
  return html
    .replace(/<span class="(?:letter|verdict)">(.*?)<\/span>/g, "<b>$1</b> ")
    .replace(/<img[^>]*\balt="([^"]*)"[^>]*>/g, (_, alt: string) => (alt === "" ? "" : `[${alt}]`))
    .replace(/<ol class="(?:options|prompts|reasons)">/g, '<ol style="list-style: none; padding: 0">')
    .replace(/ class="[^"]*"/g, "");
}

/** One line to a note: line breaks that mean something stand in code alone. */
function cell(text: string): string {
  const line = text.replace(/<pre>.*?<\/pre>/gs, (code) => code.replaceAll("\n", "<br>")).replace(/[\t\n\r]+/g, " ");
  return line.includes('"') || line.startsWith("#") ? `"${line.replaceAll('"', '""')}"` : line;
}
