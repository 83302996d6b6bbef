import { expect, test } from "vitest";
import { ncx } from "../../../../src/formats/epub/ncx.ts";
import type { Entry } from "../../../../src/formats/epub/outline.ts";

const entry = (title: string, href: string, children: Entry[] = []): Entry => ({ title, href, children });

test("the NCX counts contents and pages through in the order they are read, and equal places once", () => {
  const xml = ncx({
    id: "urn:uuid:1",
    title: "Tides",
    language: "en",
    entries: [entry("1. Ebb", "text/one.xhtml", [entry("1.1 Quay & lock", "text/one.xhtml#sec-quay")])],
    pages: [entry("ii", "text/one.xhtml"), entry("1", "text/one.xhtml#page-1"), entry("2", "text/one.xhtml#page-2")],
    order: ["text/one.xhtml", "text/one.xhtml#page-1", "text/one.xhtml#sec-quay", "text/one.xhtml#page-2"],
  });
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en"><head><meta name="dtb:uid" content="urn:uuid:1"/><meta name="dtb:depth" content="2"/><meta name="dtb:totalPageCount" content="3"/><meta name="dtb:maxPageNumber" content="2"/></head>
    <docTitle><text>Tides</text></docTitle>
    <navMap><navPoint id="point-1" playOrder="1"><navLabel><text>1. Ebb</text></navLabel><content src="text/one.xhtml"/><navPoint id="point-2" playOrder="3"><navLabel><text>1.1 Quay &amp; lock</text></navLabel><content src="text/one.xhtml#sec-quay"/></navPoint></navPoint></navMap>
    <pageList><navLabel><text>Pages of the paperback</text></navLabel>
    <pageTarget id="target-1" type="front" playOrder="1"><navLabel><text>ii</text></navLabel><content src="text/one.xhtml"/></pageTarget>
    <pageTarget id="target-2" type="normal" value="1" playOrder="2"><navLabel><text>1</text></navLabel><content src="text/one.xhtml#page-1"/></pageTarget>
    <pageTarget id="target-3" type="normal" value="2" playOrder="4"><navLabel><text>2</text></navLabel><content src="text/one.xhtml#page-2"/></pageTarget></pageList></ncx>
    "
  `);
});

test("a book without marked pages has no list of them", () => {
  const xml = ncx({
    id: "x",
    title: "T",
    language: "en",
    entries: [entry("A", "a.xhtml")],
    pages: [],
    order: ["a.xhtml"],
  });
  expect(xml).not.toContain("pageList");
  expect(xml).toContain('<meta name="dtb:totalPageCount" content="0"/>');
});
