/** What the words of a language say, taken to pieces: every stretch of text that stands whole, whatever is filled in. */
import type { Words } from "../../src/words/words.ts";

/** Stands where something is filled in; no text holds it (private use). */
const gap = "\uE000";

/** What functions of words are given: text, numbers of which some make a singular, lists, and yes or no. */
const samples: readonly unknown[] = [gap, 0, 1, 2, [gap, gap], true, false];

/** Stretches of every string of a language, by where it stands in its words: "exam.blanks". */
export function phrasesOf(words: Words): Map<string, string> {
  const phrases = new Map<string, string>();
  const read = (value: unknown, place: string) => {
    if (typeof value === "string") addPieces(value, place, phrases);
    else if (typeof value === "function") for (const said of everythingOf(value as Say)) read(said, place);
    else if (typeof value === "object" && value !== null)
      for (const [name, inside] of Object.entries(value)) read(inside, place === "" ? name : `${place}.${name}`);
  };
  read(words, "");
  return phrases;
}

type Say = (...given: unknown[]) => unknown;

/** What a function says to each choice of samples that it takes. */
function everythingOf(say: Say): unknown[] {
  let choices: unknown[][] = [[]];
  for (let i = 0; i < Math.max(say.length, 1); i++)
    choices = choices.flatMap((choice) => samples.map((sample) => [...choice, sample]));
  return choices.flatMap((choice) => {
    try {
      return [say(...choice)];
    } catch {
      // The sample was of another type than the function takes.
      return [];
    }
  });
}

function addPieces(text: string, place: string, phrases: Map<string, string>): void {
  for (const piece of text.split(/\uE000|\d+|NaN|undefined|true|false/)) {
    const phrase = piece.replace(/\s+/g, " ").trim();
    if (/\p{L}{2}/u.test(phrase)) phrases.set(phrase, place);
  }
}

/** A pattern for a phrase as words of their own: no part of a longer word, of a file's name or of an address. */
export function phrasePattern(phrase: string): RegExp {
  const escaped = phrase.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&").replaceAll(" ", "\\s+");
  return new RegExp(String.raw`(?<![\p{L}\p{N}_/.@#:-])${escaped}(?![\p{L}\p{N}_/@-])`, "u");
}
