import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { preflightSite } from "../../../../src/formats/web/preflight.ts";
import { temporaryFolder } from "../../../setup/temporary.ts";

const page = (title: string, body: string) =>
  `<title>${title}</title><meta name="description" content="About ${title}."><h1>${title}</h1>${body}`;

async function findings(pages: Record<string, string>, base = "/"): Promise<Record<string, string>> {
  const site = await temporaryFolder();
  for (const [file, html] of Object.entries(pages)) {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), html);
  }
  const checks = await preflightSite(site, base);
  return Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ check, detail }) => [check, detail]));
}

test("a sound site passes every check", async () => {
  expect(
    await findings({
      "index.html": page("Home", '<a href="/one/#a">One</a><a href="https://example.com/">Out</a>'),
      "one/index.html": page("One", '<p id="a"><a href="../">Up</a><img src="/x.png">'),
      "x.png": "",
    }),
  ).toEqual({});
});

test("links to no page and to no anchor are told", async () => {
  const found = await findings({ "index.html": page("Home", '<a href="/two/">Two</a><a href="#b">B</a>') });
  expect(found["every link arrives"]).toBe(
    "index.html  names /two/, which is not there\nindex.html  names #b, but nothing there bears that id",
  );
});

test("a link beside the site’s base is told", async () => {
  const found = await findings({ "index.html": page("Home", '<a href="/one/">One</a>') }, "/guide/");
  expect(found["every link arrives"]).toBe("index.html  names /one/, outside of the site");
});

test("what is loaded from another host is told", async () => {
  const found = await findings({ "index.html": page("Home", '<script src="https://example.com/x.js"></script>') });
  expect(found["nothing is loaded from elsewhere or missing"]).toBe("index.html  loads https://example.com/x.js");
});

test("a second main heading and a title told twice are found", async () => {
  const found = await findings({ "index.html": page("Home", "<h1>Again</h1>"), "a/index.html": page("Home", "") });
  expect(Object.keys(found)).toEqual([
    "every page has one main heading",
    "every page of an edition has a title and description of its own",
  ]);
});

test("a searchable page without an index is told", async () => {
  const found = await findings({ "demo/index.html": page("Home", "<main data-pagefind-body>") });
  expect(found["every searchable edition has its index"]).toBe("demo/pagefind/pagefind.js  is missing");
});

test("a page without its Markdown is told", async () => {
  const twin = '<link rel="alternate" type="text/markdown" href="/one.md">';
  const found = await findings({
    "index.html": page("Home", ""),
    "one/index.html": page("One", twin),
    "two/index.html": page("Two", "<main data-pagefind-body>"),
    "pagefind/pagefind.js": "",
  });
  expect(found).toEqual({
    "every page has its Markdown":
      "one/index.html  names /one.md, which is not there\ntwo/index.html  names no Markdown",
  });
});
