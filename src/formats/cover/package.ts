/** Makes the cover of a paperback as one sheet of PDF and judges it. */
import { writeFile } from "node:fs/promises";
import type { Browser } from "puppeteer";
import type { Book } from "../../book/types.ts";
import { judgedByFindings, type Check } from "../check.ts";
import { stockOf } from "../print/trim.ts";
import { finishCover } from "./finish.ts";
import { fitBack } from "./fit-back.ts";
import { fitWords } from "./fit-words.ts";
import { readInks } from "./inks.ts";
import { withDrawing } from "./open-drawing.ts";
import { preflightCover } from "./preflight.ts";
import { setSpine } from "./spine.ts";
import { wordsFit } from "./words-fit.ts";
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
  const size = wrapSize(pages, stockOf(book));
  const inks = await readInks();
  // Whole inches are what Chrome does not round.
  const page = { width: Math.ceil(size.width) + 1, height: Math.ceil(size.height) };
  const drawing = { ...wrapPage(book, pages, size, inks), width: page.width * 96, height: page.height * 96 };
  const { printed, over, tooLong } = await withDrawing(browser, drawing, async (sheet) => {
    await sheet.emulateMediaType("print");
    const tooLong = await sheet.evaluate(fitWords);
    const over = await sheet.evaluate(fitBack);
    const inches = { width: `${page.width}in`, height: `${page.height}in` };
    const options = { ...inches, printBackground: true, tagged: false, outline: false };
    return { over, tooLong, printed: await sheet.pdf(options) };
  });
  const finished = finishCover(printed, book, size);
  await writeFile(out, finished);
  const backKey = book.config.formats?.paperback?.back === undefined ? "description" : "formats.paperback.back";
  return {
    checks: [
      wordsFit(tooLong, setSpine(book, pages, size) === undefined ? "the spine is too thin for words" : ""),
      judgedByFindings(
        "cover-back-fits",
        "cover: back text fits",
        over === 0
          ? []
          : [{ text: `“${backKey}” in book.yaml is too long for the back by about ${over} %: shorten it` }],
      ),
      ...preflightCover(finished, { book, pages, size }),
    ],
  };
}
