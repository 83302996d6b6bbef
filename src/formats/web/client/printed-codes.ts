/** Finds what bears a printed code: "Q2.3", "2.3", "fig 2.1", "§ 4.1", "Appendix A". */
import { found as says } from "#words/found";
import { codeKinds, type CodeKind } from "../search-map-kinds.ts";
import type { MapCode, MapDoc, SearchMap } from "../search-map.ts";
import { fold } from "./words.ts";

/** A thing with its code. */
export interface CodeHit {
  /** As printed. */
  code: string;
  title: string;
  /** The document it stands in: "Chapter 2: Select models"; empty where the thing is a document. */
  around: string;
  /** Undefined where this edition lacks it. */
  href: string | undefined;
}

/** "fig. 2.1", "q2.3", "4.1", "§4.1", "a.2": a word or none, and a number. */
const numbered = /^(.*?)[\s.:#-]*((?:[a-z]\.)?\d+(?:\.\d+)*)$/u;
/** "appendix a", "part ii": what bears a letter is never meant without its word. */
const lettered = /^(\p{L}+)\s+([a-z]{1,6})$/u;

/** What bears the code typed, the likeliest first; nothing where no code was typed. */
export function findCodes({ codes, docs }: SearchMap, typed: string): CodeHit[] {
  const text = fold(typed.trim());
  const [, word, number] = numbered.exec(text) ?? lettered.exec(text) ?? [];
  return codeKinds.flatMap((kind) =>
    (codes[kind] ?? [])
      .filter((code) => code[2] === text || (number === fold(code[1]) && isCalled(code, kind, (word ?? "").trim())))
      .map((code) => hitOf(code, docs)),
  );
}

/** Whether a word means things of this kind: any beginning of theirs, of two letters at least. */
function isCalled([text, number]: MapCode, kind: CodeKind, word: string): boolean {
  if (word === "") return true;
  if (word === "§") return kind === "section";
  const printed = fold(text.slice(0, -number.length).trim());
  if (word === printed) return true;
  const names = [printed, ...Object.entries(says.codeNames).flatMap(([known, name]) => (known === kind ? [name] : []))];
  return word.length > 1 && names.some((name) => name.startsWith(word));
}

function hitOf([code, , label, title, at]: MapCode, docs: readonly MapDoc[]): CodeHit {
  const doc = docs[at];
  if (doc === undefined) return { code, title, around: "", href: undefined };
  const isWhole = doc.label === label;
  return { code, title, around: isWhole ? "" : `${doc.kind}: ${doc.title}`, href: hrefOf(doc, label) };
}

function hrefOf({ href, label: own }: MapDoc, label: string): string {
  return href !== "" && label === own ? href : `${href}#${label}`;
}
