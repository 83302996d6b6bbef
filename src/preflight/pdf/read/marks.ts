/** Reads what is painted on a page: fills, strokes, pictures and text, clipped as a printer would, in their order. */
import {
  Device,
  Shade,
  type ColorSpace,
  type DisplayList,
  type Image,
  type Matrix,
  type Path,
  type Rect,
  type StrokeState,
} from "mupdf";
import { common, heightOf, widthOf, type Box } from "../box.ts";

/** A color as the file asks for it; parts from 0 to 1. */
export interface Ink {
  /** "Gray", "RGB", "CMYK", "Lab", "Separation"…, as mupdf names them. */
  space: string;
  /** Whether it is described by a profile or another device-independent space. */
  isCalibrated: boolean;
  parts: number[];
}

/** One thing painted. */
export interface Mark {
  kind: "fill" | "stroke" | "picture" | "text" | "shading";
  /** What of it can be seen. */
  box: Box;
  /** Where it would reach were it not clipped. */
  whole: Box;
  ink?: Ink;
  /** Opacity, from 0 to 1. */
  alpha: number;
  /** Whether a fill covers all of its box, but for round corners. */
  isSolid?: boolean;
  /** Width of a stroke as printed, points. */
  width?: number;
  /** Pixels of a picture, and how many of them are printed to the inch, in the worse direction. */
  picture?: { width: number; height: number; dpi: number; isMask: boolean };
}

/** What is painted on a page. */
export interface Painted {
  marks: Mark[];
  /** What lets something below show through: "blend mode Multiply", "soft mask". */
  seeThrough: { what: string; box: Box }[];
  /** Boxes of text that is there and not painted. */
  hidden: Box[];
}

/** Reads a display list whose page has this box. */
export function readMarks(list: DisplayList, page: Box): Painted {
  const painted: Painted = { marks: [], seeThrough: [], hidden: [] };
  // What is painted shows inside the innermost clip.
  const clips: (Box | undefined)[] = [page];
  const clip = (box: Box) => {
    const outer = clips.at(-1);
    clips.push(outer && common(outer, box));
  };
  const add = (mark: Omit<Mark, "box">) => {
    const shown = clips.at(-1);
    const box = shown && common(shown, padded(mark.whole));
    if (box === undefined && mark.kind !== "text") return;
    painted.marks.push({ ...mark, box: box ?? mark.whole });
    if (mark.alpha < 1 && box !== undefined) painted.seeThrough.push({ what: opacity(mark.alpha), box });
  };
  const device = new Device({
    fillPath(path, _evenOdd, ctm, space, parts, alpha) {
      const { whole, isSolid } = taken(path, (it) => ({
        whole: boxOf(it.getBounds(none, ctm)),
        isSolid: isOneBox(it),
      }));
      add({ kind: "fill", whole, ink: inkOf(space, parts), alpha, isSolid });
    },
    strokePath(path, stroke, ctm, space, parts, alpha) {
      const width = stroke.getLineWidth() * expansion(ctm);
      const whole = taken(path, (it) => boxOf(it.getBounds(stroke, ctm)));
      stroke.destroy();
      add({ kind: "stroke", whole, ink: inkOf(space, parts), alpha, width });
    },
    fillText(text, ctm, space, parts, alpha) {
      const whole = taken(text, (it) => boxOf(it.getBounds(none, ctm)));
      add({ kind: "text", whole, ink: inkOf(space, parts), alpha });
    },
    strokeText(text, stroke, ctm, space, parts, alpha) {
      const whole = taken(text, (it) => boxOf(it.getBounds(stroke, ctm)));
      stroke.destroy();
      add({ kind: "text", whole, ink: inkOf(space, parts), alpha });
    },
    ignoreText(text, ctm) {
      painted.hidden.push(taken(text, (it) => boxOf(it.getBounds(none, ctm))));
    },
    fillImage(image, ctm, alpha) {
      const { whole, picture, ink } = placed(image, ctm);
      add({ kind: "picture", whole, picture, alpha, ...(ink === undefined ? {} : { ink }) });
    },
    fillImageMask(image, ctm, space, parts, alpha) {
      const { whole, picture } = placed(image, ctm);
      add({ kind: "picture", whole, picture, ink: inkOf(space, parts), alpha });
    },
    fillShade(shade, ctm, alpha) {
      add({ kind: "shading", whole: moved(boxOf(shade.getBounds()), ctm), alpha });
      disown(shade);
    },
    clipPath(path, _evenOdd, ctm) {
      clip(taken(path, (it) => boxOf(it.getBounds(none, ctm))));
    },
    clipStrokePath(path, stroke, ctm) {
      clip(taken(path, (it) => boxOf(it.getBounds(stroke, ctm))));
      stroke.destroy();
    },
    clipText(text, ctm) {
      clip(taken(text, (it) => boxOf(it.getBounds(none, ctm))));
    },
    clipStrokeText(text, stroke, ctm) {
      clip(taken(text, (it) => boxOf(it.getBounds(stroke, ctm))));
      stroke.destroy();
    },
    clipImageMask(image, ctm) {
      clip(placed(image, ctm).whole);
    },
    popClip() {
      if (clips.length > 1) clips.pop();
    },
    beginMask(area) {
      painted.seeThrough.push({ what: "a soft mask", box: boxOf(area) });
    },
    endMask() {
      // A mask is a clip until it is popped; what it hides is not known.
      clips.push(clips.at(-1));
    },
    beginGroup(area, _space, _isolated, _knockout, blend, alpha) {
      if (alpha < 1) painted.seeThrough.push({ what: opacity(alpha), box: boxOf(area) });
      if (blend !== "Normal") painted.seeThrough.push({ what: `blend mode ${blend}`, box: boxOf(area) });
    },
  });
  list.run(device, [1, 0, 0, 1, 0, 0]);
  device.close();
  device.destroy();
  return painted;
}

