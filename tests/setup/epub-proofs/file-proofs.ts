/** EPUBs that break the rules about the archive, the package and its addresses. */
import { strToU8 } from "fflate";
import { added, both, css, edit, gone, meta, opf, page, put, text, without, type EpubProof } from "./proof.ts";

const archive: EpubProof[] = [
  {
    rule: "epubcheck",
    what: "EPUBCheck warns",
    messages: [{ id: "RSC-017", severity: "warning", message: "Something", location: { path: "a.xhtml", line: 3 } }],
  },
  {
    rule: "epubcheck-usage",
    what: "EPUBCheck remarks",
    messages: [{ id: "OPF-090", severity: "usage", message: "Something" }],
  },
  { rule: "mimetype-first", what: "it is missing", harm: gone("mimetype") },
  { rule: "mimetype-first", what: "it ends in a new line", harm: put("mimetype", "application/epub+zip\n") },
  {
    rule: "mimetype-first",
    what: "it is the last file",
    harm: (files) => {
      Reflect.deleteProperty(files, "mimetype");
      files["mimetype"] = "application/epub+zip";
    },
  },
  {
    rule: "archive-sound",
    what: "a byte is wrong",
    harmBytes: (bytes) => {
      // The middle of the drawing, which is the largest file.
      const harmed = bytes.slice();
      const place = Buffer.from(harmed).indexOf("OEBPS/map.png") + 200;
      harmed[place] = (harmed[place] ?? 0) ^ 0xff;
      return harmed;
    },
    also: ["kindle-picture-types"],
  },
  {
    rule: "file-names",
    what: "a name has a question mark",
    harm: added("why?.css", "p { color: red; }", "text/css"),
    also: ["manifest-complete", "file-extensions"],
  },
  {
    rule: "file-names",
    what: "two names differ in case",
    harm: both(added("Map.png", new Uint8Array(), "image/png")),
    also: ["kindle-picture-types"],
  },
  { rule: "plain-names", what: "a name has a space", harm: added("my style.css", "", "text/css"), also: [] },
  { rule: "epub-extension", what: "the name ends in .EPUB", name: "Tides.EPUB" },
  {
    rule: "not-locked",
    what: "a document is encrypted",
    harm: put(
      "META-INF/encryption.xml",
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
    ),
  },
];

const packageDocument: EpubProof[] = [
  { rule: "container", what: "it is missing", harm: gone("META-INF/container.xml") },
  {
    rule: "container",
    what: "it names two packages",
    harm: edit(
      "META-INF/container.xml",
      "</rootfiles>",
      '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>',
    ),
  },
  { rule: "epub-version", what: "it is EPUB 2", harm: opf('version="3.0"', 'version="2.0"') },
  { rule: "package-metadata", what: "there is no title", harm: without("<dc:title>Tides and Rivers</dc:title>") },
  { rule: "package-metadata", what: "the date has no time", harm: opf("2026-03-01T12:00:00Z", "2026-03-01") },
  {
    rule: "package-metadata",
    what: "the package refers to another identifier",
    harm: opf('unique-identifier="uid"', 'unique-identifier="id"'),
    also: ["ncx"],
  },
  {
    rule: "language-tags",
    what: "a language has no tag",
    harm: opf("<dc:language>en", "<dc:language>english language"),
  },
  { rule: "language-tags", what: "lang and xml:lang differ", harm: text('<p lang="de" xml:lang="fr">Delta</p>') },
  {
    rule: "identifier-isbn",
    what: "a digit is wrong",
    harm: opf("<dc:identifier>urn:isbn:9783161484100", "<dc:identifier>urn:isbn:9783161484101"),
  },
  { rule: "manifest-complete", what: "a file is not listed", harm: put("stray.css", "") },
  {
    rule: "manifest-complete",
    what: "a listed file is not there",
    harm: gone("style.css"),
    also: ["classes-styled", "kindle-headings", "kindle-picture-width", "resources-arrive"],
  },
  {
    rule: "manifest-complete",
    what: "a file is listed twice",
    harm: opf("</manifest>", '<item id="again" href="style.css" media-type="text/css"/></manifest>'),
  },
  {
    rule: "media-types",
    what: "a JPEG is called PNG",
    harm: put("map.png", strToU8("\u00ff\u00d8", true)),
    also: ["kindle-picture-types"],
  },
  {
    rule: "media-types",
    what: "a file has no type",
    harm: opf('media-type="text/css"', 'media-type=""'),
    also: ["classes-styled", "kindle-headings", "kindle-picture-width"],
  },
  { rule: "file-extensions", what: "a style sheet is called .txt", harm: added("style.txt", "", "text/css") },
  {
    rule: "core-types",
    what: "a picture is a TIFF",
    harm: both(
      added("old.tiff", strToU8("II*\u0000"), "image/tiff"),
      text('<p><img class="map" src="old.tiff" alt="An old map."/></p>'),
    ),
    also: ["kindle-picture-types"],
  },
  { rule: "manifest-properties", what: "a drawing is not told", harm: opf(' properties="svg"', "") },
  {
    rule: "manifest-properties",
    what: "a formula is told that is not there",
    harm: opf('properties="svg"', 'properties="svg mathml"'),
  },
  { rule: "spine", what: "a document is read twice", harm: opf("</spine>", '<itemref idref="tides"/></spine>') },
  { rule: "spine", what: "it names nothing", harm: opf("</spine>", '<itemref idref="lakes"/></spine>') },
  {
    rule: "spine",
    what: "a document stands apart and nothing leads to it",
    harm: both(
      page("Lakes", "<p>Still.</p>"),
      opf('<itemref idref="Lakes-xhtml"/>', '<itemref idref="Lakes-xhtml" linear="no"/>'),
    ),
  },
];

