/** The pages of the paperback, marked in the EPUBs of one build. */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../setup/command.ts";
import { openPdf } from "../setup/pdf.ts";

const isbn = "9780306406157";

/** Sentences of which no two are alike, as paragraphs of some length. */
function prose(from: number, count: number): string {
  const places = ["the quay", "the old sluice", "a marsh behind the dike", "the lighthouse", "the narrow channel"];
  const sentence = (n: number) =>
    `Observation ${n} was written at ${places[n % places.length] ?? ""} by keeper ${(n * 7919) % 997}, whose unhurried handwriting is remarkably legible even after ${n + 40} winters of extraordinarily salty air.`;
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: 5 }, (_, k) => sentence(from + i * 5 + k)).join(" "),
  ).join("\n\n");
}

const rows = Array.from({ length: 70 }, (_, i) => `| Gauge ${i + 1} | ${(i * 31) % 97} cm above zero |`).join("\n");

const files: Record<string, string> = {
  "book.yaml": `id: tides
title: The Book of Tides
edition: { number: "2", date: 2026-01-02 }
authors: [Ida Wells, The Harbor Office]
identifiers: { isbn: { paperback: "${isbn}" } }
sortAs: { Ida Wells: "Wells, Ida" }
formats: { paperback: {}, epub: {}, kindle: {} }
structure:
  front: [preface.mdx]
  chapters: [one.mdx, two.mdx]
editions: { demo: { chapters: [two] } }
`,
  "preface.mdx": `---\ntitle: Preface\n---\n\n${prose(1, 9)}\n`,
  "one.mdx": `---\ntitle: Ebb\n---\n\n${prose(100, 14)}\n\n## Of gauges {#sec-gauges}\n\n<Table id="tbl-gauges" caption="Every gauge.">\n\n| Gauge | Height |\n|---|---|\n${rows}\n\n</Table>\n\n${prose(300, 9)}\n`,
  "two.mdx": `---\ntitle: Flow\n---\n\nA claim.[^a] ${prose(500, 12)}\n\n[^a]: A note of its own.\n`,
};

let folder: string;
let built: string;
const wordsOf = (text: string) =>
  text
    .replace(/\u00ad-?\s*/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "octavo-pages-")));
  await mkdir(path.join(folder, "book"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, "book", name), text);
  built = path.join(folder, "dist");
  const { code, stderr, stdout } = await build();
  expect(code, stdout + stderr).toBe(0);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function build(...more: string[]) {
  return run("build", ["--book", path.join(folder, "book"), "--out", built, ...more]);
}

async function read(name: string): Promise<Record<string, string>> {
  const entries = unzipSync(new Uint8Array(await readFile(path.join(built, "editions", name))));
  const texts = Object.entries(entries).filter(([file]) => /\.(xhtml|opf|ncx)$/.test(file));
  return Object.fromEntries(texts.map(([file, bytes]) => [file.replace("OEBPS/", ""), strFromU8(bytes)]));
}

/** The marks of a publication in reading order, each with the words that follow it. */
function marksOf(texts: Record<string, string>) {
  const spine = [...(texts["content.opf"] ?? "").matchAll(/idref="doc-([^"]+)"/g)].map(
    ([, id = ""]) => `text/${id}.xhtml`,
  );
  return spine.flatMap((file) => {
    const body = texts[file] ?? "";
    const pattern =
      /<span id="page-(\w+)" epub:type="pagebreak" role="doc-pagebreak" aria-label="(\w+)"[^>]*><\/span>/g;
    return [...body.matchAll(pattern)].map(({ index, 0: mark, 1: id = "", 2: label = "" }) => {
      expect(label).toBe(id);
      const after = body.slice(index + mark.length).replace(/<(?=\/?(?:p|li|td|th|h\d|tr|div|dt|dd))/g, " <");
      return { file, folio: id, after: wordsOf(after.replace(/<[^>]+>/g, "").replaceAll("&amp;", "&")).slice(0, 7) };
    });
  });
}

/** The words of each page of the paperback by its folio, without head, folio and what a table repeats. */
async function printedPages(): Promise<Map<string, string[]>> {
  const pdf = openPdf(await readFile(path.join(built, "editions/tides-paperback.pdf")));
  const pages = Array.from({ length: pdf.countPages() }, (_, i) => {
    const page = pdf.loadPage(i);
    const folio = page.getLabel();
    const lines = page.toStructuredText("").asText().split("\n");
    const own = lines.filter(
      (line) => !["The Book of Tides", "Preface", "1 · Ebb", "2 · Flow", folio].includes(line.trim()),
    );
    const text = own.join("\n").replace(/^\s*Table 1\.1, continued\s+Gauge\s+Height/, "");
    return [folio, wordsOf(text)] as const;
  });
  return new Map(pages);
}

