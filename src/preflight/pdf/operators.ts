/** Reads the operators of a content stream: what is painted, set and marked, one after the other. ISO 32000-1, 7.8.2 */
import { delimiter, kinds, readValues, white, word, type PdfValue } from "./values.ts";

/** An operator where it stands: its operands from `start`, itself from `at` up to `end`. */
export interface Operator {
  name: string;
  start: number;
  at: number;
  end: number;
}

/**
 * Visits the operators of a stream, given as one character for each byte. An inline picture is one operator, `BI`,
 * from its beginning to the end of `EI`. The object handed over is the same each time: copy what is to be kept.
 */
export function visitOperators(content: string, visit: (operator: Operator) => void): void {
  const operator: Operator = { name: "", start: -1, at: 0, end: 0 };
  const { length } = content;
  let start = -1;
  let at = 0;
  while (at < length) {
    const code = content.charCodeAt(at);
    const kind = kinds[code];
    if (kind === white) {
      at += 1;
      continue;
    }
    if (code === percent) {
      at = lineEnd(content, at);
      continue;
    }
    if (start < 0) start = at;
    if (kind === delimiter) {
      at = delimitedEnd(content, at, code);
      continue;
    }
    let end = at + 1;
    while (end < length && kinds[content.charCodeAt(end)] === word) end += 1;
    if (isNumeric(code) || isConstant(content, at, end)) {
      at = end;
      continue;
    }
    operator.name = nameOf(content, at, end);
    operator.start = start;
    operator.at = at;
    operator.end = operator.name === "BI" ? pictureEnd(content, end) : end;
    visit(operator);
    at = operator.end;
    start = -1;
  }
}

/** The operands of an operator in its stream. */
export function operandsOf(content: string, { start, at }: Pick<Operator, "start" | "at">): PdfValue[] {
  return readValues(content, start, at);
}

const percent = 37;
const openParenthesis = 40;
const slash = 47;
const less = 60;
const greater = 62;

/** + - . and digits */
function isNumeric(code: number): boolean {
  return code < 58 && (code >= 48 || code === 46 || code === 45 || code === 43);
}

/** Inside a dictionary stand words that are no operators. */
function isConstant(content: string, at: number, end: number): boolean {
  if (end - at !== 4 && end - at !== 5) return false;
  const constant = content.slice(at, end);
  return constant === "true" || constant === "false" || constant === "null";
}

const shortNames = new Map<number, string>();

/** Names are few and short: each is one string. */
function nameOf(content: string, at: number, end: number): string {
  if (end - at > 2) return content.slice(at, end);
  const key = content.charCodeAt(at) * 256 + (end - at === 2 ? content.charCodeAt(at + 1) : 0);
  const known = shortNames.get(key);
  if (known !== undefined) return known;
  const name = content.slice(at, end);
  shortNames.set(key, name);
  return name;
}

/** End of a string or a name; of another delimiter, the next sign. */
function delimitedEnd(content: string, at: number, code: number): number {
  if (code === less) {
    if (content.charCodeAt(at + 1) === less) return at + 2;
    let close = at + 1;
    while (close < content.length && content.charCodeAt(close) !== greater) close += 1;
    return close + 1;
  }
  if (code === openParenthesis) return literalEnd(content, at);
  if (code !== slash) return at + 1;
  let end = at + 1;
  while (end < content.length && kinds[content.charCodeAt(end)] === word) end += 1;
  return end;
}

function literalEnd(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const sign = content.charAt(at);
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function lineEnd(content: string, from: number): number {
  let at = from;
  while (at < content.length && content.charAt(at) !== "\n" && content.charAt(at) !== "\r") at += 1;
  return at;
}

/** The data of an inline picture may hold any byte: it ends with an EI that stands alone, before something readable. */
function pictureEnd(content: string, from: number): number {
  const data = /\sID\s/g;
  data.lastIndex = from;
  const close = /\sEI(?=\s|$)/g;
  close.lastIndex = data.exec(content) === null ? from : data.lastIndex - 1;
  for (let found = close.exec(content); found !== null; found = close.exec(content)) {
    const end = close.lastIndex;
    if (/^[\s!-~]*$/.test(content.slice(end, end + 8))) return end;
  }
  return content.length;
}
