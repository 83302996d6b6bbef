/** EPUBs that break the rules about ways through a book, accessibility and care. */
import { both, css, edit, meta, opf, page, put, text, without, type EpubProof } from "./proof.ts";
import { stripes } from "../print-files.ts";

const nav = (from: string, to: string) => edit("nav.xhtml", from, to);
const ncx = (from: string, to: string) => edit("toc.ncx", from, to);

const ways: EpubProof[] = [
  {
    rule: "nav",
    what: "there is none",
    harm: opf(' properties="nav"', ""),
    also: ["landmarks-useful", "page-list", "accessibility-features", "ncx-in-step", "kindle-contents-page"],
  },
  { rule: "nav", what: "an entry has no words", harm: nav(">2 Tides<", "><"), also: ["ncx-in-step", "links-say"] },
  {
    rule: "nav",
    what: "a heading has nothing below it",
    harm: nav('<a href="tides.xhtml">2 Tides</a>', "<span>2 Tides</span>"),
    also: ["ncx-in-step"],
  },
  {
    rule: "nav",
    what: "an entry leads to the web",
    harm: nav('<a href="tides.xhtml">', '<a href="https://example.org/">'),
  },
  {
    rule: "nav",
    what: "there are two lists of contents",
    harm: nav(
      "</body>",
      '<nav epub:type="toc" role="doc-toc"><ol><li><a href="tides.xhtml">Tides</a></li></ol></nav></body>',
    ),
  },
  {
    rule: "nav-order",
    what: "it begins at the end",
    harm: nav(
      '<ol>\n<li><a href="rivers.xhtml">1',
      '<ol>\n<li><a href="tides.xhtml#tides">0 Ebb</a></li>\n<li><a href="rivers.xhtml">1',
    ),
    also: ["ncx-in-step"],
  },
  { rule: "nav-planned", what: "a chapter is missing", planned: { titles: ["Rivers", "Lakes", "Tides"] } },
  { rule: "nav-planned", what: "chapters are in another order", planned: { titles: ["Tides", "Rivers"] } },
  {
    rule: "landmarks",
    what: "one says nothing",
    harm: nav('<a epub:type="toc" href', "<a href"),
    also: ["landmarks-useful"],
  },
  {
    rule: "landmarks",
    what: "two say the same",
    harm: nav(
      '<li><a epub:type="toc"',
      '<li><a epub:type="toc" href="contents.xhtml">Contents</a></li>\n<li><a epub:type="toc"',
    ),
  },
  {
    rule: "landmarks-useful",
    what: "none leads to the text",
    harm: nav('epub:type="bodymatter"', 'epub:type="chapter"'),
  },
  { rule: "page-list", what: "a page is not listed", harm: nav('<li><a href="tides.xhtml#page-2">2</a></li>', "") },
  { rule: "page-list", what: "a page is listed as another", harm: nav('#page-2">2<', '#page-2">3<') },
  {
    rule: "page-source",
    what: "no printed book is named",
    harm: without('<meta refines="#print" property="source-of">pagination</meta>'),
  },
  {
    rule: "page-break-labels",
    what: "a page has no number",
    harm: edit("tides.xhtml", ' aria-label="2"', ""),
    also: ["page-list"],
  },
  {
    rule: "page-break-labels",
    what: "a page says Page",
    harm: both(edit("tides.xhtml", ' aria-label="2"', ' aria-label="Page 2"'), nav('#page-2">2<', '#page-2">Page 2<')),
  },
  { rule: "page-list-planned", what: "another page was printed", planned: { folios: ["1", "2", "3"] } },
  { rule: "ncx", what: "it is of another book", harm: ncx("urn:uuid:6d4f", "urn:uuid:7d4f") },
  { rule: "ncx", what: "a place is not there", harm: ncx("rivers.xhtml#mouths", "rivers.xhtml#ends") },
  { rule: "ncx-in-step", what: "an entry has other words", harm: ncx("2 Tides", "2 The tides") },
];

const told = (property: string, value: string) => `<meta property="schema:${property}">${value}</meta>`;

