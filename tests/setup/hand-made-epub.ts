/** A small EPUB written by hand, in which no rule of any profile finds a fault. */
import { crc32 } from "node:zlib";
import { strToU8, zipSync, type Zippable } from "fflate";
import { stripes } from "./print-files.ts";

/** Text or bytes by path in the archive, in the order of the archive. */
export type EpubFiles = Record<string, string | Uint8Array>;

/** The header of a JPEG of this size, and its end: no picture, but all that anybody reads who does not draw it. */
export function jpegHeader(width: number, height: number, colors = 3): Uint8Array {
  const parts = Array.from({ length: colors }, (_, i) => [i + 1, 0x11, 0]);
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, colors, ...parts.flat()];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, frame.length + 2, ...frame, 0xff, 0xd9]);
}

/** A PNG of gray stripes whose header says what it does not hold: other colors, or that it moves. */
export function pngSaying(what: "transparent" | "moving", width = 1200, height = 900): Uint8Array {
  const png = new Uint8Array(stripes(width, height));
  const view = new DataView(png.buffer);
  if (what === "transparent") {
    png[25] = 4;
    view.setUint32(29, crc32(png.subarray(12, 29)));
    return png;
  }
  const chunk = new Uint8Array(20);
  const inside = new DataView(chunk.buffer);
  inside.setUint32(0, 8);
  chunk.set(strToU8("acTL"), 4);
  inside.setUint32(8, 2);
  inside.setUint32(16, crc32(chunk.subarray(4, 16)));
  return new Uint8Array([...png.subarray(0, 33), ...chunk, ...png.subarray(33)]);
}

export const xhtml = (title: string, body: string, head = "") => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/>${head}</head>
<body>
${body}
</body>
</html>
`;

/** "item" of the manifest. */
export const item = (id: string, href: string, type = "application/xhtml+xml", properties = "") =>
  `<item id="${id}" href="${href}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;

const metadata = `<dc:identifier id="uid">urn:uuid:6d4f5c1a-5f0e-4f6e-9d3b-6f1f5a2b7c11</dc:identifier>
<dc:identifier>urn:isbn:9783161484100</dc:identifier>
<dc:title>Tides and Rivers</dc:title>
<dc:creator id="author">Ada Lindqvist</dc:creator>
<meta refines="#author" property="role" scheme="marc:relators">aut</meta>
<dc:publisher>Estuary Press</dc:publisher>
<dc:date>2026-03-01</dc:date>
<dc:description>How rivers meet the sea.</dc:description>
<dc:language>en</dc:language>
<dc:source id="print">urn:isbn:9783161484100</dc:source>
<meta refines="#print" property="source-of">pagination</meta>
<meta property="dcterms:modified">2026-03-01T12:00:00Z</meta>
<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
<meta property="a11y:certifiedBy">Estuary Press</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">pageNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Everything can be read as text.</meta>
<meta name="cover" content="cover"/>`;

