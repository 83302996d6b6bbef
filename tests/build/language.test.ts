/** A book in another language, in all formats: what is not the author's word speaks it too. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as en from "../../src/words/en.ts";
import * as es from "../../src/words/es.ts";
import { run } from "../setup/command.ts";
import { phrasePattern, phrasesOf } from "../setup/interface-words.ts";
import { saidInFiles } from "../setup/said-in-files.ts";

const dist = path.resolve(".octavo/test/spanish/dist");

beforeAll(async () => {
  const { code, stdout, stderr } = await run("build", ["--book", "tests/fixtures/books/spanish", "--out", dist]);
  if (code !== 0) throw new Error(`The Spanish book cannot be built:\n${stdout}${stderr}`);
}, 300_000);

describe("a Spanish book", () => {
  const spanish = phrasesOf(es);
  const english = [...phrasesOf(en)].filter(([phrase]) => !spanish.has(phrase) && phrase.length > 2);

  test("says nothing in English in any of its files", { timeout: 120_000 }, async () => {
    const files = await saidInFiles(dist);
    expect(
      [...files.keys()].filter((name) => /\.(pdf|xhtml|html|md|gift\.txt)$|apkg/.test(name)).length,
    ).toBeGreaterThan(80);
    const patterns = english.map(([phrase, place]) => ({ phrase, place, pattern: phrasePattern(phrase) }));
    const found = [...files].flatMap(([name, text]) =>
      patterns
        .filter(({ phrase, pattern }) => text.includes(phrase.split(" ")[0] ?? "") && pattern.test(text))
        .filter(({ phrase }) => !isKept(name, phrase))
        .map(({ phrase, place }) => `${name}  “${phrase}” (${place}): ${around(text, phrase)}`),
    );
    expect(found).toEqual([]);
  });

  test("holds none of the words that every English sentence is made of", { timeout: 120_000 }, async () => {
    const found = [...(await saidInFiles(dist))].flatMap(([name, text]) =>
      [...text.matchAll(common)]
        .filter(([word]) => !isKept(name, word))
        .map(([word]) => `${name}  “${word}”: ${around(text, word)}`),
    );
    expect(found).toEqual([]);
  });

  test("has scripts that say nothing in English", async () => {
    const scripts = (await readdir(dist, { recursive: true })).filter((name) =>
      /_astro.*\.js$|-digital\.html$/.test(name),
    );
    expect(scripts.length).toBeGreaterThan(8);
    const sentences = english.map(([phrase]) => phrase).filter((phrase) => /(?:\p{L}+ ){2}\p{L}/u.test(phrase));
    const found: string[] = [];
    for (const name of scripts) {
      const text = await readFile(path.join(dist, name), "utf8");
      for (const phrase of sentences) if (text.includes(phrase)) found.push(`${name}  ${phrase}`);
    }
    expect(found).toEqual([]);
  });

  test("names its language on every page", async () => {
    const pages = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(20);
    for (const name of pages) {
      const html = await readFile(path.join(dist, name), "utf8");
      expect({ name, lang: /<html[^>]*\blang="([^"]*)"/.exec(html)?.[1] }).toEqual({ name, lang: "es" });
    }
  });
});

/** Words of which an interface can hardly say anything without one, none of them Spanish; the book's text holds none. */
const common =
  /(?<![\p{L}\p{N}_/.@#:-])(?:the|of|and|to|is|are|with|for|from|this|that|you|your|in|on|by|not|page|chapter|part|section|appendix|answer|question|figure|table|listing|note|next|previous|open|close|search|book|edition|back|read|choose|see|right|wrong|contents|index)(?![\p{L}\p{N}_/@-])/giu;

/** What stays English by convention. */
function isKept(name: string, phrase: string): boolean {
  // Programs know the heading by its word: https://llmstxt.org
  if (name.endsWith("llms.txt")) return phrase === "Optional";
  // Anki's own names of columns.
  return name.endsWith("-anki.txt") && phrase === "Back";
}

function around(text: string, phrase: string): string {
  const at = text.search(phrasePattern(phrase));
  return text.slice(Math.max(0, at - 30), at + phrase.length + 30).replace(/\s+/g, " ");
}
