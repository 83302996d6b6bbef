/** Chosen pages of a small book look as they did when somebody last looked at them; `UPDATE_GOLDENS=1` takes new ones. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PDFDocument } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import { withBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint } from "../../src/formats/print/package.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { expectAgreed } from "../setup/agreed-picture.ts";
import { drawPage } from "../setup/page-pictures.ts";
import { openPdf, pageTexts, type PageLines } from "../setup/pdf.ts";
import { renderBook } from "../setup/render.ts";

const trims: Trim[] = ["paperback", "letter"];
const goldens = path.resolve("tests/editions/pages");
/** Pictures of what differs. */
const differences = path.resolve(".octavo/test/pages");
const dpi = 60;

const has = (words: string) => (page: PageLines) => page.lines.some((line) => line.includes(words));

/** Pages by what stands on them: their numbers change with every word before them. */
const chosen: Record<string, (page: PageLines) => boolean> = {
  opener: has("Fill a lock without a wave"),
  "table-break": ({ lines }) => lines.includes("Pear"),
  "code-break": has('return "all level"'),
  question: has("A boat waits below a full lock"),
  index: ({ lines }) => lines.slice(0, 2).includes("Index"),
  blank: ({ lines }) => lines.length === 0,
};

const printed = new Map<Trim, { pdf: PDFDocument; pages: PageLines[] }>();

beforeAll(async () => {
  const rendered = await renderBook("tests/fixtures/books/pages");
  const folder = await mkdtemp(path.join(tmpdir(), "octavo-pages-"));
  await rm(differences, { recursive: true, force: true });
  await withBrowser(async ({ browser }) => {
    for (const trim of trims) {
      const out = path.join(folder, `${trim}.pdf`);
      await packagePrint({
        html: await rendered.page(`octavo-editions/${trim}-full`),
        rendered: folder,
        book: rendered.book,
        edition: editionOf(rendered.book, "full"),
        trim,
        browser,
        out,
        cacheDir: folder,
      });
      const pdf = openPdf(await readFile(out));
      printed.set(trim, { pdf, pages: pageTexts(pdf) });
    }
  });
  await rm(folder, { recursive: true, force: true });
});

afterAll(() => {
  printed.clear();
});

describe.each(trims)("in %s", (trim) => {
  test.each(Object.entries(chosen))("the %s looks as agreed", async (name, isIt) => {
    const { pdf, pages } = printed.get(trim) ?? { pages: [] };
    const index = pages.findIndex(isIt);
    if (pdf === undefined || index < 0) throw new Error(`The book has no page for “${name}”.`);
    const found = drawPage(pdf, index, dpi);
    await expectAgreed(`${trim}-${name}`, found, { goldens, differences });
  });
});

test("no picture of a page is left over", async () => {
  const wanted = trims.flatMap((trim) => Object.keys(chosen).map((name) => `${trim}-${name}.png`));
  expect((await readdir(goldens)).sort()).toEqual(wanted.sort());
});
