import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { preflightEpub } from "../../src/formats/epub/preflight.ts";
import { readImage } from "../../src/preflight/epub/read/image.ts";
import { flagship, guide } from "../setup/build-books.ts";
import { hasOfficialEpubCheck, officialMessages, type OfficialMessage } from "../setup/official-epubcheck.ts";

/** What EPUBCheck remarks on and nobody need mend. */
const allowed: Record<string, string> = {
  "CSS-028": "a font face is declared: the book brings its fonts",
  "HTM-022": "code is colored, which takes a span to a word",
  "HTM-010": "the NCX is in its own namespace, which it must be",
  "HTM-050": "a page break of the printed book is marked",
  "NAV-002": "the navigation has a list of printed pages",
  "NCX-005": "and so has the NCX",
};

const books = [
  ["the flagship", flagship],
  ["the authors’ guide", guide],
] as const;

function epubsOf(dist: string): string[] {
  const editions = path.join(dist, "editions");
  return readdirSync(editions)
    .filter((name) => name.endsWith(".epub"))
    .map((name) => path.join(editions, name));
}

/** Milliseconds for a program that starts anew for each of the files. */
const patience = 600_000;

test.skipIf(!hasOfficialEpubCheck)(
  "the official EPUBCheck finds nothing in any EPUB but what is allowed, and all of that",
  { timeout: patience },
  async () => {
    const remarks: (OfficialMessage & { book: string })[] = [];
    for (const file of books.flatMap(([, dist]) => epubsOf(dist)))
      remarks.push(...(await officialMessages(file)).map((message) => ({ book: path.basename(file), ...message })));
    expect(remarks.filter(({ id, severity }) => severity !== "USAGE" || !(id in allowed))).toEqual([]);
    const made = new Set(remarks.map(({ id }) => id));
    expect(Object.keys(allowed).filter((id) => !made.has(id))).toEqual([]);
  },
);

describe.each(books)("the EPUBs of %s", (_, dist) => {
  const names = () => epubsOf(dist).map((file) => path.basename(file));
  const editions = path.join(dist, "editions");

  test("pass every check of our own, for every reading system and for Kindle", async () => {
    expect(names().some((name) => name.endsWith("-kindle.epub"))).toBe(true);
    for (const name of names()) {
      const profile = name.endsWith("-kindle.epub") ? "kindle" : "epub";
      const checks = await preflightEpub(await readFile(path.join(editions, name)), profile);
      expect(
        checks.filter(({ ok }) => !ok),
        name,
      ).toEqual([]);
    }
  });

  test("have a cover of 1600 by 2560 pixels, and nothing that runs or is fetched", async () => {
    for (const name of names()) {
      const files = unzipSync(new Uint8Array(await readFile(path.join(editions, name))));
      expect(readImage(files["OEBPS/cover.jpeg"] ?? new Uint8Array()), name).toMatchObject({
        type: "image/jpeg",
        width: 1600,
        height: 2560,
      });
      for (const [file, bytes] of Object.entries(files).filter(([file]) => /\.(xhtml|css)$/.test(file))) {
        expect(strFromU8(bytes), `${name} ${file}`).not.toMatch(
          /<script|\sstyle="|\son[a-z]+="|src="https?:|url\(["']?https?:/,
        );
      }
    }
  });
});
