/** What looks like a fault in an EPUB and is none. */
import { expect, test } from "vitest";
import { epubProfiles } from "../../../../src/preflight/epub/profiles.ts";
import { readEpub } from "../../../../src/preflight/epub/read/epub.ts";
import { judgeAll } from "../../../../src/preflight/judge.ts";
import {
  added,
  both,
  css,
  edit,
  meta,
  opf,
  page,
  put,
  text,
  without,
  type Harm,
} from "../../../setup/epub-proofs/proof.ts";
import { goodEpub, packEpub } from "../../../setup/hand-made-epub.ts";
import { stripes } from "../../../setup/print-files.ts";

test.each<[what: string, change: Harm]>([
  ["a picture that says nothing, with an empty alternative", text('<p><img class="map" src="map.png" alt=""/></p>')],
  [
    "a drawing that assistive technology is not told of",
    text('<p aria-hidden="true"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0"/></svg></p>'),
  ],
  ["a drawing named by its title", edit("rivers.xhtml", ' aria-label="A wave"><path', "><title>A wave</title><path")],
  ["straight quotes and two hyphens in code", text('<p><code>echo "--all"</code></p>')],
  ["emoji that are joined", text("<p>👩‍👩‍👧‍👦</p>")],
  ["styles for other readers than Kindle", css('@media not amzn-kf8 { aside::before { content: "Note"; } }')],
  ["a colon in an attribute of a selector", css('a[href="x::before"] { color: green; }')],
  ["a hanging line", css("ol { text-indent: -1.5em; padding-left: 1.5em; }")],
  [
    "a question whose answer leads back to its heading",
    text('<h2 id="q">Question 1</h2>\n<p><a href="#a">Answer</a></p>\n<p id="a"><a href="#q">Question</a></p>'),
  ],
  [
    "chapters that name each other",
    edit("tides.xhtml", "The sea rises", 'As <a href="rivers.xhtml#rivers">the rivers</a> fall, the sea rises'),
  ],
  [
    "a page that stands apart and is led to",
    both(
      page("Key", "<p>All tides.</p>"),
      opf('<itemref idref="Key-xhtml"/>', '<itemref idref="Key-xhtml" linear="no"/>'),
      text('<p><a href="Key.xhtml">All tides</a></p>'),
    ),
  ],
  [
    "a picture of a foreign type that names another in its place",
    both(
      added("old.png", new Uint8Array(stripes(1200, 900)), "image/png"),
      added("old.tiff", "II*", "image/tiff"),
      opf('media-type="image/tiff"', 'media-type="image/tiff" fallback="old-png"'),
      text('<p><img class="map" src="old.tiff" alt="An old map."/></p>'),
    ),
  ],
  [
    "page numbers whose book is named the new way",
    both(
      without('<meta refines="#print" property="source-of">pagination</meta>'),
      meta('<meta property="pageBreakSource">urn:isbn:9783161484100</meta>'),
    ),
  ],
  [
    "a link to the same place twice",
    text('<p><a href="tides.xhtml">Tides</a> and <a href="tides.xhtml#tides">tides</a></p>'),
  ],
  [
    "fonts that are scrambled as the standard says",
    put(
      "META-INF/encryption.xml",
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>',
    ),
  ],
])("%s", (_, change) => {
  const files = { ...goodEpub };
  change(files);
  const checks = judgeAll(epubProfiles.kindle.rules, { file: readEpub(packEpub(files)), messages: [], planned: {} });
  const found = checks.flatMap(({ id, findings = [] }) => findings.map(({ text }) => `${id ?? ""}: ${text}`));
  // A TIFF is still none of Kindle’s kinds.
  expect(found.filter((line) => !line.includes("image/tiff, which Kindle"))).toEqual([]);
});
