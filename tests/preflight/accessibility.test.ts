/** Prints a small book as a letter and reads it as assistive technology does: by its structure. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPdf, type PdfFile } from "../../src/preflight/pdf/read/file.ts";
import { readStructure, type StructureElement } from "../../src/preflight/pdf/read/structure.ts";
import { namedPages, openPdf } from "../setup/pdf.ts";
import { printFiles, type PrintedFiles } from "../setup/print-files.ts";

const rows = Array.from({ length: 60 }, (_, i) => `| ${i + 1} | ${i + 2} m | |`).join("\n");
const words =
  "An official description of the characteristic distribution of extraordinarily difficult circumstances " +
  "first affords sufficient information for understanding the configuration of responsibilities. ";

const book = (number: string, more = "") => ({
  "book.yaml": `title: Tides
id: tides
edition: { number: "${number}", date: 2026-03-01 }
language: en-GB
authors: [M. Okoro]
description: What the sea does.
callouts:
  trap: { label: Trap, meaning: Wrong., tone: red, icon: triangle }
structure: { chapters: [ebb.mdx], back: [glossary.yaml] }
formats: { letter: {}, paperback: {} }
rules: { table-caption: off }
`,
  "glossary.yaml": "- { id: slack-water, term: slack water, definition: Neither ebb nor flood. }\n",
  "ebb.mdx": `---
title: Ebb
id: ebb
---

## Falling {#sec-falling}

${more}${words.repeat(12)}

It runs out.[^1] See [](#tbl-rule), [](#sec-falling) and [slack water](#term-slack-water); visit [the pilots](https://tides.example/).

:::trap[The wrong hour]
It runs fastest in the third.
:::

<Figure id="fig-fall" caption="The fall." alt="A curve that falls.">

![](fall.svg)

</Figure>

1. First
   - below
2. Then

<Table id="tbl-rule" caption="The rule." rowHeaders>

| Hour | Fall | Remark |
|---|---|---|
${rows}

</Table>

\`\`\`python title="fall.py"
for hour in range(6):
    print(hour)
\`\`\`

[^1]: For six hours.
`,
  "fall.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0 400 300" stroke="#000" stroke-width="2"/></svg>`,
});

/** Programs that read PDFs in other ways; a machine may lack them. */
const poppler = { page: "pdftotext", structure: "pdfinfo" };
const isMissing = (program: string) => spawnSync(program, ["-v"]).error !== undefined;

let printed: PrintedFiles["printed"];
let file: PdfFile;
let bytes: Buffer;
let elements: StructureElement[];

beforeAll(async () => {
  ({ printed } = await printFiles(book("1")));
  bytes = Buffer.from(printed.letter.pdf.saveToBuffer("").asUint8Array());
  file = readPdf(bytes);
  elements = readStructure(file.pdf)?.elements ?? [];
});

const all = (type: string) => elements.filter((each) => each.type === type);
const pathOf = (element: StructureElement | undefined): string =>
  element === undefined ? "" : `${pathOf(element.parent)} ${element.type}`.trim();

test("every rule on accessibility is kept, and nothing is claimed", () => {
  const checks = printed.letter.result.checks.filter(({ id = "" }) => id.startsWith("ua-"));
  expect(checks.length).toBeGreaterThan(60);
  expect(checks.filter(({ findings = [] }) => findings.length > 0).map(({ id }) => id)).toEqual(["ua-06-002"]);
});

