/** Tells of every figure where on its page it is. ISO 32000-1, 14.8.5.4.3 wants it of figures that stand on one page. */
import { operandsOf, visitOperators, type Operator } from "../../preflight/pdf/operators.ts";
import type { PdfValue } from "../../preflight/pdf/values.ts";
import type { Section } from "./pdf-content.ts";
import { isMark, tagsIn, type Mark, type Tag } from "./pdf-tags.ts";
import { moved, multiply, Transforms, transformOf, type Point, type Transform } from "./pdf-transforms.ts";

/** Left, bottom, right, top; points from the page's lower left corner. */
export type PageBox = [left: number, bottom: number, right: number, top: number];

/** Writes the boxes into the attributes of all figures of a tree. */
export function boxFigures(root: Tag, boxOf: (mark: Mark) => PageBox | undefined): void {
  for (const figure of tagsIn(root).filter(({ type }) => type === "Figure")) {
    const marks = figure.kids.filter(isMark);
    const isOnPage = marks.every(({ stream, page }) => stream === page && page === marks[0]?.page);
    const box = isOnPage ? around(marks.map(boxOf).filter((each) => each !== undefined)) : undefined;
    if (box === undefined) continue;
    const rounded = box.map((edge) => Math.round(edge * 100) / 100);
    const attribute = new Map<string, PdfValue>([
      ["O", { name: "Layout" }],
      ["BBox", rounded],
    ]);
    figure.attributes = [...figure.attributes, attribute];
  }
}

function around(boxes: readonly PageBox[]): PageBox | undefined {
  if (boxes.length === 0) return undefined;
  const edge = (i: 0 | 1 | 2 | 3) => boxes.map((box) => box[i]);
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))];
}

const fills = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const lines = new Set(["m", "l", "c", "v", "y"]);
const texts = new Set(["Tj", "TJ", "'", '"']);

/** What some sections of a stream paint, as far as it is not clipped; of text, where its words begin. */
export function paintedBoxes(content: string, sections: readonly Section[]): Map<number, PageBox> {
  const boxes = new Map<number, PageBox>();
  if (sections.length === 0) return boxes;
  const wanted = sections.toSorted((a, b) => a.open.end - b.open.end);
  const transforms = new Transforms();
  const clips: (PageBox | undefined)[] = [];
  const text = { line: transforms.current, size: 0 };
  let clip: PageBox | undefined;
  let path: Point[] = [];
  let isClip = false;

  const paint = (section: Section | undefined, points: readonly Point[]) => {
    const box = shared(boxAround(points), clip);
    if (section === undefined || box === undefined) return;
    const known = boxes.get(section.id);
    boxes.set(section.id, (known && around([known, box])) ?? box);
  };
  const placed = (points: readonly Point[], by: Transform = transforms.current) =>
    points.map((point) => moved(point, by));

  visitOperators(content, (operator: Operator) => {
    const { name, at } = operator;
    while (wanted[0] !== undefined && wanted[0].close.end <= at) wanted.shift();
    const [next] = wanted;
    if (next === undefined) return;
    const section = at >= next.open.end ? next : undefined;
    const numbers = () => operandsOf(content, operator);
    if (name === "q") clips.push(clip);
    if (name === "Q") clip = clips.pop();
    if (name === "q" || name === "Q") transforms.apply(name, []);
    else if (name === "cm") transforms.apply(name, numbers());
    else if (name === "re") path.push(...placed(corners(numbers())));
    else if (lines.has(name)) path.push(...placed(pairs(numbers())));
    else if (name === "W" || name === "W*") isClip = true;
    else if (name === "Do" || name === "BI") paint(section, placed(corners([0, 0, 1, 1])));
    else if (fills.has(name) || name === "n") {
      if (name !== "n") paint(section, path);
      if (isClip) clip = shared(boxAround(path), clip);
      path = [];
      isClip = false;
    } else if (section !== undefined) {
      const words = followText(text, name, numbers);
      if (words !== undefined) paint(section, placed(words, multiply(text.line, transforms.current)));
    }
  });
  return boxes;
}

/** Follows the place and size of text; answers with the corners of the first letter where some is shown. */
function followText(
  text: { line: Transform; size: number },
  name: string,
  numbers: () => PdfValue[],
): Point[] | undefined {
  if (name === "BT") text.line = [1, 0, 0, 1, 0, 0];
  else if (name === "Tf") text.size = Number(numbers()[1] ?? 0);
  else if (name === "Tm") text.line = transformOf(numbers());
  else if (name === "Td" || name === "TD") text.line = multiply([1, 0, 0, 1, ...step(numbers())], text.line);
  return texts.has(name) ? corners([0, 0, text.size / 2, text.size * 0.7]) : undefined;
}

function step([x, y]: readonly PdfValue[]): [number, number] {
  return [Number(x ?? 0), Number(y ?? 0)];
}

function corners([x = 0, y = 0, width = 0, height = 0]: readonly PdfValue[]): Point[] {
  const [left, bottom] = [Number(x), Number(y)];
  const [right, top] = [left + Number(width), bottom + Number(height)];
  return [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ];
}

function pairs(numbers: readonly PdfValue[]): Point[] {
  return Array.from({ length: numbers.length >> 1 }, (_, i): Point => [
    Number(numbers[2 * i]),
    Number(numbers[2 * i + 1]),
  ]);
}

function boxAround(points: readonly Point[]): PageBox | undefined {
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes share. */
function shared(box: PageBox | undefined, clip: PageBox | undefined): PageBox | undefined {
  if (box === undefined || clip === undefined) return box;
  const inside: PageBox = [
    Math.max(box[0], clip[0]),
    Math.max(box[1], clip[1]),
    Math.min(box[2], clip[2]),
    Math.min(box[3], clip[3]),
  ];
  return inside[0] <= inside[2] && inside[1] <= inside[3] ? inside : undefined;
}