describe.each(["tides.epub", "tides-kindle.epub", "tides-demo.epub"])("the pages in %s", (name) => {
  test("begin with the words that the printed pages begin with", async () => {
    const pages = await printedPages();
    const marks = marksOf(await read(name));
    expect(marks.length).toBeGreaterThan(name.includes("demo") ? 5 : 20);
    const firsts = new Set(marks.filter(({ file }, i) => marks[i - 1]?.file !== file).map(({ folio }) => folio));
    for (const { folio, after } of marks.filter((mark) => !firsts.has(mark.folio))) {
      const page = pages.get(folio) ?? [];
      // The end of a word that was broken off belongs to the page before.
      const start = page.slice(0, after.length + 1).join(" ");
      expect(
        [start.slice(0, after.join(" ").length), page.slice(1, after.length + 1).join(" ")],
        `page ${folio}`,
      ).toContain(after.join(" "));
    }
  });

  test("are those that bear text of its documents, each once, as printed, in the order of the book", async () => {
    const texts = await read(name);
    const folios = marksOf(texts).map(({ folio }) => folio);
    const pages = await printedPages();
    const order = [...pages.keys()];
    expect(folios).toEqual(folios.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(folios).size).toBe(folios.length);
    // Title page, imprint and contents stand before the preface, and nothing of the book behind the last chapter.
    const bearing = order.filter((folio) => (pages.get(folio) ?? []).length > 0);
    if (name === "tides.epub") expect(folios).toEqual(bearing.slice(bearing.indexOf(folios[0] ?? "")));
    expect(pages.get(folios[0] ?? "")?.slice(0, 2)).toEqual(["observation", "1"]);
  });

  test("are listed in nav and NCX, and their print is named by its ISBN", async () => {
    const texts = await read(name);
    const wanted = marksOf(texts).map(({ file, folio }) => [`${file}#page-${folio}`, folio]);
    const nav = /<nav epub:type="page-list"[\s\S]*?<\/nav>/.exec(texts["nav.xhtml"] ?? "")?.[0] ?? "";
    expect([...nav.matchAll(/<a href="([^"]+)">([^<]+)/g)].map((match) => match.slice(1))).toEqual(wanted);
    const targets = /<pageList>[\s\S]*<\/pageList>/.exec(texts["toc.ncx"] ?? "")?.[0] ?? "";
    const listed = targets.matchAll(
      /<pageTarget [^>]*><navLabel><text>([^<]+)<\/text><\/navLabel><content src="([^"]+)"/g,
    );
    expect([...listed].map(([, folio, href]) => [href, folio])).toEqual(wanted);
    expect(texts["content.opf"]).toContain(
      `<dc:source id="pages">urn:isbn:${isbn}</dc:source>\n<meta refines="#pages" property="source-of">pagination</meta>`,
    );
    expect(texts["content.opf"]).toContain('"schema:accessibilityFeature">pageBreakMarkers<');
  });
});

test("an EPUB alone is built for the paperback that is published", async () => {
  const before = marksOf(await read("tides.epub"));
  await writeFile(path.join(folder, "book/two.mdx"), (files["two.mdx"] ?? "").replace("A claim.", "Another claim."));
  const { code, stdout, stderr } = await build("--only", "epub");
  expect(code, stdout + stderr).toBe(0);
  const texts = await read("tides.epub");
  expect(texts["text/two.xhtml"]).toContain("Another claim.");
  expect(marksOf(texts).map(({ folio }) => folio)).toEqual(before.map(({ folio }) => folio));
});

test("a paperback that is built anew takes the EPUBs along that name its pages", async () => {
  await writeFile(
    path.join(folder, "book/one.mdx"),
    (files["one.mdx"] ?? "").replace("## Of", `${prose(900, 12)}\n\n## Of`),
  );
  const { code, stdout, stderr } = await build("--only", "paperback");
  expect(code, stdout + stderr).toBe(0);
  const pages = await printedPages();
  const marks = marksOf(await read("tides-kindle.epub"));
  const last = marks.at(-1);
  expect(
    pages
      .get(last?.folio ?? "")
      ?.slice(0, 8)
      .join(" "),
  ).toContain(last?.after.slice(0, 5).join(" "));
});

test("an EPUB without a paperback has no pages, claims none, and says why", async () => {
  const out = path.join(folder, "alone");
  const { code } = await run("build", [
    "--book",
    path.join(folder, "book"),
    "--out",
    out,
    "--only",
    "epub",
    "--edition",
    "full",
  ]);
  expect(code).toBe(0);
  const entries = unzipSync(new Uint8Array(await readFile(path.join(out, "editions/tides.epub"))));
  const all = Object.values(entries)
    .map((bytes) => strFromU8(bytes))
    .join("");
  expect(all).not.toMatch(/page-list|pagebreak|pageBreakMarkers|source-of/);
  expect(await readFile(path.join(out, "manifest.json"), "utf8")).toContain(
    "no page numbers of the paperback: it was not built yet",
  );
});