describe("the structure", () => {
  test.each([
    ["H1", 0, "Document Sect H1"],
    ["TOCI", 0, "Document Sect TOC TOCI"],
    ["Link", 0, "Document Sect TOC TOCI Reference Link"],
    ["Aside", 0, "Document Sect Aside"],
    ["Figure", 0, "Document Sect Div Figure"],
    ["Code", 0, "Document Sect Div P Code"],
    ["Note", 0, "Document Sect Sect Note"],
  ])("has %s where it belongs", (type, i, place) => {
    expect(pathOf(all(type)[i])).toBe(place);
  });

  test("holds no element without a meaning", () => {
    expect(all("NonStruct")).toEqual([]);
    expect(
      elements.filter(({ kids, marks, annotations }) => kids.length + marks.length + annotations.length === 0),
    ).toEqual([]);
  });

  test("reads a table’s head once, and keeps cells that are empty", () => {
    const [table] = all("Table");
    const lines = table?.kids.filter(({ type }) => type === "TR") ?? [];
    expect(lines.map(({ kids }) => kids.map(({ type }) => type).join(" "))).toEqual([
      "TH TH TH",
      ...Array<string>(60).fill("TH TD TD"),
    ]);
    const pages = new Set(lines.map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(1);
    for (const head of lines[0]?.kids ?? []) expect(head.marks).toHaveLength(1);
  });

  test("says what figures show and where they are, and how lists are numbered", () => {
    const [figure] = all("Figure");
    expect(figure?.alt).toBe("A curve that falls.");
    const box = figure?.attributes.find((entry) => entry.has("BBox"))?.get("BBox") as number[];
    expect([box[2] ?? 0, box[3] ?? 0].map(Math.round)).not.toEqual([0, 0]);
    expect((box[2] ?? 0) - (box[0] ?? 0)).toBeGreaterThan(100);
    const kinds = all("L").map(({ attributes }) =>
      String(attributes.map((entry) => JSON.stringify(entry.get("ListNumbering")))),
    );
    expect(kinds).toEqual(expect.arrayContaining(['{"name":"Decimal"}', '{"name":"Circle"}']));
  });

  test("leaves heads and folios out", () => {
    const artifacts = file.pages.map((_, i) => file.pdf.findPage(i).get("Contents").readStream().asString());
    expect(artifacts.filter((content) => content.includes("/Subtype /Header")).length).toBeGreaterThan(1);
    expect(artifacts.filter((content) => content.includes("/Subtype /Footer")).length).toBeGreaterThan(3);
  });
});

describe("text", () => {
  const texts = () => file.pages.map((_, i) => openPdf(bytes).loadPage(i).toStructuredText("dehyphenate").asText());

  test("is letters, though the font joins them, and has no soft hyphens", () => {
    expect(texts().join("")).toMatch(/official[\s\S]*difficult[\s\S]*first affords sufficient/);
    expect(texts().join("")).not.toMatch(/[\uFB00-\uFB06\u00AD]/);
  });

  test("is found across a line’s end", () => {
    const ends = file.pages.flatMap(({ lines }) =>
      lines.flatMap(({ text }) => /([a-z]+)-$/.exec(text.trim())?.[1] ?? []),
    );
    expect(ends.length).toBeGreaterThan(2);
    expect(
      texts()
        .join("")
        .match(/distribution/g),
    ).toHaveLength(12);
  });

  test.skipIf(isMissing(poppler.page))("is found by pdftotext too", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "octavo-text-"));
    const out = path.join(folder, "letter.pdf");
    await writeFile(out, bytes);
    const text = execFileSync(poppler.page, [out, "-"], { encoding: "utf8" });
    await rm(folder, { recursive: true });
    expect(text.match(/distribution/g)).toHaveLength(12);
    expect(text).not.toContain("\u00ad");
  });
});

test.skipIf(isMissing(poppler.structure))("the structure is read with its spaces and whole words", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "octavo-text-"));
  const out = path.join(folder, "letter.pdf");
  await writeFile(out, bytes);
  const told = execFileSync(poppler.structure, ["-struct-text", out], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  await rm(folder, { recursive: true });
  // What follows each other in one element is one text.
  const text = told.replace(/"\n\s*"/g, "");
  expect(text.split(words.trim())).toHaveLength(13);
  expect(text).toContain("1.1 Falling");
});

test("every link says where it leads", () => {
  const said = file.pages.flatMap(({ annotations }) =>
    annotations.map(({ object }) => object.get("Contents").asString()),
  );
  expect(said).toEqual(
    expect.arrayContaining([
      "Chapter 1: Ebb",
      "Section 1.1: Falling",
      "Table 1.1: The rule.",
      "Note",
      "slack water",
      "https://tides.example/",
    ]),
  );
  expect(said).not.toContain("");
});

test("names of places are labels, and stay in the next release", async () => {
  const names = [...namedPages(printed.letter.pdf).keys()];
  expect(names).toEqual(expect.arrayContaining(["ch-ebb", "sec-falling", "fig-fall", "tbl-rule", "term-slack-water"]));
  const next = await printFiles(book("2", `${words.repeat(30)}\n\n`));
  expect([...namedPages(next.printed.letter.pdf).keys()].toSorted()).toEqual(names.toSorted());
  expect(namedPages(next.printed.letter.pdf).get("tbl-rule")).not.toBe(namedPages(printed.letter.pdf).get("tbl-rule"));
});

test("the paperback has nothing of all that", () => {
  const catalog = printed.paperback.pdf.getTrailer().get("Root");
  for (const key of ["StructTreeRoot", "MarkInfo", "Outlines", "Dests", "Metadata"])
    expect(catalog.get(key).isNull()).toBe(true);
});
