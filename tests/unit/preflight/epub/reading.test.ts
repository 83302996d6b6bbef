/** Reading EPUBs of every kind, the broken ones too. */
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { placed } from "../../../../src/formats/check.ts";
import { guessEpubProfile } from "../../../../src/preflight/epub/guess.ts";
import { readEpub } from "../../../../src/preflight/epub/read/epub.ts";
import { readImage } from "../../../../src/preflight/epub/read/image.ts";
import { readStyle } from "../../../../src/preflight/epub/read/style.ts";
import { readXml, textOf } from "../../../../src/preflight/epub/read/xml.ts";
import { readZip } from "../../../../src/preflight/epub/read/zip.ts";
import { goodEpub, jpegHeader, packEpub, pngSaying } from "../../../setup/hand-made-epub.ts";
import { stripes } from "../../../setup/print-files.ts";

const packed = packEpub(goodEpub);
const without = (path: string) =>
  packEpub(Object.fromEntries(Object.entries(goodEpub).filter(([name]) => name !== path)));

describe("a file that nobody can judge is told as that:", () => {
  test.each([
    ["an empty one", new Uint8Array(), "the file is empty"],
    ["one that is no archive", strToU8("%PDF-1.7"), "the file is no EPUB: it does not begin as a zip archive does"],
    ["one that is cut off", packed.subarray(0, 900), "the archive is cut off: its list of files is missing"],
    [
      "an archive of something else",
      packEpub({ "word/document.xml": "<w/>" }),
      "the file is no EPUB: the archive has neither META-INF/container.xml nor a package document",
    ],
    [
      "one without a package",
      without("OEBPS/content.opf"),
      "the package document that META-INF/container.xml names is missing",
    ],
    [
      "one whose package is no XML",
      packEpub({ ...goodEpub, "OEBPS/content.opf": "<package>" }),
      "the package document cannot be read: is not well-formed",
    ],
  ])("%s", (_, bytes, words) => {
    expect(() => readEpub(bytes)).toThrow(words);
  });

  test("one whose list of files promises more than any book holds", () => {
    const bomb = packed.slice();
    const listed = Buffer.from(bomb).lastIndexOf("PK\u0001\u0002");
    new DataView(bomb.buffer).setUint32(listed + 24, 0xfffffff0, true);
    expect(() => readEpub(bomb)).toThrow("the archive would unpack to more than 700 MB");
  });
});

test("entries are told in the order in which they lie, with how they are packed", () => {
  const entries = readZip(packed);
  expect(entries.map(({ path }) => path)).toEqual(Object.keys(goodEpub));
  expect(entries.slice(0, 2).map(({ method, fault }) => [method, fault])).toEqual([
    [0, ""],
    [8, ""],
  ]);
});

test("a container that is missing does not keep the package from being found", () => {
  const { package: found, containerFaults } = readEpub(without("META-INF/container.xml"));
  expect(found.path).toBe("OEBPS/content.opf");
  expect(containerFaults.map(placed)).toEqual(["META-INF/container.xml: is missing"]);
});

describe("XML", () => {
  test("is read with the line and column of every element", () => {
    const { elements } = readXml("a.xhtml", strToU8("<a>\r\n  <b x='1&amp;2'>é</b></a>"));
    expect(elements.map(({ name, line, column }) => [name, line, column])).toEqual([
      ["a", 1, 1],
      ["b", 2, 3],
    ]);
    expect(elements[1]?.attributes).toEqual({ x: "1&2" });
  });

  test("that breaks off says where", () => {
    expect(readXml("a.xhtml", strToU8("<a>\n<b></a>")).faults.map(placed)).toEqual([
      expect.stringMatching(/^a\.xhtml:2:\d+: is not well-formed: /),
    ]);
  });

  test("with a name for a space is read to its end, and the name is told", () => {
    const { root, faults } = readXml("a.xhtml", strToU8("<a>\n<b>x&nbsp;y&nbsp;z</b></a>"));
    expect(root === undefined ? "" : textOf(root).trim()).toBe("x\ufffdy\ufffdz");
    expect(faults.map(placed)).toEqual(["a.xhtml:2:5: &nbsp; is a name XML does not know"]);
  });

  test("in bytes that are no UTF-8 is told", () => {
    expect(readXml("a.xhtml", new Uint8Array([...strToU8("<a>"), 0xe9, ...strToU8("</a>")])).faults).toEqual([
      { text: "has bytes that are no UTF-8", file: "a.xhtml" },
    ]);
  });
});

