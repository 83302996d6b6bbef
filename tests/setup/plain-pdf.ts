/** Makes PDFs as Chrome writes them: plain objects, one classic cross-reference table. */
import { deflateSync } from "node:zlib";

/** A PDF of these objects, numbered from 1, the last one its catalog. */
export function plainPdf(...objects: string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root ${objects.length} 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

/** A stream object, packed as Chrome packs it. */
export function packed(content: string, entries = ""): string {
  const data = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
  return `<<${entries}/Filter /FlateDecode\n/Length ${data.length}>> stream\n${data}\nendstream`;
}

/** A structure element with its entries in the order in which Chrome writes them. */
export function element(type: string, parent: number, entries: { page?: number; kids: string; more?: string }): string {
  const { page, kids, more = "" } = entries;
  const on = page === undefined ? "" : `/Pg ${page} 0 R\n`;
  return `<</Type /StructElem\n/S /${type}\n${more}/P ${parent} 0 R\n${on}/K ${kids}>>`;
}
