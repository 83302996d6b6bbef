/** Has the browser draw pictures as bitmaps on white ground; what was drawn before is taken from the cache. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "puppeteer";
import { withDrawing } from "../cover/open-drawing.ts";
import type { Picture } from "./delivery.ts";

/** The paths of PNG files in `folder`, one for each picture. */
export async function drawBitmaps(browser: Browser, folder: string, pictures: readonly Picture[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = await Promise.all(pictures.map(async (picture) => path.join(folder, `${await keyOf(picture)}.png`)));
  const exists = await Promise.all(files.map((file) => stat(file).then(Boolean, () => false)));
  const missing = pictures.flatMap((picture, i) => (exists[i] === true ? [] : [{ picture, file: files[i] ?? "" }]));
  if (missing.length > 0) await drawAll(browser, missing);
  return files;
}

const styles = `
body { margin: 0; background: #ffffff; color: #1e1c19; font-family: Inter, sans-serif }
div { overflow: hidden } svg, img { display: block; width: 100%; height: 100% }`;

async function drawAll(browser: Browser, wanted: readonly { picture: Picture; file: string }[]): Promise<void> {
  const width = Math.ceil(Math.max(...wanted.map(({ picture }) => picture.width)));
  const tops = wanted.map((_, i) =>
    wanted.slice(0, i).reduce((sum, { picture }) => sum + Math.ceil(picture.height), 0),
  );
  const boxes = wanted.map(({ picture }, i) => {
    const place = `position: absolute; left: 0; top: ${tops[i] ?? 0}px; width: ${picture.width}px; height: ${picture.height}px`;
    return `<div style="${place}">${picture.markup}</div>`;
  });
  await withDrawing(browser, { body: boxes.join("\n"), styles, width, height: 800 }, async (page) => {
    for (const [i, { picture, file }] of wanted.entries()) {
      const { width: w, height, scale } = picture;
      const clip = { x: 0, y: tops[i] ?? 0, width: w, height, scale };
      const bytes = await page.screenshot({ type: "png", clip, captureBeyondViewport: true });
      await writeFile(`${file}.${process.pid}`, bytes);
      await rename(`${file}.${process.pid}`, file);
    }
  });
}

/** A picture shown by its address is known by what it holds. */
async function keyOf({ markup, width, height, scale }: Picture): Promise<string> {
  const address = /src="(file:[^"]+)"/.exec(markup)?.[1];
  const shown = address === undefined ? markup : await readFile(fileURLToPath(address));
  return createHash("sha256").update(styles).update([width, height, scale].join(" ")).update(shown).digest("hex");
}
