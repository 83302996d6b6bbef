/** Sets a PDF's text and drawings in black ink alone; Chrome knows only red, green and blue. */
import type { PDFDocument, PDFObject } from "mupdf";

/** Rewrites the colors of every page, form and pattern; photographs keep theirs. */
export function useBlackInk(pdf: PDFDocument): void {
  const count = pdf.countObjects();
  const done = new Set<number>();
  const rewrite = (stream: PDFObject) => {
    if (!stream.isStream() || done.has(stream.asIndirect())) return;
    done.add(stream.asIndirect());
    stream.writeStream(
      Buffer.from(grayOperators(Buffer.from(stream.readStream().asUint8Array()).toString("latin1")), "latin1"),
    );
  };
  for (let page = 0; page < pdf.countPages(); page += 1) rewrite(pdf.findPage(page).get("Contents"));
  for (let number = 1; number < count; number += 1) {
    const object = pdf.newIndirect(number);
    if (
      object.isStream() &&
      (object.get("Subtype").toString() === "/Form" || object.get("PatternType").toString() === "1")
    )
      rewrite(object);
  }
}

/** `r g b rg` becomes `k g` by the luma of ITU-R BT.601, https://www.itu.int/rec/R-REC-BT.601 */
export function grayOperators(content: string): string {
  return content.replace(
    /(?<![\w.])([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)\b/g,
    (_, r: string, g: string, b: string, operator: string) => {
      const luma = 0.299 * Number(r) + 0.587 * Number(g) + 0.114 * Number(b);
      return `${String(Math.round(luma * 1000) / 1000)} ${operator === "rg" ? "g" : "G"}`;
    },
  );
}
