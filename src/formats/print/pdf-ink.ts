/** Sets a PDF's text and drawings in black ink alone; Chrome knows only red, green and blue. */
import type { PDFDocument, PDFObject } from "mupdf";
import { operandsOf, visitOperators } from "../../preflight/pdf/operators.ts";
import { edited, type Edit } from "./pdf-edits.ts";
import type { Ink } from "./trim.ts";

/**
 * Rewrites the colors of every page, form and pattern; photographs keep theirs. Where there is color, only black and
 * grays are rewritten: they are one ink, not several on each other.
 */
export function useBlackInk(pdf: PDFDocument, ink: Ink): void {
  const count = pdf.countObjects();
  const done = new Set<number>();
  const rewrite = (stream: PDFObject) => {
    if (!stream.isStream() || done.has(stream.asIndirect())) return;
    done.add(stream.asIndirect());
    stream.writeStream(
      Buffer.from(grayOperators(Buffer.from(stream.readStream().asUint8Array()).toString("latin1"), ink), "latin1"),
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

/** `r g b rg` becomes `k g` by the luma of ITU-R BT.601, https://www.itu.int/rec/R-REC-BT.601; in color only a gray one. */
export function grayOperators(content: string, ink: Ink = "black"): string {
  const edits: Edit[] = [];
  visitOperators(content, (operator) => {
    const { name, start, end } = operator;
    if (name !== "rg" && name !== "RG") return;
    const [r = 0, g = 0, b = 0] = operandsOf(content, operator).map(Number);
    if (ink === "color" && (r !== g || g !== b)) return;
    const luma = Math.round((0.299 * r + 0.587 * g + 0.114 * b) * 1000) / 1000;
    edits.push({ start, end, text: `${String(luma)} ${name === "rg" ? "g" : "G"}` });
  });
  return edited(content, edits);
}