/** Every file of it. */
export const goodEpub: EpubFiles = {
  mimetype: "application/epub+zip",
  "META-INF/container.xml": `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`,
  "OEBPS/content.opf": `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="en" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata}
</metadata>
<manifest>
${item("nav", "nav.xhtml", undefined, "nav")}
${item("ncx", "toc.ncx", "application/x-dtbncx+xml")}
${item("css", "style.css", "text/css")}
${item("cover", "cover.jpg", "image/jpeg", "cover-image")}
${item("map", "map.png", "image/png")}
${item("contents", "contents.xhtml")}
${item("rivers", "rivers.xhtml", undefined, "svg")}
${item("tides", "tides.xhtml", undefined, "mathml")}
</manifest>
<spine toc="ncx">
<itemref idref="contents"/>
<itemref idref="rivers"/>
<itemref idref="tides"/>
</spine>
</package>
`,
  "OEBPS/nav.xhtml": xhtml(
    "Ways through the book",
    `<nav epub:type="toc" role="doc-toc" aria-label="Contents"><ol>
<li><a href="rivers.xhtml">1 Rivers</a><ol>
<li><a href="rivers.xhtml#mouths">1.1 The mouths</a></li>
</ol></li>
<li><a href="tides.xhtml">2 Tides</a></li>
</ol></nav>
<nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden"><ol>
<li><a epub:type="toc" href="contents.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="rivers.xhtml">Text</a></li>
</ol></nav>
<nav epub:type="page-list" role="doc-pagelist" aria-label="Pages" hidden="hidden"><ol>
<li><a href="rivers.xhtml#page-1">1</a></li>
<li><a href="tides.xhtml#page-2">2</a></li>
</ol></nav>`,
  ),
  "OEBPS/toc.ncx": `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en">
<head><meta name="dtb:uid" content="urn:uuid:6d4f5c1a-5f0e-4f6e-9d3b-6f1f5a2b7c11"/></head>
<docTitle><text>Tides and Rivers</text></docTitle>
<navMap>
<navPoint id="p1" playOrder="1"><navLabel><text>1 Rivers</text></navLabel><content src="rivers.xhtml"/>
<navPoint id="p2" playOrder="2"><navLabel><text>1.1 The mouths</text></navLabel><content src="rivers.xhtml#mouths"/></navPoint>
</navPoint>
<navPoint id="p3" playOrder="3"><navLabel><text>2 Tides</text></navLabel><content src="tides.xhtml"/></navPoint>
</navMap>
</ncx>
`,
  "OEBPS/style.css": `body { font-family: Georgia, serif; }
h1, h2 { text-align: left; margin-bottom: 0.5em; }
.map { width: 100%; }
`,
  "OEBPS/contents.xhtml": xhtml(
    "Contents",
    `<section><h1>Contents</h1>
<ul>
<li><a href="rivers.xhtml">Rivers</a></li>
<li><a href="tides.xhtml">Tides</a></li>
</ul></section>`,
  ),
  "OEBPS/rivers.xhtml": xhtml(
    "Rivers",
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="rivers"><h1 id="rivers"><span epub:type="pagebreak" role="doc-pagebreak" id="page-1" aria-label="1"></span>Rivers</h1>
<p>A river comes down from the hills.<a href="#note-1" id="call-1" epub:type="noteref" role="doc-noteref">1</a> It meets the sea.</p>
<figure><img class="map" src="map.png" alt="The river branches five times before the sea."/><figcaption>A delta.</figcaption></figure>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="A wave"><path d="M0 5h10" stroke="black"/></svg>
<h2 id="mouths">The mouths</h2>
<p>More stands with <a href="tides.xhtml">the tides</a> and at <a href="https://example.org/rivers">a page on rivers</a>.</p>
<pre><code>flow = "down"</code></pre>
<aside id="note-1" epub:type="footnote" role="doc-footnote"><p><a href="#call-1" role="doc-backlink">1</a> Most do.</p></aside>
</section>`,
  ),
  "OEBPS/tides.xhtml": xhtml(
    "Tides",
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="tides"><h1 id="tides"><span epub:type="pagebreak" role="doc-pagebreak" id="page-2" aria-label="2"></span>Tides</h1>
<p>The sea rises to <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="two h"><mn>2</mn><mi>h</mi></math>.</p>
<table><caption>Heights.</caption><thead><tr><th scope="col">Place</th><th scope="col">Height</th></tr></thead>
<tbody><tr><th scope="row">Harbor</th><td>2</td></tr></tbody></table>
</section>`,
  ),
  "OEBPS/cover.jpg": jpegHeader(1600, 2560),
  "OEBPS/map.png": new Uint8Array(stripes(1200, 900)),
};

/** The bytes of an EPUB of these files; `mimetype` lies there as it is. */
export function packEpub(files: EpubFiles): Uint8Array {
  const entries = Object.entries(files).map(([path, content]): [string, Zippable[string]] => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    return [path, [bytes, { level: path === "mimetype" ? 0 : 6, mtime: "2026-03-01T12:00:00" }]];
  });
  return zipSync(Object.fromEntries(entries));
}
