/** Rules of Kindle about drawings, tables and formulas. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { at, isInside, named } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { below, childrenOf, localName, readXml, textOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

interface Drawing {
  document: { path: string };
  root: XmlElement;
}

function drawingsOf(file: EpubFile): Drawing[] {
  const inline = file.documents.flatMap((document) => named(document, "svg").map((root) => ({ document, root })));
  const files = file.package.items
    .filter(({ type }) => type === "image/svg+xml")
    .flatMap(({ path }) => {
      const { root } = readXml(path, file.files.get(path)?.content ?? new Uint8Array());
      return root === undefined ? [] : [{ document: { path }, root }];
    });
  return [...inline.filter(({ root }) => !isInside(root, "svg")), ...files];
}

/** K-12 */
const mostDrawings = 25;

export const kindleSvgCount: EpubRule = {
  id: "kindle-svg-count",
  title: "few drawings",
  wants: "There are at most 25 SVG drawings: with more, the book loses Kindle’s better typesetting.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const count = drawingsOf(file).length;
    return count > mostDrawings ? { findings: [{ text: `${count} drawings` }] } : clean(`${count} drawings`);
  },
};

/** K-12 */
export const kindleSvgShape: EpubRule = {
  id: "kindle-svg-shape",
  title: "plain drawings",
  wants:
    "A drawing has a viewBox of four whole numbers from 0 0, no words, no prefixes, and moves nothing (transform).",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: drawingsOf(file).flatMap(({ document, root }) => {
      const parts = [root, ...below(root)];
      const faults = [
        ...(/^0 0 \d+ \d+$/.test((root.attributes["viewBox"] ?? "").trim())
          ? []
          : [`has the viewBox “${root.attributes["viewBox"] ?? ""}”`]),
        ...(parts.some((part) => localName(part) === "text") ? ["has words"] : []),
        ...(parts.some(
          ({ name, attributes }) =>
            name.includes(":") || Object.keys(attributes).some((key) => key.startsWith("xlink:")),
        )
          ? ["has names with a prefix"]
          : []),
        ...(parts.some(({ attributes: { transform = "" } }) => !/^(translate\(0[ ,]+0\))?$/.test(transform.trim()))
          ? ["moves its parts"]
          : []),
        ...((root.attributes["preserveAspectRatio"] ?? "").includes("slice") ? ["is cut to size (slice)"] : []),
        ...(parts.some(({ attributes: { visibility = "visible" } }) => visibility !== "visible")
          ? ["hides parts"]
          : []),
      ];
      return faults.map((text) => at(document, root, `a drawing ${text}`));
    }),
  }),
};

/** K-13 */
const table = { rows: 100, columns: 10 };

export const kindleTableSize: EpubRule = {
  id: "kindle-table-size",
  title: "tables of a size that shows",
  wants:
    "Every table has fewer than 100 rows and 10 columns: one large table costs the whole book its better typesetting.",
  severity: "error",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "table").flatMap((element): Finding[] => {
        const rows = below(element).filter((row) => localName(row) === "tr");
        const columns = Math.max(0, ...rows.map(columnsOf));
        return rows.length >= table.rows || columns >= table.columns
          ? [at(document, element, `a table has ${rows.length} rows and ${columns} columns`)]
          : [];
      }),
    ),
  }),
};

function columnsOf(row: XmlElement): number {
  return childrenOf(row).reduce((sum, cell) => sum + Number(cell.attributes["colspan"] ?? 1), 0);
}

/** K-13 */
export const kindleTableShape: EpubRule = {
  id: "kindle-table-shape",
  title: "tables of data",
  wants: "No table stands in another, no cell spans more rows than there are, and rows stand in thead, tbody or tfoot.",
  severity: "error",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "table").flatMap((element): Finding[] => {
        if (isInside(element, "table")) return [at(document, element, "a table stands in a table")];
        const groups = childrenOf(element).filter((child) => /^t(head|body|foot)$/.test(localName(child)));
        const loose = childrenOf(element).some((child) => localName(child) === "tr");
        const wide = groups.flatMap((group) => {
          const rows = childrenOf(group).filter((row) => localName(row) === "tr");
          return rows.flatMap((row, i) =>
            childrenOf(row).filter((cell) => Number(cell.attributes["rowspan"] ?? 1) > rows.length - i),
          );
        });
        return [
          ...(loose ? [at(document, element, "a table has rows outside thead, tbody and tfoot")] : []),
          ...wide.map((cell) => at(document, cell, `${quoted(textOf(cell))} spans more rows than there are`)),
        ];
      }),
    ),
  }),
};

/** K-14 */
const unknownMath = new Set([
  "mglyph",
  "maction",
  "mlongdiv",
  "mstack",
  "mscarries",
  "msgroup",
  "msline",
  "msrow",
  "semantics",
  "annotation",
  "annotation-xml",
]);

export const kindleMath: EpubRule = {
  id: "kindle-math",
  title: "formulas that Kindle sets",
  wants: "Formulas are of the elements that Kindle sets: no mglyph, maction, mlongdiv or mstack, no annotations.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      document.elements
        .filter((element) => unknownMath.has(localName(element)) && isInside(element, "math"))
        .map((element) => at(document, element, `Kindle does not set <${element.name}>`)),
    ),
  }),
};
