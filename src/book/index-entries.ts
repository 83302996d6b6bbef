/** The entries of a printed index: glossary terms, services and headings marked for it, without pages. */
import { plainText, slug } from "./tree.ts";
import { parseInline } from "./parse.ts";
import type { Book, Edition, IndexMark, Term } from "./types.ts";

/** One line of the index. */
export interface IndexEntry {
  /** Unique in the index: "model-choice", "model-choice/gates". */
  key: string;
  text: string;
  /** Sections and documents that discuss it: their pages are the main ones. */
  main: string[];
  /** Labels whose references in the text are its uses. */
  labels: string[];
  subs: IndexEntry[];
  /** The entry that has its pages, in place of pages; empty when it has its own. */
  see: string;
  /** Entries to look up besides. */
  seeAlso: string[];
}

/** Reads an `index` attribute: entries parted by semicolons, "entry: subentry"; without words the heading's own title. */
export function indexMarks(label: string, title: string, index: string | undefined): IndexMark[] {
  if (index === undefined) return [];
  const marks = index
    .split(";")
    .map((mark) => mark.trim())
    .filter((mark) => mark !== "");
  return (marks.length === 0 ? [title] : marks).map((mark) => {
    const [entry = "", ...sub] = mark.split(":");
    return { label, entry: entry.trim(), sub: sub.join(":").trim() };
  });
}

/** The entries of an edition in the order of the alphabet; empty when nothing in the book asks for an index. */
export function indexEntries(book: Book, edition: Edition): IndexEntry[] {
  const entries = new Map<string, IndexEntry>();
  const names = new Map<string, string>();
  /** The entry of that name, or a new one; names that differ in letter case or marks are one. */
  const entryOf = (text: string): IndexEntry => {
    const key = names.get(slug(text)) ?? slug(text);
    return enter(entries, key, text);
  };
  const alsoCalled = (entry: IndexEntry, name: string) => {
    if (name !== "" && slug(name) !== entry.key) names.set(slug(name), entry.key);
  };

  for (const doc of edition.docs) {
    const service = doc.kind === "service" ? book.services[doc.id] : undefined;
    if (service === undefined) continue;
    const entry = entryOf(service.name);
    entry.labels.push(doc.label);
    entry.main.push(doc.label);
    alsoCalled(entry, service.short);
  }
  for (const term of edition.terms) {
    const entry = entryOf(term.term);
    entry.labels.push(`term-${term.id}`);
    for (const name of otherNames(term)) alsoCalled(entry, name);
  }
  const termOf = new Map(edition.terms.map((term) => [term.id, term]));
  for (const term of edition.terms) {
    const others = term.see.flatMap((id) => termOf.get(id) ?? []).map((other) => entryOf(other.term).text);
    entryOf(term.term).seeAlso.push(...others);
  }
  for (const { label, entry: text, sub } of edition.docs.flatMap((doc) => doc.indexed)) {
    const entry = entryOf(plain(text));
    if (sub === "") entry.main.push(label);
    else enterSub(entry, plain(sub)).main.push(label);
  }
  addCrossReferences(entries, book, edition);
  const named = [...entries.values()].map((entry) => ({ ...entry, text: withShort(entry, edition) }));
  return inOrder(named, book.config.language);
}

/** Short forms, of which there may be several, "RTO, RPO", and aliases. */
function otherNames({ short, aliases }: Term): string[] {
  return [...short.split(/,\s*/), ...aliases];
}

/** "service-level objective (SLO)"; a short form that is part of the name says nothing new. */
function withShort({ text, labels }: IndexEntry, { terms }: Edition): string {
  const short = terms.find(({ id }) => labels.includes(`term-${id}`))?.short ?? "";
  return text.includes(short) ? text : `${text} (${short})`;
}

function enter(entries: Map<string, IndexEntry>, key: string, text: string): IndexEntry {
  const entry = entries.get(key) ?? { key, text, main: [], labels: [], subs: [], see: "", seeAlso: [] };
  entries.set(key, entry);
  return entry;
}

function enterSub(entry: IndexEntry, text: string): IndexEntry {
  const key = `${entry.key}/${slug(text)}`;
  const known = entry.subs.find((sub) => sub.key === key);
  if (known !== undefined) return known;
  const sub: IndexEntry = { key, text, main: [], labels: [], subs: [], see: "", seeAlso: [] };
  entry.subs.push(sub);
  return sub;
}

/** Short forms and other names lead to the entry that has the pages, where they would not stand beside it anyway. */
function addCrossReferences(entries: Map<string, IndexEntry>, book: Book, edition: Edition): void {
  const refer = (name: string, target: IndexEntry | undefined) => {
    const key = slug(name);
    if (target === undefined || name === "" || entries.has(key) || target.key.startsWith(key)) return;
    enter(entries, key, name).see = target.text;
  };
  const byLabel = new Map([...entries.values()].flatMap((entry) => entry.labels.map((label) => [label, entry])));
  for (const term of edition.terms) for (const name of otherNames(term)) refer(name, byLabel.get(`term-${term.id}`));
  for (const doc of edition.docs)
    if (doc.kind === "service") refer(book.services[doc.id]?.short ?? "", byLabel.get(doc.label));
}

/** Letter by letter, without regard to case; what does not begin with a letter first. */
function inOrder(entries: readonly IndexEntry[], language: string): IndexEntry[] {
  const { compare } = new Intl.Collator(language, { sensitivity: "base", ignorePunctuation: true, numeric: true });
  const byText = (a: { text: string }, b: { text: string }) => compare(a.text, b.text);
  const sorted = entries.toSorted(byText);
  // A name within three lines of the entry it leads to, under the same letter, leads nowhere.
  const isBeside = ({ text, see }: IndexEntry, i: number) =>
    see !== "" &&
    see[0]?.toLowerCase() === text[0]?.toLowerCase() &&
    sorted.slice(Math.max(0, i - 3), i + 4).some((other) => other.text.replace(/ \([^)]*\)$/, "") === see);
  const kept = sorted.filter((entry, i) => !isBeside(entry, i));
  return kept.map((entry) => ({
    ...entry,
    subs: entry.subs.toSorted(byText),
    seeAlso: [...new Set(entry.seeAlso)].filter((text) => text !== entry.text).toSorted(compare),
  }));
}

/** A heading's words may be Markdown; an entry is text. */
function plain(text: string): string {
  return parseInline(text)
    .map((node) => plainText(node))
    .join("");
}
