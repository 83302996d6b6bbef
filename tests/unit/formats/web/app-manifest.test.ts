import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { imageSize } from "../../../../src/book/image-size.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import { appManifest } from "../../../../src/formats/web/app-manifest.ts";

interface Manifest {
  icons: { src: string; sizes: string; purpose: string }[];
  [key: string]: unknown;
}

const { book } = checkBook(await readBookFolder("tests/fixtures/books/complete"));
const manifest = JSON.parse(appManifest(book)) as Manifest;

test("the site can be installed below the path it stands at", () => {
  expect(manifest).toMatchObject({ id: "/guide/", start_url: "/guide/", scope: "/guide/", display: "standalone" });
  expect(manifest).toMatchObject({ name: "The Tides", lang: "en-GB" });
});

test("its icons are there in the sizes that are asked for, one of them with a rim to cut", async () => {
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const { src, sizes } of manifest.icons) {
    const { type, width, height } = imageSize(await readFile(path.join("public", path.basename(src)))) ?? {};
    expect([type, `${width ?? 0}x${height ?? 0}`]).toEqual(["png", sizes]);
  }
});