const metadata: EpubProof[] = [
  { rule: "accessibility-metadata", what: "hazards are not told", harm: without(told("accessibilityHazard", "none")) },
  {
    rule: "accessibility-summary",
    what: "there is none",
    harm: without(told("accessibilitySummary", "Everything can be read as text.")),
  },
  { rule: "access-modes", what: "pictures are not told", harm: without(told("accessMode", "visual")) },
  { rule: "access-modes", what: "a word is made up", harm: meta(told("accessMode", "reading")) },
  { rule: "accessibility-hazards", what: "none and flashing", harm: meta(told("accessibilityHazard", "flashing")) },
  {
    rule: "accessibility-hazards",
    what: "sound and no sound",
    harm: both(
      opf(told("accessibilityHazard", "none"), told("accessibilityHazard", "sound")),
      meta(told("accessibilityHazard", "noSoundHazard")),
    ),
  },
  {
    rule: "accessibility-features",
    what: "an index is told that is not there",
    harm: meta(told("accessibilityFeature", "index")),
  },
  { rule: "accessibility-features", what: "a word is made up", harm: meta(told("accessibilityFeature", "nice")) },
  {
    rule: "conformance-claim",
    what: "it is spelt otherwise",
    harm: opf("EPUB Accessibility 1.1 - WCAG 2.2 Level AA", "EPUB accessibility 1.1 – WCAG 2.2 AA"),
  },
  {
    rule: "conformance-claim",
    what: "nobody vouches for it",
    harm: without('<meta property="a11y:certifiedBy">Estuary Press</meta>'),
  },
];

const documents: EpubProof[] = [
  {
    rule: "alt-texts",
    what: "a picture has none",
    harm: edit("rivers.xhtml", ' alt="The river branches five times before the sea."', ""),
    also: ["accessibility-features"],
  },
  {
    rule: "alt-texts",
    what: "a drawing has none",
    harm: edit("rivers.xhtml", ' aria-label="A wave"', ""),
    also: ["accessibility-features"],
  },
  {
    rule: "alt-texts-say",
    what: "it is a file name",
    harm: edit("rivers.xhtml", "The river branches five times before the sea.", "map.png"),
  },
  {
    rule: "heading-order",
    what: "a level is skipped",
    harm: text("<h4>Mud</h4>\n<p>Brown.</p>"),
    also: ["kindle-headings"],
  },
  { rule: "headings-say", what: "a heading is empty", harm: text("<h2></h2>") },
  {
    rule: "document-titles",
    what: "there is none",
    harm: edit("tides.xhtml", "<title>Tides</title>", "<title></title>"),
  },
  {
    rule: "document-languages",
    what: "html names none",
    harm: edit("tides.xhtml", ' lang="en" xml:lang="en"', ' xml:lang="en"'),
  },
  { rule: "types-with-roles", what: "a role is missing", harm: edit("tides.xhtml", ' role="doc-chapter"', "") },
  {
    rule: "types-with-roles",
    what: "the body has one",
    harm: edit("tides.xhtml", "<body>", '<body role="doc-chapter">'),
  },
  { rule: "table-headers", what: "there are none", harm: text("<table><tbody><tr><td>1</td></tr></tbody></table>") },
  {
    rule: "table-headers",
    what: "one does not say what it heads",
    harm: edit("tides.xhtml", '<th scope="row">', "<th>"),
  },
  {
    rule: "table-headers-say",
    what: "one is empty",
    harm: edit("tides.xhtml", '<th scope="col">Height</th>', '<th scope="col"></th>'),
  },
  { rule: "links-say", what: "a link has no words", harm: text('<p>To <a href="tides.xhtml"><span></span></a>.</p>') },
  {
    rule: "aria-references",
    what: "a label is not there",
    harm: edit("tides.xhtml", 'aria-labelledby="tides"', 'aria-labelledby="ebb"'),
  },
  {
    rule: "notes-return",
    what: "a note leads on",
    harm: edit("rivers.xhtml", '<a href="#call-1" role="doc-backlink">1</a>', "1"),
    also: ["kindle-notes"],
  },
];

const care: EpubProof[] = [
  { rule: "words-there", what: "a page is blank", harm: page("Blank", "<div></div>") },
  { rule: "nothing-empty", what: "a paragraph is empty", harm: text("<p> </p>") },
  { rule: "leftovers", what: "something is to be done", harm: text("<p>TODO: the lakes.</p>") },
  {
    rule: "leftovers",
    what: "the publisher was not filled in",
    harm: opf("Estuary Press</dc:publisher>", "{{ publisher }}</dc:publisher>"),
  },
  { rule: "own-titles", what: "two have one title", harm: edit("tides.xhtml", "<title>Tides", "<title>Rivers") },
  { rule: "picture-weight", what: "a picture is huge", harm: put("map.png", new Uint8Array(stripes(2400, 1800))) },
  { rule: "styles-used", what: "a class is nowhere", harm: css(".ebb { color: gray; }") },
  { rule: "classes-styled", what: "a class is in no style", harm: text('<p class="ebb">Mud.</p>') },
  { rule: "typography", what: "a quote is straight", harm: text("<p>It's mud.</p>") },
];

export const readingProofs: EpubProof[] = [...ways, ...metadata, ...documents, ...care];
