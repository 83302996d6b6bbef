/** EPUBs that break the rules of Kindle. */
import { strToU8 } from "fflate";
import { jpegHeader, pngSaying } from "../hand-made-epub.ts";
import { stripes } from "../print-files.ts";
import { added, both, css, edit, gone, opf, page, put, text, without, type EpubProof } from "./proof.ts";

const rows = (count: number, cells: number) =>
  `<tbody>${`<tr><th scope="row">A</th>${"<td>1</td>".repeat(cells - 1)}</tr>`.repeat(count)}</tbody>`;
const svg = (attributes: string, inside = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A wave" ${attributes}>${inside}<path d="M0 5h10"/></svg>`;

const structure: EpubProof[] = [
  {
    rule: "kindle-cover",
    what: "no picture is the cover",
    harm: opf(' properties="cover-image"', ""),
    also: ["picture-weight"],
  },
  { rule: "kindle-cover", what: "it is small", harm: put("cover.jpg", jpegHeader(600, 960)) },
  { rule: "kindle-cover", what: "older paths do not find it", harm: without('<meta name="cover" content="cover"/>') },
  {
    rule: "kindle-no-cover-page",
    what: "a page shows it",
    harm: page("Cover", '<p><img class="map" src="cover.jpg" alt="The cover: a delta."/></p>'),
  },
  {
    rule: "kindle-contents-page",
    what: "there is none",
    harm: both(
      opf('<itemref idref="contents"/>', ""),
      opf('<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml"/>', ""),
      gone("contents.xhtml"),
      edit("nav.xhtml", "contents.xhtml", "rivers.xhtml"),
    ),
  },
  {
    rule: "kindle-contents-page",
    what: "it is a table",
    harm: edit(
      "contents.xhtml",
      "</section>",
      '<table><tbody><tr><th scope="row">1</th><td>Rivers</td></tr></tbody></table></section>',
    ),
  },
  {
    rule: "kindle-nav-depth",
    what: "there is a third level",
    harm: edit(
      "nav.xhtml",
      "1.1 The mouths</a>",
      '1.1 The mouths</a><ol><li><a href="rivers.xhtml#note-1">Mud</a></li></ol>',
    ),
    also: ["ncx-in-step"],
  },
  {
    rule: "kindle-tags",
    what: "there is a field to fill in",
    harm: text('<p><input type="text" aria-label="Name"/></p>'),
  },
  {
    rule: "kindle-notes",
    what: "a note is a paragraph",
    harm: both(
      edit("rivers.xhtml", '<aside id="note-1" epub:type="footnote" role="doc-footnote"><p>', '<p id="note-1">'),
      edit("rivers.xhtml", "Most do.</p></aside>", "Most do.</p>"),
    ),
  },
  {
    rule: "kindle-notes",
    what: "a note does not lead back",
    harm: edit("rivers.xhtml", 'href="#call-1"', 'href="#mouths"'),
    also: ["notes-return"],
  },
  {
    rule: "kindle-link-pairs",
    what: "question and answer lead to each other",
    harm: text('<p id="q"><a href="#a">To the answer</a></p>\n<p id="a"><a href="#q">To the question</a></p>'),
  },
  {
    rule: "kindle-web-links",
    what: "one says here",
    harm: text('<p>More <a href="https://example.org/">here</a>.</p>'),
  },
  {
    rule: "kindle-web-links",
    what: "one leads to another shop",
    harm: text('<p><a href="https://www.kobo.com/tides">Another copy</a></p>'),
  },
  {
    rule: "kindle-limits",
    what: "there are 300 documents",
    harm: both(...Array.from({ length: 300 }, (_, i) => page(`Page${i}`, "<p>Mud.</p>"))),
  },
  {
    rule: "kindle-pages",
    what: "the printed book has no ISBN",
    harm: opf('<dc:source id="print">urn:isbn:9783161484100', '<dc:source id="print">Tides, first edition'),
  },
];

const styles: EpubProof[] = [
  { rule: "kindle-body-text", what: "the line height is set", harm: css("p { line-height: 1.4; }") },
  { rule: "kindle-body-text", what: "the ground is white", harm: css("blockquote { background: #fff; }") },
  { rule: "kindle-body-text", what: "the page has margins", harm: css("body { margin: 0 5%; }") },
  { rule: "kindle-headings", what: "they do not say how they are set", harm: edit("style.css", "h1, h2 {", "h1 {") },
  { rule: "kindle-units", what: "type is in pixels", harm: css("figcaption { font-size: 13px; }") },
  { rule: "kindle-boxes", what: "a margin is negative", harm: css("figure { margin-top: -1em; }") },
  { rule: "kindle-boxes", what: "a box has a height", harm: css("aside { height: 4em; }") },
  { rule: "kindle-pseudo-elements", what: "a mark is generated", harm: css('aside::before { content: "Note"; }') },
  {
    rule: "kindle-selectors",
    what: "a paragraph is found by what is before it",
    harm: css("p + p { text-indent: 1em; }"),
  },
  {
    rule: "kindle-selectors",
    what: "a paragraph is found by its place",
    harm: css("p:first-child { text-indent: 0; }"),
  },
  { rule: "kindle-properties", what: "something is counted", harm: css("ol { counter-reset: item; }") },
  {
    rule: "kindle-fonts",
    what: "a font is packed for the web",
    harm: added("tide.woff2", strToU8("wOF2\u0000"), "font/woff2"),
  },
  { rule: "kindle-spaces", what: "a space is thin", harm: text("<p>2\u2009km</p>") },
];

const pictures: EpubProof[] = [
  {
    rule: "kindle-picture-types",
    what: "a picture is WebP",
    harm: added(
      "wave.webp",
      strToU8(
        "RIFF\u0016\u0000\u0000\u0000WEBPVP8 \u000a\u0000\u0000\u0000\u0000\u0000\u0000\u009d\u0001*\u0001\u0000\u0001\u0000",
        true,
      ),
      "image/webp",
    ),
  },
  { rule: "kindle-picture-types", what: "a picture moves", harm: put("map.png", pngSaying("moving")) },
  {
    rule: "kindle-picture-types",
    what: "a picture is for ink",
    harm: added("ink.jpg", jpegHeader(1200, 900, 4), "image/jpeg"),
  },
  { rule: "kindle-transparency", what: "a picture is", harm: put("map.png", pngSaying("transparent")) },
  { rule: "kindle-picture-size", what: "a picture is small", harm: put("map.png", new Uint8Array(stripes(800, 600))) },
  {
    rule: "kindle-picture-least",
    what: "a picture is tiny",
    harm: put("map.png", new Uint8Array(stripes(200, 150))),
    also: ["kindle-picture-size"],
  },
  {
    rule: "kindle-picture-width",
    what: "a picture has none",
    harm: edit("style.css", ".map { width: 100%; }", ".map { margin-top: 1em; }"),
  },
  {
    rule: "kindle-picture-width",
    what: "a picture has a height too",
    harm: edit("style.css", "width: 100%;", "width: 100%; height: 20em;"),
    also: ["kindle-boxes"],
  },
  {
    rule: "kindle-alt-length",
    what: "it is long",
    harm: edit("rivers.xhtml", "The river branches", `The river ${"slowly ".repeat(20)} branches`),
  },
  {
    rule: "kindle-svg-count",
    what: "there are thirty",
    harm: text(`<div>${svg('viewBox="0 0 10 10"').repeat(30)}</div>`),
  },
  {
    rule: "kindle-svg-shape",
    what: "a drawing has words",
    harm: text(`<div>${svg('viewBox="0 0 10 10"', "<text>Wave</text>")}</div>`),
  },
  {
    rule: "kindle-svg-shape",
    what: "a drawing begins elsewhere",
    harm: text(`<div>${svg('viewBox="-5 0 10.5 10"')}</div>`),
  },
  { rule: "kindle-table-size", what: "a table has 120 rows", harm: text(`<table>${rows(120, 2)}</table>`) },
  { rule: "kindle-table-size", what: "a table has 12 columns", harm: text(`<table>${rows(2, 12)}</table>`) },
  {
    rule: "kindle-table-shape",
    what: "a table stands in a table",
    harm: text(`<table><tbody><tr><th scope="row">A</th><td><table>${rows(2, 2)}</table></td></tr></tbody></table>`),
  },
  {
    rule: "kindle-table-shape",
    what: "a cell spans more rows than there are",
    harm: edit("tides.xhtml", '<th scope="row">', '<th scope="row" rowspan="3">'),
  },
  {
    rule: "kindle-math",
    what: "a formula has an annotation",
    harm: edit("tides.xhtml", "<mi>h</mi>", "<semantics><mi>h</mi></semantics>"),
  },
];

export const kindleProofs: EpubProof[] = [...structure, ...styles, ...pictures];