const addresses: EpubProof[] = [
  { rule: "links-arrive", what: "a file is not there", harm: text('<p><a href="lakes.xhtml">Lakes</a></p>') },
  { rule: "links-arrive", what: "a place is not there", harm: text('<p><a href="tides.xhtml#ebb">Ebb</a></p>') },
  { rule: "links-arrive", what: "it is spelt otherwise", harm: text('<p><a href="Tides.xhtml">Tides</a></p>') },
  {
    rule: "resources-arrive",
    what: "a picture is spelt otherwise",
    harm: edit("rivers.xhtml", 'src="map.png"', 'src="Map.png"'),
  },
  {
    rule: "resources-arrive",
    what: "a style sheet asks for a picture",
    harm: css('p { background-image: url("paper.png"); }'),
  },
  {
    rule: "nothing-remote",
    what: "a picture is fetched",
    harm: both(
      text('<p><img src="https://example.org/a.png" alt="A map of the coast."/></p>'),
      opf('properties="svg"', 'properties="svg remote-resources"'),
    ),
  },
  {
    rule: "local-addresses",
    what: "a link leads to a disk",
    harm: text('<p><a href="file:///tides.html">Tides</a></p>'),
  },
  {
    rule: "local-addresses",
    what: "a link asks a question",
    harm: text('<p><a href="tides.xhtml?page=2">Tides</a></p>'),
  },
  {
    rule: "local-addresses",
    what: "a link leads out",
    harm: text('<p><a href="../../tides.xhtml">Tides</a></p>'),
    also: ["links-arrive"],
  },
];

const documents: EpubProof[] = [
  {
    rule: "well-formed",
    what: "an element is not closed",
    harm: edit("tides.xhtml", "</section>", ""),
  },
  { rule: "well-formed", what: "a space is written by name", harm: edit("tides.xhtml", "The sea", "The&nbsp;sea") },
  {
    rule: "well-formed",
    what: "the DOCTYPE is of XHTML 1",
    harm: edit(
      "tides.xhtml",
      "<!DOCTYPE html>",
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">',
    ),
  },
  {
    rule: "well-formed",
    what: "the encoding is Latin 1",
    harm: edit("tides.xhtml", 'encoding="utf-8"', 'encoding="iso-8859-1"'),
  },
  {
    rule: "well-formed",
    what: "the prefix epub is another",
    harm: edit("tides.xhtml", "http://www.idpf.org/2007/ops", "http://example.org/ops"),
  },
  { rule: "ids-once", what: "an id is taken", harm: text('<p id="mouths">Again.</p>') },
  { rule: "paragraphs-apart", what: "a list stands in a paragraph", harm: text("<p>These: <ul><li>One</li></ul></p>") },
  {
    rule: "math-presentation",
    what: "a formula is applied",
    harm: edit("tides.xhtml", "<mi>h</mi>", "<apply><ci>h</ci></apply>"),
  },
  { rule: "math-speaks", what: "a formula is silent", harm: edit("tides.xhtml", ' alttext="two h"', "") },
  {
    rule: "no-viewport",
    what: "a page is so wide",
    harm: edit("tides.xhtml", "</head>", '<meta name="viewport" content="width=600"/></head>'),
  },
  {
    rule: "style-sheets",
    what: "a rule is not closed",
    harm: css(".map { width: 100%;"),
    also: ["classes-styled", "kindle-headings", "kindle-picture-width"],
  },
  { rule: "style-sheets", what: "it turns the writing", harm: css("blockquote { direction: rtl; }") },
  { rule: "style-sheets", what: "a font is nowhere", harm: css('@font-face { font-family: "Tide"; }') },
  { rule: "nothing-fixed", what: "a heading stays", harm: css("h1 { position: fixed; }"), also: ["kindle-boxes"] },
];

export const fileProofs: EpubProof[] = [
  ...archive,
  ...packageDocument,
  ...addresses,
  ...documents,
  {
    rule: "described",
    what: "there is no author",
    harm: without(
      '<dc:creator id="author">Ada Lindqvist</dc:creator>\n<meta refines="#author" property="role" scheme="marc:relators">aut</meta>',
    ),
  },
  { rule: "roles-told", what: "someone did something", harm: meta("<dc:contributor>Bo Ek</dc:contributor>") },
];
