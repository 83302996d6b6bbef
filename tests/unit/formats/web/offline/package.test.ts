import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { KeptSize } from "../../../../../src/formats/web/offline/kept.ts";
import { packageOffline } from "../../../../../src/formats/web/offline/package.ts";
import { keptFiles } from "../../../../../src/formats/web/offline/kept-files.ts";
import { studyBook } from "../../../../setup/study-book.ts";
import { temporaryFolder } from "../../../../setup/temporary.ts";

const { book } = studyBook({ more: "site: { base: /guide/ }\n" });
const without = studyBook({ more: "site: { offline: false }\n" }).book;
const head = '<link rel="stylesheet" href="/guide/_astro/a.1.css"><script src="/guide/_astro/main.2.js"></script>';
const page = (more: string) => `<html><head>${head}</head><body>${more}</body></html>`;

const made: Record<string, string> = {
  "index.html": page('<img src="/guide/cover.webp">'),
  "ebb/index.html": page('<img src="/guide/assets/sea.png"><a href="/guide/editions/tides.pdf">PDF</a>'),
  "404.html": page(""),
  "cards.json": "{}",
  "printed-pages.json": "{}",
  "ebb.md": "# Ebb",
  "q/1.1/index.html": '<meta http-equiv="refresh" content="0; url=/guide/ebb/#q-1">',
  "robots.txt": "User-agent: *",
  "share.jpg": "picture",
  "cover.webp": "picture",
  "assets/sea.png": "picture",
  "assets/rock.png": "picture",
  "editions/tides.pdf": "file",
  "editions/tides-digital.html": page(""),
  "_astro/a.1.css":
    "@font-face{font-family:T;src:url(/guide/_astro/latin.3.woff2);unicode-range:U+0000-00FF}" +
    "@font-face{font-family:G;src:url(/guide/_astro/greek.4.woff2);unicode-range:U+0370-03FF}",
  "_astro/latin.3.woff2": "font",
  "_astro/greek.4.woff2": "font",
  "_astro/main.2.js": 'import("./lazy.5.js")',
  "_astro/lazy.5.js": 'import"./deep.6.js"',
  "_astro/deep.6.js": "1",
  "_astro/digital.7.css": "a{}",
  "pagefind/pagefind.js": "1",
  "pagefind/wasm.en.pagefind": "wasm",
  "pagefind/wasm.unknown.pagefind": "wasm",
  "pagefind/fragment/en_1.pf_fragment": "text",
  "demo/index.html": page('<img src="/guide/assets/rock.png">'),
  "demo/cards.json": "{}",
  "demo/pagefind/pagefind.js": "1",
  "demo/pagefind/wasm.unknown.pagefind": "wasm",
};

async function site(changed: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const [file, text] of Object.entries({ ...made, ...changed })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

const worker = async (folder: string, name = "sw.js") => readFile(path.join(folder, name), "utf8");

test("an edition is kept with what its pages load, at once or later, and with its own search", async () => {
  const shared = ["_astro/a.1.css", "_astro/deep.6.js", "_astro/latin.3.woff2", "_astro/lazy.5.js", "_astro/main.2.js"];
  const full = await keptFiles(await site(), "full", "/guide/");
  expect(full.files).toEqual([
    ...shared,
    "assets/sea.png",
    "cards.json",
    "cover.webp",
    "ebb/index.html",
    "index.html",
    "pagefind/fragment/en_1.pf_fragment",
    "pagefind/pagefind.js",
    "pagefind/wasm.en.pagefind",
    "printed-pages.json",
  ]);
  expect((await keptFiles(await site(), "demo", "/guide/")).files).toEqual([
    ...shared,
    "assets/rock.png",
    "demo/cards.json",
    "demo/index.html",
    "demo/pagefind/pagefind.js",
    "demo/pagefind/wasm.unknown.pagefind",
  ]);
});

test("a page that only leads to another is known by where it leads, and not fetched", async () => {
  const folder = await site();
  await packageOffline(folder, book, "full");
  expect(await worker(folder)).toContain('[["q/1.1/","ebb/#q-1"]]');
  expect((await keptFiles(folder, "full", "/guide/")).files).not.toContain("q/1.1/index.html");
});

test("the same site gives the same worker, and a changed page another", async () => {
  const folders = [await site(), await site(), await site({ "ebb/index.html": page("Low water") })];
  for (const folder of folders) await packageOffline(folder, book, "full");
  const [first, second, third] = await Promise.all(folders.map((folder) => worker(folder)));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("addresses are seen from the worker, and pages known by their folders", async () => {
  const folder = await site();
  await packageOffline(folder, book, "demo");
  const text = await worker(folder, "demo/sw.js");
  const urls = [...text.matchAll(/\["([^"]+)",(?:null|"[\da-f]{16}"),\d+\]/g)].map(([, url]) => url);
  expect(urls).toContain("./");
  expect(urls).toContain("../_astro/a.1.css");
  expect(urls).toContain("pagefind/pagefind.js");
  expect(urls).toContain("offline.json");
  expect(text).not.toContain("/guide/");
  const size = JSON.parse(await worker(folder, "demo/offline.json")) as KeptSize;
  expect(size.files).toBe(urls.length);
});

test("nothing is loaded from elsewhere: the library is in the worker", async () => {
  const folder = await site();
  await packageOffline(folder, book, "full");
  const text = await worker(folder);
  expect(text).not.toMatch(/importScripts|https?:\/\/(?!bit\.ly)|process\.env/);
});

test("a book that is not kept gets a worker that takes back what was", async () => {
  const folder = await site();
  await packageOffline(folder, without, "full");
  const text = await worker(folder);
  expect(text).toContain("unregister");
  expect(text).not.toContain("ebb/");
  await expect(readFile(path.join(folder, "offline.json"))).rejects.toThrow();
});
