/** Turns the rendered book into a PDF: lays out, finishes, judges. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { unprintable } from "../../book/printed-signs.ts";
import type { BookFolder } from "../../book/read.ts";
import type { Book, Edition } from "../../book/types.ts";
import { openOfflinePage } from "./browser.ts";
import { hookWrappedLines } from "./code-lines.ts";
import { sizeDrawings } from "./drawing-sizes.ts";
import { expectedOf } from "./expectations.ts";
import { fitTitlePage } from "./fit-titles.ts";
import { loadFonts } from "./font-loading.ts";
import { layOutPages, UnsettledError, type LaidOut } from "./layout.ts";
import { openersOf } from "./openers.ts";
import { misfitChecks } from "./misfit-report.ts";
import { findMisfits, type Misfit } from "./page-checks.ts";
import { nameContinuations } from "./page-continuations.ts";
import { fillPages } from "./page-fill.ts";
import { keepShortBlocks, usePrintersPictures } from "./page-flow.ts";
import { printedContent } from "./printed-content.ts";
import { printedText, type PrintedText } from "./printed-text.ts";
import type { IndexWanted } from "./index-marks.ts";
import type { PdfMetadata } from "./pdf-metadata.ts";
import { outlineOf } from "./pdf-outline.ts";
import { UnmadeError, type Check } from "../check.ts";
import { releaseDate } from "../release-date.ts";
import { finishAndJudge } from "./press.ts";
import { setLines, type Lines } from "./set-lines.ts";
import { printStyles, withStyles } from "./styles.ts";
import { markDirections } from "./text-direction.ts";
import { fitTables } from "./wide-tables.ts";
import { inkOf, paperOf, spineWidth, stockOf, type Ink, type Trim } from "./trim.ts";
import { wordsOf } from "../../words/words.ts";

/** What the packager is given. */
export interface PrintJob {
  /** The rendered print page: markup alone, without styles. */
  html: string;
  /** Folder that addresses in the page are relative to. */
  rendered: string;
  book: Book;
  /** The book folder as read: its texts tell the line of what does not fit, its fonts lend their signs. */
  source?: Pick<BookFolder, "texts" | "fonts">;
  edition: Edition;
  trim: Trim;
  /** A running browser; it stays open. */
  browser: Browser;
  /** File to write. */
  out: string;
  /** Folder for what lasts no longer than the job. */
  cacheDir: string;
  onProgress?: (step: string) => void;
}

/** What came of it. */
export interface PrintResult {
  pages: number;
  /** Width of a paperback's spine, inches. */
  spine?: number;
  /** Prints it took until the pages settled. */
  passes: number;
  checks: Check[];
  printed: PrintedText;
}

/** Makes one PDF and judges it; the file is written even when a check fails, so that one can look at it. */
export async function packagePrint(job: PrintJob): Promise<PrintResult> {
  const { book, edition, trim, out, onProgress = () => undefined } = job;
  onProgress("layout");
  const { laidOut, misfits, refused } = await printPages(job);
  const { plan, places, pdf, passes } = laidOut;
  onProgress("finish and preflight");
  const lent = Object.values(job.source?.fonts ?? {}).map(({ family }) => family);
  const {
    finished,
    lines,
    checks: judged,
  } = await finishAndJudge({
    printed: pdf,
    finish: {
      trim,
      ink: inkOf(trim, book),
      plan,
      places,
      metadata: metadataOf(book, edition),
      outline: outlineOf(printedContent(book, edition)),
    },
    words: describedAnchors(book, [...places.keys(), ...Object.keys(book.labels)]),
    expected: { ...expectedOf(book, edition, trim, laidOut), lent },
  });
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, finished);
  const checks = [
    ...misfitChecks(misfits, { book, texts: job.source?.texts ?? {}, lent, pageOf: plan.pageOf }),
    { ok: refused.length === 0, check: "nothing fetched", detail: refused.slice(0, 5).join("; ") },
    ...judged,
  ];
  return {
    pages: plan.pages,
    ...(trim === "paperback" ? { spine: spineWidth(plan.pages, stockOf(book)) } : {}),
    passes,
    checks,
    printed: printedText(book, edition, plan, lines),
  };
}

