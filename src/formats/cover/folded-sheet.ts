/** The picture on every cover: a sheet that three folds make into eight leaves. */
import { element } from "../xml.ts";
import type { Inks } from "./inks.ts";

/** Where the sheet is drawn; all in the units of the picture around it. */
export interface SheetPlace {
  left: number;
  top: number;
  width: number;
}

/** A leaf: the sheet's eighth. */
export const leaf = { width: 124, height: 190 };

/** Three decisions lead from one root to one of eight leaves; 685 units high. */
export function foldedSheet({ left, top, width }: SheetPlace, { ground, paper, line }: Inks): string {
  const levels = [top, top + 165, top + 330, top + 495];
  const centers = Array.from({ length: 8 }, (_, i) => left + leaf.width / 2 + (i * (width - leaf.width)) / 7);
  const chosen = 5;
  const rows = [3, 2, 1, 0].map((level) => groups(centers, 2 ** level));
  const paths: string[] = [];
  const marks: string[] = [];
  rows.forEach((row, depth) => {
    const next = rows[depth + 1];
    if (next === undefined) return;
    row.forEach((x, i) => {
      for (const child of [2 * i, 2 * i + 1]) {
        const isChosen = Math.floor(chosen / 2 ** (2 - depth)) === child;
        const y = levels[depth] ?? 0;
        const end = levels[depth + 1] ?? 0;
        const path = `M${x} ${y}V${y + 82}H${next[child]}V${end}`;
        const drawn = element("path", {
          d: path,
          fill: "none",
          stroke: isChosen ? paper : line,
          "stroke-width": isChosen ? 8 : 4,
        });
        (isChosen ? marks : paths).push(drawn);
      }
    });
  });
  const leaves = centers.map((x, i) =>
    element("rect", {
      x: x - leaf.width / 2,
      y: levels[3],
      ...leaf,
      fill: i === chosen ? paper : ground,
      stroke: i === chosen ? paper : line,
      "stroke-width": 4,
    }),
  );
  const root = element("circle", { cx: rows[0]?.[0], cy: top, r: 20, fill: paper });
  return element("g", {}, [...paths, ...leaves, ...marks, root]);
}

/** Middles of neighboring runs of `size` centers. */
function groups(centers: readonly number[], size: number): number[] {
  return Array.from({ length: centers.length / size }, (_, i) => {
    const run = centers.slice(i * size, (i + 1) * size);
    return run.reduce((sum, x) => sum + x, 0) / run.length;
  });
}
