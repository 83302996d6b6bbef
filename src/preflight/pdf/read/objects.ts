/** Reads objects of a PDF as plain values: one call for a whole object, where mupdf has one for each of its entries. */
import type { PDFDocument } from "mupdf";
import { isReference, readValue, type PdfDictionary, type PdfReference, type PdfValue } from "../values.ts";

/** The objects of a file. */
export class PdfObjects {
  private readonly pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
  }

  /** A value, or what it refers to; of a stream, its dictionary. */
  value(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.object(value) : value;
  }

  /** An entry of a dictionary, with references followed. */
  get(dictionary: PdfValue | undefined, key: string): PdfValue | undefined {
    const entries = this.value(dictionary);
    return entries instanceof Map ? this.value(entries.get(key)) : undefined;
  }

  /** An entry that is a dictionary; empty where it is none. */
  dictionary(dictionary: PdfValue | undefined, key: string): PdfDictionary {
    const value = this.get(dictionary, key);
    return value instanceof Map ? value : new Map<string, PdfValue>();
  }

  /** An entry that is a list; one value is a list of one. What the list refers to is not followed. */
  list(dictionary: PdfValue | undefined, key: string): PdfValue[] {
    const entries = this.value(dictionary);
    const entry = entries instanceof Map ? entries.get(key) : undefined;
    const value = this.value(entry);
    if (Array.isArray(value)) return value;
    return entry === undefined || value === undefined || value === null ? [] : [entry];
  }

  /** The catalog. */
  catalog(): PdfValue | undefined {
    return readValue(this.pdf.getTrailer().get("Root").resolve().toString(true, true));
  }

  /** The content of a stream, one character for each byte; empty for what is no stream. */
  content(value: PdfValue | undefined): string {
    if (!isReference(value)) return "";
    const stream = this.pdf.newIndirect(value.object);
    if (!stream.isStream()) return "";
    return Buffer.from(stream.readStream().asUint8Array()).toString("latin1");
  }

  private object({ object }: PdfReference): PdfValue {
    return readValue(this.pdf.newIndirect(object).resolve().toString(true, true));
  }
}
