/** The page that shows a proof: every sheet, and every finding with a way to its place. It needs no script. */
import { escapeXml } from "../formats/xml.ts";
import type { FileProof, SheetRecord } from "./file-proof.ts";
import { indexStyles } from "./index-styles.ts";
import type { DrawnMark } from "./mark-drawing.ts";
import { countOf, worstOf, type Mark } from "./marks.ts";
import { proofMark } from "./swap.ts";

/** The whole HTML document; addresses in it are relative to the folder it lies in. */
export function indexPage(files: readonly FileProof[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${proofMark}
<title>Proofs: ${escapeXml(files.map(({ name }) => name).join(", "))}</title>
<style>${indexStyles}</style>
</head>
<body>
<header>
<h1>Proofs</h1>
<nav aria-label="Files"><ul>
${files.map((file, i) => fileLine(file, i + 1)).join("\n")}
</ul></nav>
</header>
<main>
${files.map((file, i) => fileSection(file, i + 1)).join("\n")}
</main>
</body>
</html>
`;
}

function fileLine({ name, pages, marks }: FileProof, file: number): string {
  return `<li><a href="#file-${file}">${escapeXml(name)}</a> ${count(pages, "page")}, ${verdict(marks)}</li>`;
}

function fileSection(proof: FileProof, file: number): string {
  const { name, marks, sheets, profile } = proof;
  return `<section id="file-${file}" aria-labelledby="file-${file}-name">
<h2 id="file-${file}-name">${escapeXml(name)}</h2>
<p>${count(proof.pages, "page")} on ${count(sheets.length, "sheet")}, judged as ${profile}: ${verdict(marks)}</p>
${marks.length === 0 ? "" : findingTable(proof, file)}
${sheets.map((sheet, i) => sheetFigure(proof, sheet, i + 1, file)).join("\n")}
</section>`;
}

function findingTable({ marks, labelOf, name }: FileProof, file: number): string {
  const rows = marks.map(({ number, page, severity, text, rule }) => {
    const place =
      page === undefined ? "whole file" : `<a href="#${markId(file, number)}">${pageName(page, labelOf)}</a>`;
    return `<tr id="${findingId(file, number)}" class="${severity}"><th scope="row">${number}</th><td>${place}</td><td>${severity}</td><td>${lines(text)}</td><td><code>${escapeXml(rule)}</code></td></tr>`;
  });
  // A long list is folded, so that the sheets are near; a link into it opens it.
  return `<details class="findings"${marks.length > 25 ? "" : " open"}><summary>What preflight found</summary><table>
<caption>Findings in ${escapeXml(name)}</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Page</th><th scope="col">Kind</th><th scope="col">Finding</th><th scope="col">Rule</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></details>`;
}

function sheetFigure(proof: FileProof, sheet: SheetRecord, number: number, file: number): string {
  const { width, height, marks } = sheet;
  const address = sheet.path.split("/").map(encodeURIComponent).join("/");
  const caption = captionOf(proof, sheet, number);
  const marked = marks.length === 0 ? "no findings" : `marked: ${marks.map((mark) => mark.number).join(", ")}`;
  return `<figure>
<div class="sheet"><a href="${address}"><img src="${address}" width="${width}" height="${height}" loading="lazy" alt="${attribute(`${caption}; ${marked}`)}"></a>
${marks.map((mark) => markLink(proof, mark, sheet, file)).join("\n")}</div>
<figcaption>${escapeXml(caption)}</figcaption>
</figure>`;
}

function captionOf({ name, sheets, labelOf }: FileProof, { first, last }: SheetRecord, number: number): string {
  const span = (from: string, to: string) => (from === to ? from : `${from} to ${to}`);
  const folios = span(labelOf(first), labelOf(last));
  const physical = span(String(first), String(last));
  const pages = `${first === last ? "page" : "pages"} ${folios}${folios === physical ? "" : ` (pdf ${physical})`}`;
  return sheets.length === 1 ? `${name}, ${pages}` : `${name}, sheet ${number} of ${sheets.length}, ${pages}`;
}

/** A mark on a sheet leads to its line in the table, and that back to the mark. */
function markLink({ marks }: FileProof, { number, area }: DrawnMark, { width, height }: SheetRecord, file: number) {
  const [left, top, right, bottom] = area;
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`;
  const style = [
    `left:${percent(left, width)}`,
    `top:${percent(top, height)}`,
    `width:${percent(right - left, width)}`,
    `height:${percent(bottom - top, height)}`,
  ].join(";");
  const text = `Finding ${number}: ${marks.find((mark) => mark.number === number)?.text ?? ""}`;
  return `<a class="mark" id="${markId(file, number)}" href="#${findingId(file, number)}" style="${style}" title="${attribute(text)}" aria-label="${attribute(text)}"></a>`;
}

function markId(file: number, number: number): string {
  return `mark-${file}-${number}`;
}

function findingId(file: number, number: number): string {
  return `finding-${file}-${number}`;
}

/** "47 (pdf 61)". */
function pageName(page: number, labelOf: FileProof["labelOf"]): string {
  const label = labelOf(page);
  return label === "" || label === String(page) ? String(page) : `${escapeXml(label)} (pdf ${page})`;
}

function verdict(marks: readonly Mark[]): string {
  return `<span class="verdict ${worstOf(marks)}">${countOf(marks).toLowerCase()}</span>`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function lines(text: string): string {
  return escapeXml(text).replace(/\n/g, "<br>");
}

function attribute(text: string): string {
  return escapeXml(text).replace(/"/g, "&quot;");
}
