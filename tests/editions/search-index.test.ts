import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { eachElement, hasClass, textOf } from "../../src/formats/hast-tree.ts";
import { dist } from "../e2e/dist.ts";

const site = path.join(dist, "site");

/** All that the index of an edition holds, as text. */
async function indexed(edition: string): Promise<string> {
  const folder = path.join(site, edition, "pagefind/fragment");
  const files = await readdir(folder);
  const texts = await Promise.all(files.map(async (file) => gunzipSync(await readFile(path.join(folder, file)))));
  return squeeze(texts.map((text) => text.toString("utf8")).join(" "));
}

/** Stretches of the answers on every page that are long enough to stand nowhere else by chance. */
async function answerTexts(edition: string): Promise<string[]> {
  const entries = await readdir(path.join(site, edition), { recursive: true });
  const pages = entries.filter((file) => file.endsWith("index.html") && !file.startsWith("demo"));
  const texts: string[] = [];
  for (const page of pages)
    eachElement(fromHtml(await readFile(path.join(site, edition, page), "utf8")), (element) => {
      if (!hasClass(element, "answer")) return;
      eachElement(element, (part) => {
        if (part.tagName === "p" || part.tagName === "li") texts.push(squeeze(textOf(part)).slice(0, 60));
      });
    });
  return texts.filter((text) => text.length === 60);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ");
}

test.each(["", "demo"])("no answer of the site stands in the search index of %s/", async (edition) => {
  const [index, answers] = await Promise.all([indexed(edition), answerTexts(edition)]);
  expect(answers.length).toBeGreaterThan(50);
  expect(answers.filter((answer) => index.includes(JSON.stringify(answer).slice(1, -1)))).toEqual([]);
});
