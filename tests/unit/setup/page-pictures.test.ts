import { Buffer as PdfBuffer, ColorSpace, DocumentWriter, Font, Text } from "mupdf";
import { expect, test } from "vitest";
import { openPdf } from "../../setup/pdf.ts";
import { comparePictures, drawPage, pngOf, readPicture, type Picture } from "../../setup/page-pictures.ts";

interface Page {
  /** How far the heading stands below its place, points. */
  headingDrop?: number;
  /** Lines of text; 30 unless told. */
  lines?: number;
  /** A last line of these words. */
  last?: string;
  /** How far everything is moved to the right and down, points. */
  drift?: number;
}

const dpi = 60;

/** A page of 6 × 9 inches with a heading and lines of text. */
function page({ headingDrop = 0, lines = 30, last = "by noon.", drift = 0 }: Page): Picture {
  const buffer = new PdfBuffer();
  const writer = new DocumentWriter(buffer, "pdf", "");
  const device = writer.beginPage([0, 0, 432, 648]);
  const write = (words: string, size: number, x: number, y: number) => {
    const text = new Text();
    text.showString(new Font("Times-Roman"), [size, 0, 0, -size, x + drift, y + drift], words);
    device.fillText(text, [1, 0, 0, 1, 0, 0], ColorSpace.DeviceGray, [0], 1);
  };
  write("Gates and walls", 16, 54, 70 + headingDrop);
  for (let line = 0; line < lines; line += 1)
    write("The order of work is the one that keeps every pound full and dry.", 10, 54, 100 + line * 14);
  write(last, 10, 54, 100 + 30 * 14);
  writer.endPage();
  writer.close();
  return drawPage(openPdf(buffer.asUint8Array()), 0, dpi);
}

test("a page is the same as itself, also after it was written to a file", () => {
  const picture = page({});
  expect([picture.width, picture.height]).toEqual([360, 540]);
  const again = readPicture(pngOf(picture));
  expect(again).toEqual(picture);
  expect(comparePictures(picture, again)).toMatchObject({
    isSame: true,
    verdict: "0 of 194,400 pixels differ, at most 194 may; 0 of them in one place, at most 9 may",
  });
});

test("text moved by a hair, which only changes the gray of its edges, is the same", () => {
  const [still, moved] = [page({}), page({ drift: 0.1 })];
  expect(moved.pixels).not.toEqual(still.pixels);
  expect(comparePictures(still, moved).isSame).toBe(true);
});

test.each([
  ["a heading that is a point and a half lower", { headingDrop: 1.5 }],
  ["a line that is missing", { lines: 29 }],
  ["a last line of two words that is missing", { last: "" }],
  ["text that is two thirds of a point aside", { drift: 0.65 }],
])("%s is found", (_, change) => {
  const { isSame, difference } = comparePictures(page({}), page(change));
  expect(isSame).toBe(false);
  // Three pictures and two gaps of 8 pixels.
  expect(readPicture(difference)).toMatchObject({ width: 3 * 360 + 16, height: 540 });
});

test("a page of another size is named by its sizes", () => {
  const picture = page({});
  const cut = { ...picture, height: 500, pixels: picture.pixels.subarray(0, 360 * 500) };
  expect(comparePictures(picture, cut)).toMatchObject({
    isSame: false,
    verdict: "360 × 500 pixels, 360 × 540 expected",
  });
});
