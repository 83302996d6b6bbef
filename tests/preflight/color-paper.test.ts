/** Prepares pictures in the browser for black ink and for color, and looks at their pixels. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { usePrintersPictures } from "../../src/formats/print/page-flow.ts";

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running.browser.close());

/** A picture, left half clear, right half red, after it was prepared: "r,g,b,a" of each half, and whether it is as it was. */
async function prepared(ink: "black" | "color", type: "image/png" | "image/jpeg") {
  const page = await running.browser.newPage();
  await page.setContent("<img>");
  await page.evaluate(async (type) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 20 });
    const pen = canvas.getContext("2d");
    if (pen !== null) pen.fillStyle = "#f00";
    pen?.fillRect(20, 0, 20, 20);
    const [picture] = document.images;
    if (picture === undefined) return;
    picture.src = canvas.toDataURL(type);
    await picture.decode();
  }, type);
  const address = () => page.evaluate(() => document.images[0]?.src);
  const before = await address();
  await page.evaluate(usePrintersPictures, ink);
  const isUntouched = (await address()) === before;
  const pixels = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 20 });
    const pen = canvas.getContext("2d");
    const [picture] = document.images;
    if (picture !== undefined) pen?.drawImage(picture, 0, 0);
    return [10, 30].map((x) => [...(pen?.getImageData(x, 10, 1, 1).data ?? [])].join());
  });
  await page.close();
  const [ground, red] = pixels;
  return { ground, red, isUntouched };
}

test("in color a picture keeps its colors and stands on white", async () => {
  expect(await prepared("color", "image/png")).toMatchObject({ ground: "255,255,255,255", red: "255,0,0,255" });
});

test("in black ink it turns gray and stands on white", async () => {
  const { ground, red } = await prepared("black", "image/png");
  expect(ground).toBe("255,255,255,255");
  expect(red).toMatch(/^(\d+),\1,\1,255$/);
});

test("a photograph is left as it is in color and turns gray in black ink", async () => {
  expect(await prepared("color", "image/jpeg")).toMatchObject({ isUntouched: true });
  expect((await prepared("black", "image/jpeg")).red).toMatch(/^(\d+),\1,\1,255$/);
});
