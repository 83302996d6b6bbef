/** The Markdown of the built sites: what stands on the disk, beside the pages it tells. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pageFacts } from "../../src/formats/web/page-facts.ts";
import { flagship, guide } from "../setup/build-books.ts";

describe.each([
  ["the flagship", flagship],
  ["the guide", guide],
])("the site of %s", (_, dist) => {
  const site = path.join(dist, "site");
  const textOf = (file: string) => readFile(path.join(site, file), "utf8");
  const filesOf = async (ending: RegExp) => {
    const all = await readdir(site, { recursive: true });
    return all.map((file) => file.split(path.sep).join("/")).filter((file) => ending.test(file));
  };

  test("has a page for every twin and a twin for every page that has text", async () => {
    const pages = await Promise.all((await filesOf(/(?:^|\/)index\.html$/)).map(textOf));
    // A page has text where the search looks for some, or where it lists what there is.
    const named = pages
      .filter((html) => /data-pagefind-body|<body class="page-(?:home|contents|downloads)\b/.test(html))
      .map((html) => pageFacts(html).twin?.slice(1));
    expect(named.length).toBeGreaterThan(10);
    expect(named.sort()).toEqual((await filesOf(/\.md$/)).sort());
  });

  test("says in Markdown what its pages say: every heading, caption and question, in their order", async () => {
    let compared = 0;
    for (const file of await filesOf(/^(?:demo\/)?(?:services\/)?[\w-]+\/index\.html$/)) {
      const html = await textOf(file);
      const twin = await textOf(`${path.posix.dirname(file)}.md`).then(withoutFences, () => undefined);
      if (twin === undefined || !html.includes('<section class="doc')) continue;
      compared += 1;
      const body = html.slice(html.indexOf('<section class="doc'), html.indexOf("</main>"));
      const heads = Array.from(body.matchAll(/<h2\b[^>]*>(.*?)<\/h2>/gs), ([, inside = ""]) => words(inside));
      const found = Array.from(twin.matchAll(/^## (.*)$/gm), ([, inside = ""]) => words(inside));
      expect(
        found.filter((head) => head !== "Answers"),
        file,
      ).toEqual(heads);
      const floats = Array.from(body.matchAll(/<span class="float-number">(.*?)<\/span>/g), ([, name = ""]) => name);
      const codes = Array.from(body.matchAll(/<p class="question-code"[^>]*>(.*?)<\/p>/g), ([, name = ""]) => name);
      for (const names of [floats, codes]) {
        const places = names.map((name) => twin.indexOf(`**${name}**`));
        expect(places, file).not.toContain(-1);
        expect(places, file).toEqual(places.toSorted((a, b) => a - b));
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  test("links from its Markdown to files that are there", async () => {
    const files = new Set(await filesOf(/\.\w+$/));
    const faults: string[] = [];
    for (const file of await filesOf(/\.md$|llms.*\.txt$/)) {
      const text = withoutFences(await textOf(file)).replace(/`[^`\n]*`/g, "");
      for (const [, url = ""] of text.matchAll(/\]\((\/[^)#]*)/g)) {
        const target = url.endsWith("/") ? `${url}index.html` : url;
        if (!files.has(target.slice(1))) faults.push(`${file}: ${url}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("serves its Markdown as Markdown in UTF-8, where the host reads _headers", async () => {
    expect(await textOf("_headers")).toMatch(/^\/\*\.md\n {2}Content-Type: text\/markdown; charset=utf-8$/m);
  });
});

/** Words of HTML or Markdown. */
function words(text: string): string {
  const plain = text.replace(/<[^>]*>/g, "").replace(/&#?\w+;|\]\([^)]*\)/g, " ");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Code may show headings and links of its own. */
function withoutFences(text: string): string {
  return text.replace(/^(`{3,})[^]*?^\1$/gm, "");
}
