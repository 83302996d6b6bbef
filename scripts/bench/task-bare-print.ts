/** Prints the page of a PDF once, with nothing planned, filled in or checked: what Chrome alone needs. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build as astroBuild } from "astro";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { astroBuildConfig } from "../../src/build/astro-config.ts";
import { renderingOf } from "../../src/build/load-rendering.ts";
import { productsOf } from "../../src/build/products.ts";
import { withBrowser } from "../../src/formats/print/browser.ts";
import { pageSheet } from "../../src/formats/print/page-sheet.ts";
import { printStyles, withStyles } from "../../src/formats/print/styles.ts";
import type { Task } from "./task-types.ts";

/** Renders the page that a PDF is printed from, with its styles in it, and keeps it. */
export const printPage: Task<"printPage"> = async ({ bookRoot, trim, out, cache }) => {
  const checked = checkBook(await readBookFolder(bookRoot));
  const products = productsOf(checked.book).filter(({ format }) => format === trim);
  const rendering = renderingOf(checked, {}, products);
  const source = { bookRoot, load: () => Promise.resolve(rendering) };
  await rm(out, { recursive: true, force: true });
  await astroBuild(astroBuildConfig(source, rendering, out, cache));
  const html = await readFile(path.join(out, "octavo-editions", `${trim}-full`, "index.html"), "utf8");
  const file = path.join(out, "page.html");
  await mkdir(out, { recursive: true });
  await writeFile(
    file,
    withStyles(html, `${await printStyles(trim, trim === "paperback" ? "black" : "color")}\n${pageSheet(trim)}`),
  );
  return { file };
};

/** Loads that page and prints it once, as Puppeteer prints when nothing is asked of it but the paper's size. */
export const barePrint: Task<"barePrint"> = ({ file }, stage) =>
  withBrowser(async ({ browser }) => {
    const page = await browser.newPage();
    await stage("Load", async () => {
      await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
    });
    const pdf = await stage("Print", () => page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 0 }));
    return { bytes: pdf.length };
  });
