/** Reads and writes the values PDF files are made of. ISO 32000-1, 7.2 and 7.3 */

/** "/Name", without its slash. */
export interface PdfName {
  name: string;
}

/** A string as its bytes, one character for each. */
export interface PdfString {
  bytes: string;
}

/** "12 0 R": the object of that number. */
export interface PdfReference {
  object: number;
}

export type PdfDictionary = Map<string, PdfValue>;
export type PdfValue = number | boolean | null | PdfName | PdfString | PdfReference | PdfValue[] | PdfDictionary;

export const isName = (value: PdfValue | undefined): value is PdfName => isPart(value, "name");
export const isText = (value: PdfValue | undefined): value is PdfString => isPart(value, "bytes");
export const isReference = (value: PdfValue | undefined): value is PdfReference => isPart(value, "object");

function isPart(value: PdfValue | undefined, key: string): boolean {
  return typeof value === "object" && value !== null && key in value;
}

/** The values from `start` to `end`; a keyword that is none ends the reading. */
export function readValues(text: string, start = 0, end = text.length): PdfValue[] {
  return new Reader(text, start, end).values("");
}

/** The value that stands at `start`; null where there is none. */
export function readValue(text: string, start = 0): PdfValue {
  return new Reader(text, start, text.length).next() ?? null;
}

/** The value as a file writes it. */
export function writeValue(value: PdfValue): string {
  if (typeof value === "number") return String(Math.round(value * 10_000) / 10_000);
  if (typeof value === "boolean") return String(value);
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(writeValue).join(" ")}]`;
  if (value instanceof Map)
    return `<<${[...value].map(([key, entry]) => `${writeName(key)} ${writeValue(entry)}`).join(" ")}>>`;
  if (isName(value)) return writeName(value.name);
  if (isText(value)) return `<${Buffer.from(value.bytes, "latin1").toString("hex").toUpperCase()}>`;
  return `${value.object} 0 R`;
}

function writeName(name: string): string {
  return `/${name.replace(/[^!-~]|[#%()<>[\]{}/]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
}

/** A text as PDF strings hold it: UTF-16 with its mark, or plain where all of it is ASCII. ISO 32000-1, 7.9.2.2 */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return { bytes: text };
  return { bytes: `\xfe\xff${Buffer.from(text, "utf16le").swap16().toString("latin1")}` };
}

/** What a string says, where it holds text. Signs beyond ASCII of the PDF's own encoding are taken for Latin-1. */
export function textOf({ bytes }: PdfString): string {
  if (bytes.startsWith("\xef\xbb\xbf")) return Buffer.from(bytes.slice(3), "latin1").toString("utf8");
  if (!bytes.startsWith("\xfe\xff")) return bytes;
  const even = bytes.slice(2, bytes.length - (bytes.length % 2));
  return Buffer.from(even, "latin1").swap16().toString("utf16le");
}

/** What a byte is to a reader: a part of a word, white, or a sign that ends a word. ISO 32000-1, 7.2.2 */
export const [word, white, delimiter] = [0, 1, 2];

/** What each byte is. */
export const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if ("\0\t\n\f\r ".includes(sign)) return white;
  return "()<>[]{}/%".includes(sign) ? delimiter : word;
});

const number = /^[+-]*\d*\.?\d*$/;
const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

class Reader {
  private readonly text: string;
  private at: number;
  private readonly end: number;

  constructor(text: string, at: number, end: number) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  /** Values up to the closing sign, which is read too. */
  values(close: "" | "]" | ">>"): PdfValue[] {
    const found: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.at >= this.end) return found;
      if (close !== "" && this.text.startsWith(close, this.at)) {
        this.at += close.length;
        return found;
      }
      const value = this.next();
      if (value !== undefined) {
        found.push(value);
        continue;
      }
      const [object, generation] = [found.at(-2), found.at(-1)];
      if (this.word() !== "R" || typeof object !== "number" || typeof generation !== "number") return found;
      found.splice(-2, 2, { object });
    }
  }

  /** The next value; undefined before a keyword. */
  next(): PdfValue | undefined {
    this.skip();
    const { text, at } = this;
    const sign = text.charAt(at);
    if (kinds[text.charCodeAt(at)] !== delimiter) return this.plain();
    if (sign === "/") return this.name();
    if (sign === "(") return this.literal();
    if (sign === "[") {
      this.at += 1;
      return this.values("]");
    }
    if (sign !== "<") return undefined;
    if (text.charAt(at + 1) !== "<") return this.hexadecimal();
    this.at += 2;
    return this.dictionary();
  }

  private plain(): PdfValue | undefined {
    const before = this.at;
    const text = this.word();
    if (text !== "" && text < ":" && number.test(text)) return Number(text) || 0;
    if (text === "true" || text === "false") return text === "true";
    if (text === "null") return null;
    this.at = before;
    return undefined;
  }

  private name(): PdfName {
    this.at += 1;
    const name = kinds[this.text.charCodeAt(this.at)] === word ? this.word() : "";
    if (!name.includes("#")) return { name };
    return { name: name.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) };
  }

  /** A closing sign without its opening one is skipped, lest the reading never end. */
  private word(): string {
    const from = this.at;
    let to = from;
    while (to < this.end && kinds[this.text.charCodeAt(to)] === word) to += 1;
    this.at = Math.min(Math.max(to, from + 1), this.end);
    return this.text.slice(from, to);
  }

  private skip(): void {
    while (this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      if (code === 37) this.comment();
      else if (kinds[code] === white) this.at += 1;
      else return;
    }
  }

  private comment(): void {
    while (this.at < this.end && !/[\n\r]/.test(this.text.charAt(this.at))) this.at += 1;
  }

  private dictionary(): PdfDictionary {
    const parts = this.values(">>");
    const dictionary: PdfDictionary = new Map();
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const [key, value] = [parts[i], parts[i + 1]];
      if (isName(key) && value !== undefined) dictionary.set(key.name, value);
    }
    return dictionary;
  }

  private hexadecimal(): PdfString {
    const close = this.text.indexOf(">", this.at);
    const digits = this.text.slice(this.at + 1, close < 0 ? this.end : close).replace(/[^\da-fA-F]/g, "");
    this.at = close < 0 ? this.end : close + 1;
    return { bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1") };
  }

  private literal(): PdfString {
    const { text } = this;
    let bytes = "";
    let depth = 0;
    for (let i = this.at; i < this.end; i += 1) {
      const sign = text.charAt(i);
      if (sign === "\\") {
        const [octal = ""] = /^[0-7]{1,3}/.exec(text.slice(i + 1, i + 4)) ?? [];
        const next = text.charAt(i + 1);
        if (octal !== "") bytes += String.fromCharCode(parseInt(octal, 8) & 255);
        else if (next === "\r" || next === "\n") i += text.startsWith("\r\n", i + 1) ? 1 : 0;
        else bytes += escapes[next] ?? next;
        i += octal === "" ? 1 : octal.length;
        continue;
      }
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (depth === 0) {
        this.at = i + 1;
        return { bytes };
      }
      if (depth > 1 || sign !== "(") bytes += sign;
    }
    this.at = this.end;
    return { bytes };
  }
}
