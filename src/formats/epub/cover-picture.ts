/** Draws the cover as SVG: the title, and a sheet that three folds make into eight leaves. */
import type { Book, EditionName } from "../../book/types.ts";
import { setTitle, widthOf } from "./cover-lines.ts";
import { element, escapeXml } from "./xml.ts";

/** Size in px: what stores ask for. https://kdp.amazon.com/en_US/help/topic/G6GTK3T3NUHKLEFX */
export const coverSize = { width: 1600, height: 2560 };

const paper = "#fbf9f4";
const ground = "#0c4a54";
const line = "#5f98a0";
const soft = "#b9d3d5";
const serif = "'Source Serif 4', serif";
const margin = 144;
const inner = coverSize.width - 2 * margin;

/** The cover picture; the fonts it names are the page's to bring. */
export function coverSvg(book: Book, edition: EditionName): string {
  const { title, subtitle, authors, publisher, exam } = book.config;
  const code = exam === undefined || `${title} ${subtitle}`.includes(exam.code) ? "" : exam.code;
  const kicker = [code, edition === "demo" ? "Demo edition" : ""].filter((word) => word !== "").join(" · ");
  const heading = setTitle(title, inner, 880, 1.08, 232);
  const headingTop = kicker === "" ? 320 : 400;
  const headingEnd = headingTop + heading.lines.length * heading.size * 1.08;
  const below = setTitle(subtitle, inner * 0.9, 190, 1.3, 68);
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${coverSize.width} ${coverSize.height}`, ...coverSize },
    [
      element("rect", { ...coverSize, fill: ground }),
      element("rect", { x: margin, y: 168, width: 96, height: 8, fill: paper }),
      words(kicker, {
        x: margin,
        y: 276,
        "font-family": "Inter",
        "font-weight": 600,
        "font-size": 44,
        "letter-spacing": 3,
        fill: soft,
      }),
      ...heading.lines.map((text, i) =>
        words(text, {
          x: margin - heading.size * 0.03,
          y: Math.round(headingTop + heading.size * (0.8 + i * 1.08)),
          "font-family": serif,
          "font-weight": 600,
          "font-size": heading.size,
          "letter-spacing": -0.012 * heading.size,
          fill: paper,
        }),
      ),
      ...below.lines.map((text, i) =>
        words(text, {
          x: margin,
          y: Math.round(headingEnd + 92 + i * below.size * 1.3),
          "font-family": serif,
          "font-style": "italic",
          "font-size": below.size,
          fill: soft,
        }),
      ),
      foldedSheet(),
      words(byline(authors), {
        x: margin,
        y: 2432,
        "font-family": "Inter",
        "font-weight": 600,
        "font-size": 44,
        fill: paper,
      }),
      words(publisher, {
        x: coverSize.width - margin,
        y: 2432,
        "text-anchor": "end",
        "font-family": "Inter",
        "font-size": 44,
        fill: soft,
      }),
    ],
  );
}

/** All authors where there is room, else the first. */
function byline(authors: readonly string[]): string {
  const all = authors.join(", ");
  return widthOf(all) * 44 <= inner * 0.75 ? all : `${authors[0] ?? ""} and others`;
}

/** Three decisions lead from one root to one of eight leaves. */
function foldedSheet(): string {
  const top = 1580;
  const levels = [top, top + 165, top + 330, top + 495];
  const leaf = { width: 124, height: 190 };
  const centers = Array.from({ length: 8 }, (_, i) => margin + leaf.width / 2 + (i * (inner - leaf.width)) / 7);
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

function words(text: string, attributes: Record<string, string | number>): string {
  return text.trim() === "" ? "" : element("text", attributes, escapeXml(text));
}
