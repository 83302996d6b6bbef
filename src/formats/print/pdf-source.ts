/** A PDF as Chrome writes it, read and changed as text: plain objects, one classic cross-reference table. */
import { promisify } from "node:util";
import { deflate, inflateSync } from "node:zlib";
import {
  isName,
  isReference,
  readValue,
  writeValue,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from "../../preflight/pdf/values.ts";

const pack = promisify(deflate);

/** Many times faster than a PDF library, which has a call for every value; it knows no other form of file. */
export class PrintedPdf {
  /** The whole file, one character for each byte. */
  readonly text: string;
  readonly trailer: PdfDictionary;
  private readonly bytes: Uint8Array;
  private readonly offsets: Map<number, number>;
  private readonly startOfTable: number;
  private readonly changed = new Map<number, string>();
  private readonly edits = new Map<number, PdfDictionary>();
  private readonly packing = new Set<Promise<void>>();
  private next = 1;

  /** @throws when the bytes are no PDF of that form. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const { offsets, start, trailer } = readTable(this.text);
    this.offsets = offsets;
    this.startOfTable = start;
    this.trailer = trailer;
    for (const number of offsets.keys()) this.next = Math.max(this.next, number + 1);
  }

  /** Where in the text an object begins. */
  startOf(number: number): number {
    const start = this.offsets.get(number);
    if (start === undefined) throw new Error(`The printed PDF lacks its object ${String(number)}.`);
    return start;
  }

  /** An object as it was printed, up to its end; with its data when it is a stream. */
  source(number: number): string {
    const start = this.startOf(number);
    return this.text.slice(start, this.text.indexOf("endobj", start));
  }

  /** The value of an object as it was printed; of a stream, its dictionary. */
  value(number: number): PdfValue {
    return readValue(this.text, this.text.indexOf("obj", this.startOf(number)) + 3);
  }

  /** The dictionary of an object as it was printed; empty when it is none. */
  dictionary(number: number): PdfDictionary {
    const value = this.value(number);
    return value instanceof Map ? value : new Map<string, PdfValue>();
  }

  /** A value, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.value(value.object) : value;
  }

  /** The content of a stream as it was printed, one character for each byte; undefined where it is packed in another way. */
  content(number: number): string | undefined {
    const dictionary = this.dictionary(number);
    const length = this.resolve(dictionary.get("Length"));
    const filter = dictionary.get("Filter");
    const start = /stream\r?\n/g;
    start.lastIndex = this.startOf(number);
    if (typeof length !== "number" || start.exec(this.text) === null) return undefined;
    const data = this.bytes.subarray(start.lastIndex, start.lastIndex + length);
    if (filter === undefined) return Buffer.from(data).toString("latin1");
    return isName(filter) && filter.name === "FlateDecode" ? inflateSync(data).toString("latin1") : undefined;
  }

  /** The pages in reading order, by the numbers of their objects. */
  pages(): number[] {
    const pages: number[] = [];
    const visit = (number: number) => {
      const source = this.source(number);
      if (/\/Type\s*\/Pages\b/.test(source)) numbersIn(source, "Kids").forEach(visit);
      else pages.push(number);
    };
    visit(this.reference(this.catalog(), "Pages"));
    return pages;
  }

  /** Number of the catalog. */
  catalog(): number {
    const root = this.trailer.get("Root");
    if (!isReference(root)) throw new Error("The printed PDF has no catalog.");
    return root.object;
  }

  /** The dictionary of an object, to be changed. */
  edit(number: number): PdfDictionary {
    const known = this.edits.get(number) ?? this.dictionary(number);
    this.edits.set(number, known);
    return known;
  }

  /** Takes the place of an object, or is a new one. */
  put(number: number, value: PdfValue): void {
    this.putSource(number, writeValue(value));
  }

  /** The same with a value that is written already. */
  putSource(number: number, source: string): void {
    this.changed.set(number, `${String(number)} 0 obj\n${source}\nendobj\n`);
  }

  /** Gives the stream of an object another content. Packing goes on beside the work: wait for the next to have room. */
  async putContent(number: number, content: string): Promise<void> {
    const packing = pack(Buffer.from(content, "latin1")).then((data) => {
      const dictionary = new Map(this.dictionary(number))
        .set("Filter", { name: "FlateDecode" })
        .set("Length", data.length);
      this.putSource(number, `${writeValue(dictionary)}\nstream\n${data.toString("latin1")}\nendstream`);
      this.packing.delete(packing);
    });
    this.packing.add(packing);
    // Each holds a quarter of a megabyte while it works.
    while (this.packing.size > 4) await Promise.race(this.packing);
  }

  /** A number for a new object. */
  reserve(): PdfReference {
    this.next += 1;
    return { object: this.next - 1 };
  }

  /** The file with all changes behind it, as an update. ISO 32000-1, 7.5.6 */
  async toBytes(): Promise<Uint8Array> {
    await Promise.all(this.packing);
    for (const [number, dictionary] of this.edits) this.put(number, dictionary);
    if (this.changed.size === 0) return this.bytes;
    let text = "\n";
    let table = "xref\n0 1\n0000000000 65535 f \n";
    for (const run of runsOf([...this.changed.keys()].sort((a, b) => a - b))) {
      table += `${String(run[0])} ${String(run.length)}\n`;
      for (const number of run) {
        table += `${String(this.bytes.length + text.length).padStart(10, "0")} 00000 n \n`;
        text += this.changed.get(number) ?? "";
      }
    }
    const trailer = new Map(this.trailer).set("Size", this.next).set("Prev", this.startOfTable);
    const start = String(this.bytes.length + text.length);
    const end = `trailer\n${writeValue(trailer)}\nstartxref\n${start}\n%%EOF\n`;
    return Buffer.concat([this.bytes, Buffer.from(text + table + end, "latin1")]);
  }

  private reference(number: number, key: string): number {
    const value = this.dictionary(number).get(key);
    if (!isReference(value)) throw new Error(`The printed PDF has no /${key}.`);
    return value.object;
  }
}

/** Sorted numbers, by stretches without a gap. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** The objects a dictionary of plain text lists under a key. */
export function numbersIn(dictionary: string, key: string): number[] {
  const list = new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`).exec(dictionary)?.[1] ?? "";
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

function readTable(text: string): { offsets: Map<number, number>; start: number; trailer: PdfDictionary } {
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf("startxref")))?.[1] ?? Number.NaN);
  const trailerAt = text.indexOf("trailer", start);
  const trailer = trailerAt < 0 ? null : readValue(text, trailerAt + "trailer".length);
  if (!text.startsWith("xref", start) || !(trailer instanceof Map))
    throw new Error("The printed file is not a PDF as Chrome writes it: it has no cross-reference table.");
  const lines = text.slice(start, trailerAt).split("\n");
  const offsets = new Map<number, number>();
  for (let i = 1; i < lines.length;) {
    const [, first, count] = /^(\d+) (\d+)\s*$/.exec(lines[i] ?? "") ?? [];
    if (first === undefined) break;
    i += 1;
    for (let k = 0; k < Number(count); k += 1)
      offsets.set(Number(first) + k, Number((lines[i + k] ?? "").slice(0, 10)));
    i += Number(count);
  }
  return { offsets, start, trailer };
}
