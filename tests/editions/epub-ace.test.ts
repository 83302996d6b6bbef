/** Ace by DAISY looks at every EPUB of the built books, as a shop or a library would. */
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { aceViolations } from "../setup/ace.ts";
import { flagship, guide } from "../setup/build-books.ts";
import { goodEpub, packEpub } from "../setup/hand-made-epub.ts";
import { temporaryFolder } from "../setup/temporary.ts";

/** Milliseconds; a browser opens every document of every book. */
const patience = 900_000;

const epubs = [flagship, guide].flatMap((dist) => {
  const editions = path.join(dist, "editions");
  return readdirSync(editions)
    .filter((name) => name.endsWith(".epub"))
    .map((name) => path.join(editions, name));
});

test("finds no violation at any level in any EPUB of the built books", { timeout: patience }, async () => {
  expect(epubs.map((file) => path.basename(file)).join(" ")).toMatch(/-kindle\.epub/);
  const violations = await aceViolations(epubs);
  expect(Object.fromEntries(epubs.map((file, i) => [path.basename(file), violations[i]]))).toEqual(
    Object.fromEntries(epubs.map((file) => [path.basename(file), []])),
  );
});

test(
  "would find what is wrong: a silent picture, pale words, a summary that is missing",
  { timeout: patience },
  async () => {
    const file = path.join(await temporaryFolder(), "harmed.epub");
    const edited = (name: string, from: RegExp, to: string) => ({ [name]: String(goodEpub[name]).replace(from, to) });
    const files = {
      ...goodEpub,
      ...edited("OEBPS/content.opf", /.*accessibilitySummary.*\n/, ""),
      ...edited("OEBPS/rivers.xhtml", / alt="[^"]*"/, ""),
      ...edited("OEBPS/tides.xhtml", /<p>/, '<p style="color: #eee; background: #fff">'),
    };
    await writeFile(file, packEpub(files));
    const [found = []] = await aceViolations([file]);
    expect(found.map(({ rule, impact }) => `${rule}, ${impact}`).toSorted()).toEqual([
      "color-contrast, serious",
      "image-alt, critical",
      "metadata-accessibilitysummary, moderate",
    ]);
  },
);
