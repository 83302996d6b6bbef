/**
 * Paints inline drawings with attributes of their own: many reading systems do not apply a style sheet to SVG,
 * and an unpainted shape is a black one. https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes
 */
import type { Element, Properties } from "hast";
import { attributeOf, classesOf, eachElement, h } from "../hast-tree.ts";

const accent = "#19818f";
/** Pictures drawn by hand take the reader's own color of ink. */
const ink = "currentColor";
/** Diagrams hide lines behind their words, so they bring their own ground and ink. */
const ground = "#ffffff";
const fixedInk = "#1e1c19";
const soft = "#78756f";

/** Drawings are made for type of 13 units; so it grows with the reader's, a little smaller than the text. */
const unitsInEm = 15;

const paints: Record<string, Record<string, string | number>> = {
  "f-box": { fill: "none", stroke: ink, strokeWidth: 1.25 },
  "f-accent": { fill: "none", stroke: accent, strokeWidth: 2 },
  "f-solid": { fill: accent },
  "f-line": { fill: "none", stroke: ink, strokeWidth: 1.25 },
  "f-dash": { fill: "none", stroke: ink, strokeWidth: 1.25, strokeDasharray: "4 3" },
  "f-head": { fill: ink },
  "f-text": { fill: ink, fontSize: 13 },
  "f-strong": { fill: ink, fontSize: 13, fontWeight: 600 },
  "f-small": { fill: ink, fontSize: 11 },
  "f-kicker": { fill: ink, fontSize: 10, fontWeight: 600, letterSpacing: 0.7 },
  "f-inv": { fill: ground },
  "d-node": { fill: ground },
  "d-group": { fill: "#f4f0e7" },
  "d-note": { fill: "#f7ecd9" },
  "d-label": { fill: ground },
  "d-edge-label": { fill: ground },
  "d-hollow": { fill: "none" },
  "d-edge": { fill: "none", stroke: fixedInk, strokeWidth: 1.25 },
  "d-fill-ink": { fill: fixedInk },
  "d-text": { fill: fixedInk },
  "d-border": { stroke: fixedInk, strokeWidth: 1.25 },
  "d-line": { stroke: fixedInk, strokeWidth: 1.25 },
  "d-stroke-soft": { stroke: soft, strokeWidth: 1.25 },
  "d-dashed": { strokeDasharray: "4 3" },
  "d-strong": { fontWeight: 600 },
};

/** Paints `drawing`, an `svg` element, by the classes of its parts; a part's own attributes stand above them. */
export function paintDrawing(drawing: Element): void {
  eachElement(drawing, (part) => {
    const painted: Properties = {};
    for (const name of classesOf(part)) Object.assign(painted, paints[name]);
    part.properties = { ...painted, ...part.properties };
  });
  drawing.properties["fontFamily"] = "Inter, sans-serif";
  const [x, y, width, height] = attributeOf(drawing, "viewBox").split(/[\s,]+/);
  if (height === undefined) return;
  drawing.properties["width"] = `${(Number(width) / unitsInEm).toFixed(1)}em`;
  if (!classesOf(drawing).includes("diagram")) return;
  drawing.children.unshift(h("rect", { x, y, width, height, fill: ground }));
}