// mupdf measures fills without a stroke; its types ask for one.
const none = null as unknown as StrokeState;

/** What mupdf lends is given back at once: a path outlives its display list otherwise, and that crashes. */
function taken<Lent extends { destroy: () => void }, Result>(lent: Lent, read: (lent: Lent) => Result): Result {
  const result = read(lent);
  lent.destroy();
  return result;
}

/** mupdf lends a shading without counting it, and would free it a second time once it is forgotten here. */
function disown(shade: Shade): void {
  (Shade as unknown as { _finalizer: FinalizationRegistry<unknown> })._finalizer.unregister(shade);
}

function inkOf(space: ColorSpace, parts: number[]): Ink {
  return taken(space, (it) => ({
    space: it.getType(),
    isCalibrated: !it.getName().startsWith("Device"),
    parts: [...parts],
  }));
}

/** One outline of no more than four lines and four curves: a box, a rounded box, a disc. A frame has two. */
function isOneBox(path: Path): boolean {
  const count = { outlines: 0, lines: 0, curves: 0 };
  path.walk({
    moveTo: () => void (count.outlines += 1),
    lineTo: () => void (count.lines += 1),
    curveTo: () => void (count.curves += 1),
  });
  return count.outlines === 1 && count.lines <= 4 && count.curves <= 4;
}

interface Placed {
  whole: Box;
  picture: NonNullable<Mark["picture"]>;
  ink?: Ink;
}

/** A picture fills the unit square, wherever that is. */
function placed(image: Image, ctm: Matrix): Placed {
  const [a, b, c, d] = ctm;
  return taken(image, (it) => {
    const [width, height] = [it.getWidth(), it.getHeight()];
    const dpi = Math.min((width * 72) / Math.hypot(a, b), (height * 72) / Math.hypot(c, d));
    const space = it.getColorSpace();
    return {
      whole: moved([0, 0, 1, 1], ctm),
      picture: { width, height, dpi, isMask: it.getImageMask() },
      ...(space === null ? {} : { ink: inkOf(space, []) }),
    };
  });
}

function moved([left, top, right, bottom]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function boxOf([left, top, right, bottom]: Rect): Box {
  return [left, top, right, bottom];
}

/** A line without height is seen all the same. */
function padded(box: Box): Box {
  return widthOf(box) > 0 && heightOf(box) > 0 ? box : [box[0] - 0.01, box[1] - 0.01, box[2] + 0.01, box[3] + 0.01];
}

function expansion([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function opacity(alpha: number): string {
  return `opacity ${alpha.toFixed(2)}`;
}
