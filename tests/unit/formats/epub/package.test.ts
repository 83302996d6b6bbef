import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { buildEpub } from "../../../../src/formats/epub/package.ts";
import { preflightEpub } from "../../../../src/formats/epub/preflight.ts";
import { componentsBook } from "./components-book.ts";

// Judging takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The smallest JPEG that image readers accept: one gray pixel. */
const cover = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=",
  "base64",
);

let bytes: Buffer;
let files: Record<string, Uint8Array>;
const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());

beforeAll(async () => {
  bytes = await buildEpub({ ...(await componentsBook()), cover });
  files = unzipSync(bytes);
});

describe("an EPUB of every component", () => {
  test("passes every check", async () => {
    const checks = await preflightEpub(bytes);
    expect(checks.length).toBeGreaterThan(40);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("is the same, byte for byte, when it is built again", async () => {
    expect((await buildEpub({ ...(await componentsBook()), cover })).equals(bytes)).toBe(true);
  });

  test("begins with an uncompressed mimetype that bears the edition's date", () => {
    // Local file header: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (1 << 5) | 2);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.toString("latin1", 30, 58)).toBe("mimetypeapplication/epub+zip");
  });

  test("holds its files in a fixed order and no folders", () => {
    expect(Object.keys(files)).toEqual([
      "mimetype",
      "META-INF/container.xml",
      "OEBPS/content.opf",
      "OEBPS/nav.xhtml",
      "OEBPS/toc.ncx",
      "OEBPS/title-page.xhtml",
      "OEBPS/accessibility-page.xhtml",
      ...[
        "references",
        "callouts",
        "figures",
        "tables",
        "listings",
        "decisions",
        "questions",
        "notes",
        "data",
        "plain",
      ].map((id) => `OEBPS/text/${id}.xhtml`),
      "OEBPS/text/services.xhtml",
      "OEBPS/text/box.xhtml",
      "OEBPS/text/glossary.xhtml",
      "OEBPS/style.css",
      "OEBPS/fonts/source-serif-4-latin-400-normal.woff2",
      "OEBPS/fonts/source-serif-4-latin-400-italic.woff2",
      "OEBPS/fonts/source-serif-4-latin-600-normal.woff2",
      "OEBPS/fonts/inter-latin-400-normal.woff2",
      "OEBPS/fonts/inter-latin-600-normal.woff2",
      "OEBPS/fonts/jetbrains-mono-latin-400-normal.woff2",
      expect.stringMatching(/^OEBPS\/images\/[0-9a-f]{10}-band\.png$/),
      "OEBPS/cover.jpeg",
    ]);
  });

  test("declares drawings where there are some, and only there", () => {
    const opf = textOf("OEBPS/content.opf");
    expect(opf).toMatch(/href="text\/figures\.xhtml" [^>]*properties="svg"/);
    expect(opf).toMatch(/href="text\/plain\.xhtml" media-type="application\/xhtml\+xml"\/>/);
  });

  test("names its cover and has no page of it: libraries show the picture, and some would show it twice", () => {
    const opf = textOf("OEBPS/content.opf");
    expect(opf).toContain('href="cover.jpeg" media-type="image/jpeg" properties="cover-image"');
    expect(opf).toContain('<spine toc="ncx">\n<itemref idref="title-page"/>\n<itemref idref="nav"/>');
    expect(textOf("OEBPS/nav.xhtml")).not.toContain('epub:type="cover"');
  });

  test("ends with the statement of its accessibility", () => {
    expect(textOf("OEBPS/content.opf")).toContain('<itemref idref="accessibility-page"/>\n</spine>');
    expect(textOf("OEBPS/nav.xhtml")).toContain('<li><a href="accessibility-page.xhtml">Accessibility</a></li>');
  });

  test("has lists of its figures, tables and listings, and landmarks that lead to the first two", () => {
    const nav = textOf("OEBPS/nav.xhtml");
    expect(nav).toMatch(/<nav epub:type="loi" id="figures"[\s\S]*?<a href="text\/figures\.xhtml#fig-/);
    expect(nav).toMatch(/<nav epub:type="lot" id="tables"[\s\S]*?<a href="text\/tables\.xhtml#tbl-/);
    expect(nav).toMatch(/<section [^>]*id="listings"[\s\S]*?<a href="text\/listings\.xhtml#lst-/);
    const landmarks = /<nav epub:type="landmarks"[\s\S]*?<\/nav>/.exec(nav)?.[0] ?? "";
    expect([...landmarks.matchAll(/<a epub:type="([^"]+)" href="([^"]+)"/g)].map((match) => match.slice(1))).toEqual([
      ["titlepage", "title-page.xhtml"],
      ["toc", "nav.xhtml#toc"],
      ["loi", "nav.xhtml#figures"],
      ["lot", "nav.xhtml#tables"],
      ["bodymatter", "text/references.xhtml"],
      ["appendix", "text/services.xhtml"],
      ["glossary", "text/glossary.xhtml"],
    ]);
  });

  test("brings no style that no page has", () => {
    const css = textOf("OEBPS/style.css").replace(/@font-face \{[^}]*\}/g, "");
    const pages = Object.keys(files).filter((name) => name.endsWith(".xhtml"));
    const used = new Set(
      pages.flatMap((name) =>
        [...textOf(name).matchAll(/class="([^"]+)"/g)].flatMap(([, list = ""]) => list.split(" ")),
      ),
    );
    const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
    expect(styled.size).toBeGreaterThan(20);
    expect([...styled].filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !styled.has(name))).toEqual([]);
  });

  test("says what it is, when it was made and how accessible it is", () => {
    const metadata = /<metadata[^>]*>([\s\S]*)<\/metadata>/.exec(textOf("OEBPS/content.opf"))?.[1]?.trim();
    expect(metadata?.split("\n")).toMatchInlineSnapshot(`
      [
        "<dc:identifier id="publication-id">urn:uuid:39a962e6-f18b-556e-81c7-9856eca97c04</dc:identifier>",
        "<dc:title id="title">Every Component</dc:title>",
        "<meta refines="#title" property="title-type">main</meta>",
        "<dc:language>en</dc:language>",
        "<dc:creator id="creator-1">A. Author</dc:creator>",
        "<meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta>",
        "<dc:subject>X-1</dc:subject>",
        "<dc:date>2026-01-02</dc:date>",
        "<meta property="schema:bookEdition">1</meta>",
        "<meta property="dcterms:modified">2026-01-02T00:00:00Z</meta>",
        "<meta property="schema:accessMode">textual</meta>",
        "<meta property="schema:accessMode">visual</meta>",
        "<meta property="schema:accessModeSufficient">textual</meta>",
        "<meta property="schema:accessibilityFeature">ARIA</meta>",
        "<meta property="schema:accessibilityFeature">alternativeText</meta>",
        "<meta property="schema:accessibilityFeature">displayTransformability</meta>",
        "<meta property="schema:accessibilityFeature">readingOrder</meta>",
        "<meta property="schema:accessibilityFeature">structuralNavigation</meta>",
        "<meta property="schema:accessibilityFeature">tableOfContents</meta>",
        "<meta property="schema:accessibilityFeature">unlocked</meta>",
        "<meta property="schema:accessibilityHazard">none</meta>",
        "<meta property="schema:accessibilitySummary">The text reflows and takes the reader’s own type, size and colors. Every picture has a text alternative. Headings, lists and tables are marked up as such, tables name their header cells, and the text tells nothing by color alone.</meta>",
        "<meta name="cover" content="cover-image"/>",
      ]
    `);
  });

  test("leads from parts to chapters to sections and answers, in nav and NCX alike", () => {
    const targets = (xml: string, name: string) =>
      [...xml.matchAll(new RegExp(`${name}="([^"]+)"`, "g"))].map((match) => match[1]);
    const nav = /<nav epub:type="toc"[\s\S]*?<\/nav>/.exec(textOf("OEBPS/nav.xhtml"))?.[0] ?? "";
    expect(targets(nav, "href")).toEqual(targets(textOf("OEBPS/toc.ncx"), "src"));
    expect(targets(nav, "href")).toContain("text/questions.xhtml#answers-questions");
    expect(nav).toMatch(/<a href="text\/services.xhtml">[^<]+<\/a><ol><li><a href="text\/box.xhtml">/);
  });
});

describe("an EPUB of a demo", () => {
  test("passes every check, has an identifier of its own and says that it is a demo", async () => {
    const demo = await buildEpub(await componentsBook("demo"));
    expect((await preflightEpub(demo)).filter(({ ok }) => !ok)).toEqual([]);
    const opf = strFromU8(unzipSync(demo)["OEBPS/content.opf"] ?? new Uint8Array());
    expect(opf).toContain('<dc:title id="title">Every Component (demo)</dc:title>');
    const identifier = /<dc:identifier[^>]*>([^<]+)/;
    expect(identifier.exec(opf)?.[1]).not.toBe(identifier.exec(textOf("OEBPS/content.opf"))?.[1]);
  });
});

describe("preflight", () => {
  const withPage = async (html: string) => {
    const source = await componentsBook();
    const documents = source.documents.map((entry) => (entry.doc.id === "plain" ? { ...entry, html } : entry));
    return (await preflightEpub(await buildEpub({ ...source, documents }))).filter(({ ok }) => !ok);
  };

  test("finds a link to an anchor that is not there", async () => {
    const failed = await withPage(
      '<section class="doc" id="ch-plain"><h1>Plain</h1><p><a href="tables.xhtml#tbl-gone">Table 9</a></p></section>',
    );
    expect(failed.find(({ check }) => check === "every internal link arrives")?.detail).toBe(
      "OEBPS/text/plain.xhtml:6:80: links to tables.xhtml#tbl-gone, but nothing there bears that id",
    );
  });

  test("finds a picture without a text alternative", async () => {
    const { assets } = await componentsBook();
    const [name = ""] = assets.keys();
    const failed = await withPage(
      `<section class="doc" id="ch-plain"><h1>Plain</h1><img src="assets/${name}"></section>`,
    );
    expect(failed.find(({ check }) => check === "every picture has a text alternative")?.detail).toBe(
      `OEBPS/text/plain.xhtml:6:77: img ../images/${name} has no text alternative`,
    );
  });

  test("finds what EPUBCheck forbids", async () => {
    const [failed] = await withPage(
      '<section class="doc" id="ch-plain"><h1 id="twice">Plain</h1><p id="twice">Text</p></section>',
    );
    expect(failed?.check).toBe("EPUBCheck finds no error and no warning");
    expect(failed?.detail).toMatch(/OEBPS\/text\/plain\.xhtml.*RSC-005 \(error\).*twice/);
  });
});

test("a picture that was not given stops the build and is named", async () => {
  await expect(buildEpub({ ...(await componentsBook()), assets: new Map() })).rejects.toThrow(
    /The markup shows “assets\/[\w.-]+band\.png”, but no picture of that name was given\./,
  );
});
