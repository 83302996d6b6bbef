/** Turns the rendered book into a PDF: lays out, finishes, judges. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import type { Book, Edition } from "../../book/types.ts";
import { openOfflinePage } from "./browser.ts";
import { finishPdf } from "./finish.ts";
import { layOutPages, type LaidOut } from "./layout.ts";
import { openersOf } from "./openers.ts";
import { findMisfits, hookWrappedLines, sizeDrawings, type Misfit } from "./page-checks.ts";
import { fillPages, fitTables, keepShortBlocks, usePrintersPictures } from "./page-flow.ts";
import type { PdfMetadata } from "./pdf-metadata.ts";
import { outlineOf } from "./pdf-outline.ts";
import type { Check } from "../check.ts";
import { releaseDate } from "../release-date.ts";
import { misfitChecks, preflightPdf } from "./preflight.ts";
import { printStyles, withStyles } from "./styles.ts";
import { paperOf, spineWidth, type Trim } from "./trim.ts";

/** What the packager is given. */
export interface PrintJob {
  /** The rendered print page: markup alone, without styles. */
  html: string;
  /** Folder that addresses in the page are relative to. */
  rendered: string;
  book: Book;
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
}

/** Makes one PDF and judges it; the file is written even when a check fails, so that one can look at it. */
export async function packagePrint(job: PrintJob): Promise<PrintResult> {
  const { book, edition, trim, out, onProgress = () => undefined } = job;
  onProgress("layout");
  const { laidOut, misfits, refused } = await printPages(job);
  const { plan, places, pdf, passes } = laidOut;
  onProgress("finish");
  const finished = finishPdf(pdf, {
    trim,
    plan,
    places,
    metadata: metadataOf(book, edition),
    outline: outlineOf(edition),
    describe: (anchor) => describeAnchor(book, anchor),
  });
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, finished);
  onProgress("preflight");
  const fileOf = (doc: string) => book.docs.find((candidate) => candidate.id === doc)?.file ?? "";
  const checks = [
    ...misfitChecks(misfits, fileOf),
    { ok: refused.length === 0, check: "nothing fetched", detail: refused.slice(0, 5).join("; ") },
    ...preflightPdf(finished, { trim, plan }),
  ];
  const paper = book.config.formats?.paperback?.paper ?? "white";
  return {
    pages: plan.pages,
    ...(trim === "paperback" ? { spine: spineWidth(plan.pages, paper) } : {}),
    passes,
    checks,
  };
}

async function printPages({ html, rendered, book, edition, trim, browser, cacheDir }: PrintJob) {
  const folder = await mkdtemp(path.join(await madeFolder(cacheDir), `print-${trim}-`));
  const { page, refused } = await openOfflinePage(browser);
  try {
    const file = path.join(folder, "book.html");
    await writeFile(file, withStyles(withFiles(html, rendered), await printStyles(trim)));
    const misfits = await openBook(page, file, trim);
    const openers = openersOf(book, edition);
    const laidOut: LaidOut = await layOutPages(page, { trim, openers, isForScreens: trim === "letter" });
    return { laidOut, misfits, refused };
  } finally {
    await page.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** CSS pixels for one unit of a drawing: drawings are 480 wide with type of 13. */
const drawingScale: Record<Trim, number> = { letter: 1.05, paperback: 0.9 };

/** Opens the page at the measure it will be printed at, and looks what does not fit. */
async function openBook(page: Page, file: string, trim: Trim): Promise<Misfit[]> {
  const { width, height, sides, top, bottom } = paperOf(trim);
  const room = { width: (width - sides) * 96, height: (height - top - bottom) * 96 };
  await page.setViewport({ width: room.width, height: Math.round(room.height) });
  await page.emulateMediaType("print");
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  if (trim === "paperback") await page.evaluate(usePrintersPictures);
  await page.evaluate(sizeDrawings, { scale: drawingScale[trim], width: room.width });
  await page.evaluate(fitTables, room.width);
  await page.evaluate(hookWrappedLines);
  await page.evaluate(keepShortBlocks, room.height);
  await page.evaluate(fillPages, { height: room.height, gap: room.height * 0.12 });
  return page.evaluate(findMisfits, { ...room, leastType: 7 });
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
    title: edition.name === "demo" ? `${full} (demo edition)` : full,
    authors,
    subject: description,
    keywords: exam === undefined ? [] : [exam.code, ...(exam.name === undefined ? [] : [exam.name])],
    language,
    rights,
    publisher,
    date: releaseDate(book),
  };
}

function describeAnchor(book: Book, anchor: string): string {
  const label = book.labels[anchor] ?? book.labels[anchor.replace(/-answer$/, "")];
  if (label === undefined) return anchor.startsWith("fn") ? "Note" : "";
  if (anchor.endsWith("-answer")) return `Answer to ${label.text}`;
  return label.title === "" || label.title === label.text ? label.text : `${label.text}: ${label.title}`;
}