async function printPages({ html, rendered, book, source, edition, trim, browser, cacheDir }: PrintJob) {
  const folder = await mkdtemp(path.join(await madeFolder(cacheDir), `print-${trim}-`));
  const { page, refused } = await openOfflinePage(browser);
  try {
    const file = path.join(folder, "book.html");
    const ink = inkOf(trim, book);
    const lent = Object.values(source?.fonts ?? {});
    await writeFile(file, withStyles(withFiles(html, rendered), await printStyles(trim, ink, lent)));
    const missing = unprintable(lent.map(({ signs }) => signs));
    const openers = openersOf(book, edition);
    const { page: said, continued } = wordsOf(book.config.language).print;
    const heads = openers.map(({ verso, recto }) => verso + recto).join("");
    const { misfits, lines } = await openBook(page, file, { trim, ink, missing, heads, continued });
    const settings = { trim, openers, index: wantedIndex(book, edition), lines, said };
    const laidOut: LaidOut = await layOutPages(page, { ...settings, isForScreens: trim === "letter" }).catch(
      (error: unknown) => {
        throw error instanceof UnsettledError ? unmade(error, book) : error;
      },
    );
    return { laidOut, misfits, refused };
  } finally {
    await page.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** CSS pixels for one unit of a drawing: drawings are 480 wide with type of 13. */
const drawingScale: Record<Trim, number> = { letter: 1.05, paperback: 0.9 };

/** Smallest type on paper, points: https://kdp.amazon.co.jp/ja_JP/help/topic/G202145450 */
const leastType = 7;

interface OpenedBook {
  trim: Trim;
  ink: Ink;
  /** Signs that no font has. */
  missing: string;
  heads: string;
  /** What stands behind the name of what goes on on the next page. */
  continued: string;
}

/** Opens the page at the measure it will be printed at, and looks what does not fit. */
async function openBook(
  page: Page,
  file: string,
  { trim, ink, missing, heads, continued }: OpenedBook,
): Promise<{ misfits: Misfit[]; lines: Lines }> {
  const { width, height, sides, top, bottom } = paperOf(trim);
  const room = { width: (width - sides) * 96, height: (height - top - bottom) * 96 };
  await page.setViewport({ width: room.width, height: Math.round(room.height) });
  await page.emulateMediaType("print");
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await page.evaluate(loadFonts, heads);
  if (trim === "paperback") await page.evaluate(usePrintersPictures, ink);
  await page.evaluate(markDirections);
  const lines = await setLines(page);
  await page.evaluate(fitTitlePage, leastType);
  await page.evaluate(sizeDrawings, { scale: drawingScale[trim], ...room, leastType, leastLine: 0.75 });
  await page.evaluate(fitTables, { ...room, continued });
  await page.evaluate(hookWrappedLines);
  await page.evaluate(keepShortBlocks, room.height);
  await page.evaluate(nameContinuations, continued);
  await page.evaluate(fillPages, { height: room.height, gap: room.height * 0.12 });
  return { misfits: await findMisfits(page, { ...room, leastType, missing }), lines };
}

/** Says where the pages would not settle. */
function unmade(error: UnsettledError, book: Book): UnmadeError {
  const places = error.anchors.flatMap((anchor) => book.labels[anchor] ?? []);
  const named = places.slice(0, 3).map(({ file, line, text }) => `${text} (${file}:${String(line)})`);
  const where =
    named.length === 0 ? "" : ` First to move: ${named.join(", ")}; change the words or the breaks before it.`;
  return new UnmadeError({ ok: false, check: "pages settle", detail: error.message + where }, { cause: error });
}

/** What the index looks for in the page. */
function wantedIndex(book: Book, edition: Edition): IndexWanted {
  const entries = printedContent(book, edition).index.flatMap((entry) => [entry, ...entry.subs]);
  return {
    entryOf: Object.fromEntries(entries.flatMap(({ key, labels }) => labels.map((label) => [label, key]))),
    main: entries.flatMap(({ key, main }) => main.map((label) => ({ key, label }))),
  };
}

async function madeFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}

/** The page is opened from a folder of its own: its pictures are found where they were rendered. */
function withFiles(html: string, rendered: string): string {
  const root = pathToFileURL(path.join(rendered, "/")).href;
  return html.replace(/(<img\b[^>]*?\ssrc=")(?![a-z]+:|#)\/?/g, `$1${root}`);
}

function metadataOf(book: Book, edition: Edition): PdfMetadata {
  const { title, subtitle, authors, description, exam, language, rights, publisher } = book.config;
  const full = subtitle === "" ? title : `${title}: ${subtitle}`;
  return {
    title: edition.name === "demo" ? wordsOf(language).print.demoTitle(full) : full,
    authors,
    subject: description,
    keywords: exam === undefined ? [] : [exam.code, ...(exam.name === undefined ? [] : [exam.name])],
    language,
    rights,
    publisher,
    date: releaseDate(book),
  };
}

/** What links to these anchors lead to, in words. */
function describedAnchors(book: Book, anchors: readonly string[]): Record<string, string> {
  return Object.fromEntries(anchors.map((anchor) => [anchor, describeAnchor(book, anchor)]));
}

function describeAnchor(book: Book, anchor: string): string {
  const words = wordsOf(book.config.language).print;
  const label = book.labels[anchor] ?? book.labels[anchor.replace(/-answer$/, "")];
  if (label === undefined) return anchor.startsWith("fn") ? words.note : "";
  if (anchor.endsWith("-answer")) return words.answerTo(label.text);
  return label.title === "" || label.title === label.text ? label.text : `${label.text}: ${label.title}`;
}
