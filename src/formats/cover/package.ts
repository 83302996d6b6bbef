/** Makes the cover of a paperback as one sheet of PDF and judges it. */
import { writeFile } from "node:fs/promises";
import type { Browser } from "puppeteer";
import type { Book } from "../../book/types.ts";
import { finishCover } from "./finish.ts";
import { fitBack } from "./fit-back.ts";
import { readInks } from "./inks.ts";
import { withDrawing } from "./open-drawing.ts";
import type { Check } from "../check.ts";
import { preflightCover } from "./preflight.ts";
import { wrapPage } from "./wrap.ts";
import { wrapSize } from "./wrap-size.ts";

/** What a cover is made from. */
export interface CoverJob {
  book: Book;
  /** Pages of the finished interior: they decide how wide the spine is. */
  pages: number;
  /** A running browser; it stays open. */
  browser: Browser;
  /** File to write. */
  out: string;
}

/** Writes the cover to `out` and says how it stands up to every check; the file is written even when one fails. */
export async function packageCover({ book, pages, browser, out }: CoverJob): Promise<{ checks: Check[] }> {
  const size = wrapSize(pages, book.config.formats?.paperback?.paper ?? "white");
  const inks = await readInks();
  // Whole inches are what Chrome does not round.
  const page = { width: Math.ceil(size.width) + 1, height: Math.ceil(size.height) };
  const drawing = { ...wrapPage(book, pages, size, inks), width: page.width * 96, height: page.height * 96 };
  const { printed, over } = await withDrawing(browser, drawing, async (sheet) => {
    await sheet.emulateMediaType("print");
    const over = await sheet.evaluate(fitBack);
    const inches = { width: `${page.width}in`, height: `${page.height}in` };
    return { over, printed: await sheet.pdf({ ...inches, printBackground: true, tagged: false, outline: false }) };
  });
  const finished = finishCover(printed, book, size);
  await writeFile(out, finished);
  const detail = over === 0 ? "" : "the description in book.yaml is too long for the back: shorten it";
  return {
    checks: [
      { ok: over === 0, check: "cover: back text fits", detail },
      ...preflightCover(finished, { book, pages, size }),
    ],
  };
}
