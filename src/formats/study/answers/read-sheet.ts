/** Reads letters typed from an answer sheet: `ACBD…` in the order of the questions, or each behind its code. */
import type { QuestionKind } from "../../../book/types.ts";

/** A question as a sheet knows it. */
export interface SheetQuestion {
  /** Its label. */
  id: string;
  /** "Q2.3". */
  code: string;
  kind: QuestionKind;
  /** Choices there are, from A. */
  options: number;
  /** Letters its answer has. */
  wanted: number;
}

/** Why something cannot be judged. */
export type Fault =
  | { rule: "noOption"; code: string; letter: string; last: string }
  | { rule: "tooFew" | "tooMany"; code: string; wanted: number; found: string }
  | { rule: "twice"; code: string; letter: string }
  | { rule: "noLetter"; place: number; sign: string }
  | { rule: "unknownCode" | "codeTwice"; code: string }
  | { rule: "beyond"; found: string };

export interface ReadSheet {
  /** By label, in the form the right answer has; what is blank or faulty is not there. */
  answers: Map<string, string>;
  /** Faults of a question, by its label. */
  faultOf: Map<string, Fault>;
  /** All faults, in the order they were met. */
  faults: Fault[];
  /** The question whose answer ends the text and lacks letters: they may still be typed. */
  open: { id: string; letters: string } | undefined;
}

/** What stands for an answer not given. */
const blank = /[-–—_.?·*]/;
const separators = /[\s,;:/|]+/u;
/** The number of a code: "2.3", "A.1", "7". */
const numberForm = String.raw`(?:[A-Z]\.)?\d+(?:\.\d+)*`;
/** A code as printed: what the language calls a question, "Q" or "P", and its number. */
const printedForm = new RegExp(String.raw`^(\D*?)(${numberForm})$`);

/** @param typed what the reader typed: spaces, capitals and the signs between do not matter */
export function readSheet(typed: string, questions: readonly SheetQuestion[]): ReadSheet {
  const text = typed.normalize("NFKC").toUpperCase();
  const sheet: ReadSheet = { answers: new Map(), faultOf: new Map(), faults: [], open: undefined };
  // Answers have letters only: a digit belongs to a code.
  if (/\d/.test(text)) readCoded(text, questions, sheet);
  else readInOrder(text, questions, sheet);
  return sheet;
}

function readCoded(text: string, questions: readonly SheetQuestion[], sheet: ReadSheet): void {
  const byCode = new Map<string, SheetQuestion>();
  for (const [i, question] of questions.entries()) byCode.set(String(i + 1), question);
  const names = new Set<string>();
  for (const question of questions) {
    const code = question.code.toUpperCase().replace(/\s/g, "");
    const [, name = "", number = code] = printedForm.exec(code) ?? [];
    byCode.set(code, question).set(number, question);
    if (/^\p{L}+$/u.test(name)) names.add(name);
  }
  const named = names.size === 0 ? "" : String.raw`(?:(?:${[...names].join("|")})\s*)?`;
  const marks = [...text.matchAll(new RegExp(named + numberForm, "g"))];
  const before = text
    .slice(0, marks[0]?.index ?? 0)
    .split(separators)
    .join("");
  if (before !== "") sheet.faults.push({ rule: "beyond", found: before });
  const seen = new Set<SheetQuestion>();
  for (const [i, mark] of marks.entries()) {
    const code = mark[0].replace(/\s/g, "");
    const question = byCode.get(code) ?? byCode.get(printedForm.exec(code)?.[2] ?? "");
    if (question === undefined) {
      sheet.faults.push({ rule: "unknownCode", code });
      continue;
    }
    if (seen.has(question)) {
      sheet.faults.push({ rule: "codeTwice", code: question.code });
      continue;
    }
    seen.add(question);
    const answer = text.slice(mark.index + mark[0].length, marks[i + 1]?.index).replace(/^[\s.:)=>-]+/, "");
    const strange = /[^A-Z\s,;:/|.?·*_–—-]/.exec(answer)?.[0];
    if (strange !== undefined) sheet.faults.push({ rule: "noLetter", place: i + 1, sign: strange });
    else take(question, answer.replace(/[^A-Z]/g, ""), sheet);
  }
}

function readInOrder(text: string, questions: readonly SheetQuestion[], sheet: ReadSheet): void {
  const tokens = text.split(separators).filter((token) => token !== "");
  const signs = Array.from(tokens.join(""));
  const strange = signs.findIndex((sign) => !/[A-Z]/.test(sign) && !blank.test(sign));
  if (strange >= 0) {
    sheet.faults.push({ rule: "noLetter", place: strange + 1, sign: signs[strange] ?? "" });
    return;
  }
  // As many groups as questions: whoever typed them meant one for each.
  if (tokens.length > 1 && tokens.length === questions.length) {
    for (const [i, question] of questions.entries()) take(question, (tokens[i] ?? "").replace(/[^A-Z]/g, ""), sheet);
    return;
  }
  let at = 0;
  for (const question of questions) {
    if (at >= signs.length) return;
    if (blank.test(signs[at] ?? "")) {
      sheet.open = undefined;
      at += 1;
      continue;
    }
    const end = signs.findIndex((sign, i) => i >= at && blank.test(sign));
    const until = Math.min(at + question.wanted, end < 0 ? signs.length : end);
    take(question, signs.slice(at, until).join(""), sheet);
    at = until;
  }
  if (at < signs.length) sheet.faults.push({ rule: "beyond", found: signs.slice(at).join("") });
}

/** Keeps an answer that can be judged, or what keeps it from being. */
function take(question: SheetQuestion, letters: string, sheet: ReadSheet): void {
  sheet.open = undefined;
  if (letters === "") return;
  const fault = faultIn(question, letters);
  if (fault?.rule === "tooFew") sheet.open = { id: question.id, letters };
  if (fault === undefined) {
    const isSet = question.kind === "multiple";
    sheet.answers.set(question.id, isSet ? Array.from(letters).sort().join("") : letters);
    return;
  }
  sheet.faults.push(fault);
  sheet.faultOf.set(question.id, fault);
}

function faultIn({ code, kind, options, wanted }: SheetQuestion, letters: string): Fault | undefined {
  const last = String.fromCharCode(64 + options);
  const strange = Array.from(letters).find((letter) => letter > last);
  if (strange !== undefined) return { rule: "noOption", code, letter: strange, last };
  const twice = Array.from(letters).find((letter, i) => letters.indexOf(letter) < i);
  // Two items may be matched with one choice, wrong as that is.
  if (twice !== undefined && kind !== "matching" && letters.length <= wanted)
    return { rule: "twice", code, letter: twice };
  if (letters.length === wanted) return undefined;
  return { rule: letters.length < wanted ? "tooFew" : "tooMany", code, wanted, found: letters };
}
