/** Rules about links and other annotations: part of the structure, and said in words. Matterhorn 28 */
import type { Finding } from "../../formats/check.ts";
import { matterhorn, type AccessibilityReading } from "./accessibility-reading.ts";
import { isWithin, type Box } from "./box.ts";
import type { Annotation } from "./read/file.ts";
import type { StructureElement } from "./read/structure.ts";
import type { PdfRule } from "./subject.ts";

/** An annotation on its page, with the element it belongs to. */
interface Placed {
  kind: string;
  page: number;
  object: Annotation["object"];
  element: StructureElement | undefined;
}

/** Those of ISO 32000-1, table 169. */
const known = new Set(
  (
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink " +
    "Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact"
  ).split(" "),
);

export const annotationRules: PdfRule[] = [
  over(
    "28-002",
    "annotations in the structure",
    "Every annotation but links and form fields stands in an Annot.",
    (it) =>
      !["Widget", "Link", "PrinterMark"].includes(it.kind) && it.element?.standard !== "Annot"
        ? `${it.kind} does not stand in an Annot`
        : false,
  ),
  over("28-004", "annotations in words", "Every annotation says in words what it is for (Contents, or Alt).", (it) =>
    it.kind !== "Widget" && said(it) === "" && (it.element?.alt ?? "") === "" ? `${it.kind} says nothing` : false,
  ),
  over("28-005", "fields in words", "Every form field says in words what it is for (TU, or Alt).", (it) =>
    it.kind === "Widget" && text(it, "TU") === "" && (it.element?.alt ?? "") === ""
      ? "a form field says nothing"
      : false,
  ),
  over(
    "28-006",
    "annotations known",
    "An annotation of a kind PDF does not know is said in words, in an Annot.",
    (it) =>
      !known.has(it.kind) && (it.element?.standard !== "Annot" || said(it) === "")
        ? `${it.kind} is no kind of PDF’s`
        : false,
  ),
  over("28-007", "no trap nets", "There are no trap nets.", (it) => it.kind === "TrapNet" && "there is a trap net"),
  matterhorn(
    "28-008",
    "tab order said",
    "A page with annotations says in which order the Tab key visits them.",
    (reading) =>
      tabOrders(reading).flatMap(({ page, order }) => (order === "" ? [{ text: "has no tab order", page }] : [])),
  ),
  matterhorn("28-009", "tab order by structure", "The Tab key follows the structure (Tabs is S).", (reading) =>
    tabOrders(reading).flatMap(({ page, order }) =>
      order === "" || order === "S" ? [] : [{ text: `the Tab key follows ${order}, not the structure`, page }],
    ),
  ),
  over("28-010", "fields in a Form", "Every form field stands in a Form.", (it) =>
    it.kind === "Widget" && it.element?.standard !== "Form" ? "a form field does not stand in a Form" : false,
  ),
  over("28-011", "links in a Link", "Every link stands in a Link.", (it) =>
    it.kind === "Link" && it.element?.standard !== "Link" ? "a link does not stand in a Link" : false,
  ),
  over("28-012", "links in words", "Every link says in words where it leads (Contents).", (it) =>
    it.kind === "Link" && said(it) === "" ? "a link does not say where it leads" : false,
  ),
  over("28-017", "printer’s marks outside the structure", "Printer’s marks are no part of the structure.", (it) =>
    it.kind === "PrinterMark" && it.element !== undefined ? "a printer’s mark is part of the structure" : false,
  ),
];

function over(point: string, title: string, wants: string, fault: (placed: Placed) => string | false): PdfRule {
  return matterhorn(point, title, wants, (reading) =>
    placedIn(reading).flatMap((placed): Finding[] => {
      const found = fault(placed);
      return found === false ? [] : [{ text: found, page: placed.page }];
    }),
  );
}

/** Annotations a reader can meet: hidden ones, and those beyond the page, are none. */
function placedIn({ file, structure }: AccessibilityReading): Placed[] {
  return file.pages.flatMap(({ annotations, number, boxes }) =>
    annotations
      .filter(({ object }) => !isHidden(object) && isOnPage(object, boxes.CropBox ?? boxes.MediaBox ?? []))
      .map(({ kind, object }) => {
        const key = object.get("StructParent");
        const element = key.isNumber() ? structure?.parentOf(key.asNumber()) : undefined;
        const isTheirs = element?.annotations.includes(object.asIndirect()) === true;
        return { kind, page: number, object, element: isTheirs ? element : undefined };
      }),
  );
}

/** The second bit, ISO 32000-1, table 165. */
function isHidden(object: Annotation["object"]): boolean {
  const flags = object.get("F");
  return flags.isNumber() && (flags.asNumber() & 2) !== 0;
}

function isOnPage(object: Annotation["object"], page: readonly number[]): boolean {
  const rectangle = object.get("Rect");
  if (!rectangle.isArray() || page.length < 4) return true;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from({ length: 4 }, (_, i) => rectangle.get(i).asNumber());
  const [left = 0, bottom = 0, right = 0, top = 0] = page;
  const inside: Box = [Math.max(x0, left), Math.max(y0, bottom), Math.min(x1, right), Math.min(y1, top)];
  return inside[0] <= inside[2] && inside[1] <= inside[3] && isWithin(inside, [left, bottom, right, top], 0.01);
}

function text({ object }: Placed, key: string): string {
  const value = object.get(key);
  return value.isString() ? value.asString().trim() : "";
}

function said(placed: Placed): string {
  return text(placed, "Contents");
}

function tabOrders({ file }: AccessibilityReading): { page: number; order: string }[] {
  return file.pages
    .filter(({ annotations }) => annotations.length > 0)
    .map(({ number }) => {
      const order = file.pdf.findPage(number - 1).get("Tabs");
      return { page: number, order: order.isName() ? order.asName() : "" };
    });
}
