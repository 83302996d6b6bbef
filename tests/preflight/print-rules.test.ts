/** Breaks a good file in one way after the other: each break must trip its own rule. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PDFDocument, PDFObject } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import { withBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint } from "../../src/formats/print/package.ts";
import { preflightPdf, type Expected } from "../../src/formats/print/preflight.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { openPdf } from "../setup/pdf.ts";
import { checked } from "../unit/book/folder.ts";

let folder: string;
const good: Record<Trim, Buffer> = { letter: Buffer.alloc(0), paperback: Buffer.alloc(0) };

/** Title, imprint, contents, a blank, two pages of a chapter. */
const html = `<!doctype html><html lang="en"><head><title>Tides</title></head><body>
  <section class="title-page" id="title-page"><p class="title">Tides</p><p>M. Okoro</p></section>
  <section class="imprint-page" id="imprint-page"><p>Printed once.</p></section>
  <nav class="contents" id="contents-page"><h1>Contents</h1><a href="#ch-one">One <span class="page-no" data-for="ch-one"></span></a></nav>
  <section class="doc doc-chapter" id="ch-one" data-doc="one"><h1>One</h1><p>See <a class="ref" href="#ch-one">there</a>.</p>
    <p style="break-before: page">More.</p></section></body></html>`;

const planned: Expected["plan"] = { pages: 6, firstMain: 5, empty: [4], folios: ["", "", "iii", "", "1", "2"] };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-rules-"));
  const { book } = checked({ "one.mdx": "---\ntitle: One\n---\n\nIt comes.\n" });
  await withBrowser(async ({ browser }) => {
    for (const trim of ["letter", "paperback"] as const) {
      const out = path.join(folder, `${trim}.pdf`);
      const edition = editionOf(book, "full");
      await packagePrint({ html, rendered: folder, book, edition, trim, browser, out, cacheDir: folder });
      good[trim] = await readFile(out);
    }
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Ids of the rules a file breaks after `harm` was done to it. */
function failures(trim: Trim, harm: (pdf: PDFDocument) => void, plan: Partial<Expected["plan"]> = {}): string[] {
  const pdf = openPdf(good[trim]);
  harm(pdf);
  const bytes = pdf.saveToBuffer("").asUint8Array();
  return preflightPdf(bytes, { trim, plan: { ...planned, ...plan } }).flatMap(({ ok, id = "" }) => (ok ? [] : [id]));
}

function eachFont(pdf: PDFDocument, change: (font: PDFObject) => void): void {
  for (let i = 1; i < pdf.countObjects(); i += 1) {
    const object = pdf.newIndirect(i);
    if (object.isDictionary() && object.get("Type").toString() === "/Font") change(object);
  }
}

function addPage(pdf: PDFDocument): void {
  pdf.insertPage(-1, pdf.addPage([0, 0, 432, 648], 0, pdf.newDictionary(), ""));
}

function addContent(pdf: PDFDocument, page: number, operators: string): void {
  const contents = pdf.findPage(page).get("Contents");
  contents.writeStream(`${contents.readStream().asString()}\n${operators}\n`);
}

test("an unharmed file passes", () => {
  expect(failures("letter", () => undefined)).toEqual([]);
  expect(failures("paperback", () => undefined)).toEqual([]);
});

describe("both trims", () => {
  test.each<[what: string, rule: string, harm: (pdf: PDFDocument) => void]>([
    [
      "a font that is not embedded",
      "fonts-embedded",
      (pdf) => {
        eachFont(pdf, (font) => {
          if (font.get("FontDescriptor").isDictionary()) font.get("FontDescriptor").delete("FontFile2");
        });
      },
    ],
    [
      "a font without a character map",
      "fonts-readable",
      (pdf) => {
        eachFont(pdf, (font) => {
          font.delete("ToUnicode");
        });
      },
    ],
    [
      "a Type 3 font",
      "no-type3",
      (pdf) => {
        pdf
          .findPage(0)
          .get("Resources", "Font")
          .put("F99", pdf.addObject({ Type: pdf.newName("Font"), Subtype: pdf.newName("Type3") }));
      },
    ],
    [
      "a font that is not the book’s",
      "own-fonts",
      (pdf) => {
        eachFont(pdf, (font) => {
          font.put("BaseFont", pdf.newName("Arial"));
        });
      },
    ],
    [
      "a page of another size",
      "exact-page",
      (pdf) => {
        pdf.findPage(2).put("MediaBox", [0, 0, 433, 648]);
      },
    ],
    [
      "a trim box that is not the page",
      "exact-page",
      (pdf) => {
        pdf.findPage(2).put("TrimBox", [9, 9, 400, 600]);
      },
    ],
    [
      "a page too many",
      "planned-pages",
      (pdf) => {
        addPage(pdf);
      },
    ],
    [
      "a page whose text is lost",
      "no-empty-pages",
      (pdf) => {
        pdf.findPage(4).get("Contents").writeStream("");
      },
    ],
    [
      "a blank with something on it",
      "blanks-blank",
      (pdf) => {
        pdf.findPage(3).put("Contents", pdf.findPage(4).get("Contents"));
        pdf.findPage(3).put("Resources", pdf.findPage(4).get("Resources"));
      },
    ],
    [
      "labels that start elsewhere",
      "page-labels",
      (pdf) => {
        pdf.setPageLabels(4, "D", "", 7);
      },
    ],
  ])("%s", (_, rule, harm) => {
    expect(failures("letter", harm)).toContain(rule);
    expect(failures("paperback", harm)).toContain(rule);
  });

  test("a folio that is not printed", () => {
    expect(failures("paperback", () => undefined, { folios: ["", "", "iii", "", "1", "77"] })).toEqual([
      "folios-printed",
    ]);
  });
});

describe("the letter file", () => {
  test.each<[what: string, rule: string, harm: (pdf: PDFDocument) => void]>([
    [
      "a link to nowhere",
      "links-resolve",
      (pdf) => {
        pdf.findPage(4).get("Annots", 0).put("Dest", pdf.newName("ch-two"));
      },
    ],
    [
      "no tags",
      "tagged",
      (pdf) => {
        pdf.getTrailer().get("Root").delete("StructTreeRoot");
      },
    ],
    [
      "no language",
      "language",
      (pdf) => {
        pdf.getTrailer().get("Root").delete("Lang");
      },
    ],
    [
      "no outline",
      "outline",
      (pdf) => {
        pdf.getTrailer().get("Root").delete("Outlines");
      },
    ],
    [
      "no metadata",
      "xmp",
      (pdf) => {
        pdf.getTrailer().get("Root").delete("Metadata");
      },
    ],
  ])("%s", (_, rule, harm) => {
    // What PDF/UA says of the same is proven with its own rules.
    expect(failures("letter", harm).filter((id) => !id.startsWith("ua-"))).toEqual([rule]);
  });
});

describe("the paperback", () => {
  const annotation = (pdf: PDFDocument) =>
    pdf.addObject({ Type: pdf.newName("Annot"), Subtype: pdf.newName("Link"), Rect: [0, 0, 9, 9] });
  test.each<[what: string, rule: string, harm: (pdf: PDFDocument) => void]>([
    [
      "an annotation",
      "no-annotations",
      (pdf) => {
        pdf.findPage(0).put("Annots", [annotation(pdf)]);
      },
    ],
    [
      "bookmarks",
      "no-bookmarks",
      (pdf) => {
        pdf.getTrailer().get("Root").put("Outlines", pdf.addObject({}));
      },
    ],
    [
      "transparency",
      "no-transparency",
      (pdf) => {
        pdf.addObject({ Type: pdf.newName("ExtGState"), ca: 0.5 });
      },
    ],
    [
      "a soft mask",
      "no-transparency",
      (pdf) => {
        pdf.addObject({ Type: pdf.newName("ExtGState"), SMask: pdf.addObject({ S: pdf.newName("Alpha") }) });
      },
    ],
    [
      "color",
      "black-ink",
      (pdf) => {
        addContent(pdf, 0, "q 1 0 0 rg 100 300 20 20 re f Q");
      },
    ],
    [
      "text in the gutter",
      "gutter",
      (pdf) => {
        addContent(pdf, 4, `q BT /${firstFont(pdf, 4)} 10 Tf 1 0 0 1 5 300 Tm <0001000200030004> Tj ET Q`);
      },
    ],
  ])("%s", (_, rule, harm) => {
    expect(failures("paperback", harm)).toContain(rule);
  });

  test("more pages than can be bound", () => {
    const many = 830;
    const plan = { pages: many, firstMain: 5, empty: [], folios: [] };
    expect(
      failures(
        "paperback",
        (pdf) => {
          for (let i = 6; i < many; i += 1) addPage(pdf);
        },
        plan,
      ),
    ).toContain("most-pages");
  });

  function firstFont(pdf: PDFDocument, page: number): string {
    let name = "";
    pdf
      .findPage(page)
      .get("Resources", "Font")
      .forEach((_, key) => {
        name ||= String(key);
      });
    return name;
  }
});