describe("pictures tell their size and kind:", () => {
  const plain = { hasTransparency: false, isAnimated: false, isCmyk: false };
  const gif = (frames: number) =>
    strToU8(
      `GIF89a\u0003\u0000\u0002\u0000\u0000\u0000\u0000${",\u0000\u0000\u0000\u0000\u0003\u0000\u0002\u0000\u0000\u0002\u0001D\u0000".repeat(frames)};`,
      true,
    );
  const webp = (kind: string, body: string) =>
    strToU8(`RIFF\u0020\u0000\u0000\u0000WEBP${kind}\u0012\u0000\u0000\u0000${body}`, true);
  test.each([
    ["PNG", new Uint8Array(stripes(30, 20)), { ...plain, type: "image/png", width: 30, height: 20 }],
    [
      "PNG with alpha",
      pngSaying("transparent", 30, 20),
      { ...plain, type: "image/png", width: 30, height: 20, hasTransparency: true },
    ],
    [
      "PNG that moves",
      pngSaying("moving", 30, 20),
      { ...plain, type: "image/png", width: 30, height: 20, isAnimated: true },
    ],
    ["JPEG", jpegHeader(1600, 2560), { ...plain, type: "image/jpeg", width: 1600, height: 2560 }],
    ["JPEG for ink", jpegHeader(30, 20, 4), { ...plain, type: "image/jpeg", width: 30, height: 20, isCmyk: true }],
    ["GIF", gif(1), { ...plain, type: "image/gif", width: 3, height: 2 }],
    ["GIF that moves", gif(2), { ...plain, type: "image/gif", width: 3, height: 2, isAnimated: true }],
    [
      "WebP, extended",
      webp("VP8X", "\u0012\u0000\u0000\u0000\u001d\u0000\u0000\u0013\u0000\u0000"),
      { ...plain, type: "image/webp", width: 30, height: 20, hasTransparency: true, isAnimated: true },
    ],
    [
      "WebP, lossless",
      webp("VP8L", "\u002f\u001d\u00c0\u0004\u0010\u0000\u0000\u0000\u0000\u0000"),
      { ...plain, type: "image/webp", width: 30, height: 20, hasTransparency: true },
    ],
    [
      "WebP",
      webp("VP8 ", "\u0000\u0000\u0000\u009d\u0001\u002a\u001e\u0000\u0014\u0000"),
      { ...plain, type: "image/webp", width: 30, height: 20 },
    ],
  ])("%s", (_, bytes, facts) => {
    expect(readImage(bytes)).toEqual(facts);
  });

  test("what is cut off, or none, is told as none", () => {
    expect(readImage(jpegHeader(30, 20).subarray(0, 9))).toBeUndefined();
    expect(readImage(gif(1).subarray(0, 18))).toBeUndefined();
    expect(readImage(strToU8("<svg/>"))).toBeUndefined();
  });
});

test("a style sheet tells its rules one selector each, its conditions and its addresses", () => {
  const { rules, fontFaces, addresses } = readStyle(
    "a.css",
    '@import "b.css";\n@font-face { src: url(f.ttf) }\n@media not amzn-kf8 {\n  h1, .a { COLOR: red; background: url("c.png") }\n}',
  );
  expect(rules.map(({ selector, conditions, line }) => [selector, conditions, line])).toEqual([
    ["h1", ["@media not amzn-kf8"], 4],
    [".a", ["@media not amzn-kf8"], 4],
  ]);
  expect(rules[0]?.declarations[0]).toEqual({ property: "color", value: "red", line: 4 });
  expect(fontFaces).toHaveLength(1);
  expect(addresses.map(({ href }) => href)).toEqual(["b.css", "f.ttf", "c.png"]);
});

test("the profile is told from the name, or from styles for Kindle alone", () => {
  const file = readEpub(packed);
  expect(guessEpubProfile(file, "shop/tides-kindle.epub").profile).toBe("kindle");
  expect(guessEpubProfile(file, "kindle/tides.epub").profile).toBe("epub");
  const css = "@media amzn-kf8 { p { color: gray; } }";
  expect(guessEpubProfile(readEpub(packEpub({ ...goodEpub, "OEBPS/style.css": css })))).toEqual({
    profile: "kindle",
    because: "it has styles for Kindle alone",
  });
});
