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

const told = ({ url = "https://a.example/", image = "https://a.example/share.jpg", alt = "Cover", data = "{}" } = {}) =>
  `<link rel="canonical" href="https://a.example/"><meta property="og:title" content="Home">` +
  `<meta property="og:description" content="About."><meta property="og:type" content="book">` +
  `<meta property="og:url" content="${url}"><meta property="og:image" content="${image}">` +
  `<meta property="og:image:alt" content="${alt}"><script type="application/ld+json">${data}</script>` +
  `<main data-pagefind-body><link rel="alternate" type="text/markdown" href="/index.md">`;
const sitemap = (...urls: string[]) => urls.map((url) => `<url><loc>${url}</loc></url>`).join("");
const around = { "share.jpg": "", "pagefind/pagefind.js": "", "index.md": "" };

test("a site that says where it stands is sound when its sitemap and its pictures are", async () => {
  const files = { ...around, "index.html": page("Home", told()), "sitemap.xml": sitemap("https://a.example/") };
  expect(await findings(files)).toEqual({});
});

test("a link that would be shown without words, picture or its own address is told", async () => {
  const html = page("Home", told({ url: "https://b.example/", image: "https://a.example/gone.jpg", alt: "" }));
  const found = await findings({ ...around, "index.html": html, "sitemap.xml": sitemap("https://a.example/") });
  expect(found["a link to a page is shown with its words and a picture that is there"]).toBe(
    [
      "index.html  has no og:image:alt",
      "index.html  has https://b.example/ as og:url, not https://a.example/",
      "index.html  names https://a.example/gone.jpg as og:image, which is not there",
    ].join("\n"),
  );
});

test("data for programs that is no JSON is told", async () => {
  const files = { ...around, "index.html": page("Home", told({ data: "{name}" })) };
  const found = await findings({ ...files, "sitemap.xml": sitemap("https://a.example/") });
  expect(found["what pages tell programs can be read"]).toBe("index.html  holds data that is no JSON");
});

test("a sitemap that is missing, forgets a page or names a stranger is told", async () => {
  const check = "the sitemap names every page, and each by its own address";
  const files = { ...around, "index.html": page("Home", told()) };
  expect((await findings(files))[check]).toBe("sitemap.xml  is missing");
  expect((await findings({ ...files, "sitemap.xml": sitemap("https://a.example/gone/") }))[check]).toBe(
    "sitemap.xml  names https://a.example/gone/, which is no page’s address\nsitemap.xml  does not name index.html",
  );
});
