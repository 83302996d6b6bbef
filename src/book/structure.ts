/** Lays out the documents of a book in reading order, from book.yaml or from the file names. */
import path from "node:path";
import type { BookConfig } from "./config.ts";
import type { BookFolder } from "./read.ts";
import type { DocKind } from "./types.ts";

/** A place in the reading order. */
export interface Slot {
  kind: DocKind;
  file: string;
  /** Index of the part a chapter belongs to. */
  part: number | undefined;
  /** Where book.yaml names it, for messages. */
  namedAt: readonly PropertyKey[];
}

/** Every document in reading order; files that do not exist are kept, for the checks to name. */
export function layOut(config: BookConfig, folder: BookFolder): Slot[] {
  const { structure } = config;
  if (structure === undefined) return layOutByName(folder);
  const front = structure.front.map((file, i): Slot => slot("front", file, ["structure", "front", i]));
  const parts = structure.parts.flatMap(({ part, chapters }, p): Slot[] => [
    { ...slot("part", part, ["structure", "parts", p, "part"]), part: p },
    ...chapters.map((file, i) => ({ ...slot("chapter", file, ["structure", "parts", p, "chapters", i]), part: p })),
  ]);
  const chapters = structure.chapters.map((file, i) => slot("chapter", file, ["structure", "chapters", i]));
  const back = structure.back.flatMap((file, i) => backSlots(file, ["structure", "back", i], folder));
  const closing = config.editions.demo?.closing;
  return [
    ...front,
    ...parts,
    ...chapters,
    ...back,
    ...(closing === undefined ? [] : [slot("closing", closing, ["editions", "demo", "closing"])]),
  ];
}

function slot(kind: DocKind, file: string, namedAt: readonly PropertyKey[]): Slot {
  return { kind, file, part: undefined, namedAt };
}

function backSlots(file: string, namedAt: readonly PropertyKey[], folder: BookFolder): Slot[] {
  if (/\.ya?ml$/.test(file)) return [slot("glossary", file, namedAt)];
  const directory = file.replace(/\/$/, "");
  const inside = Object.keys(folder.texts).filter(
    (name) => name.startsWith(`${directory}/`) && isProse(name) && !isSetAside(name),
  );
  if (inside.length === 0) return [slot("appendix", file, namedAt)];
  const opening = `${directory}/index.mdx`;
  const pages = inside.filter((name) => name !== opening);
  return [slot("services", opening, namedAt), ...pages.map((name) => slot("service", name, namedAt))];
}

/** A plain book: its Markdown files by name; glossary.yaml, if there is one, at the end. */
function layOutByName(folder: BookFolder): Slot[] {
  const files = Object.keys(folder.texts).filter((file) => isProse(file) && !isSetAside(file));
  const glossary = Object.keys(folder.texts).find((file) => path.basename(file) === "glossary.yaml");
  const chapters = files.map((file, i) => slot("chapter", file, ["structure", i]));
  return glossary === undefined ? chapters : [...chapters, slot("glossary", glossary, ["structure"])];
}

/** An underscore before a file's name, or a folder's, keeps it out of the book. */
export function isSetAside(file: string): boolean {
  return file.split("/").some((part) => part.startsWith("_"));
}

function isProse(file: string): boolean {
  return /\.mdx?$/.test(file);
}
