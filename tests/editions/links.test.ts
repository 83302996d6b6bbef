import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import type { Nodes } from "hast";
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { flagship, guide } from "../setup/build-books.ts";

/** Anchors and addresses of a page. */
interface Page {
  ids: string[];
  hrefs: string[];
}

function readPage(html: string): Page {
  const page: Page = { ids: [], hrefs: [] };
  const visit = (node: Nodes) => {
    if (node.type === "element") {
      const { id, href, src } = node.properties;
      if (typeof id === "string") page.ids.push(id);
      for (const address of [href, src]) if (typeof address === "string") page.hrefs.push(address);
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromHtml(html));
  return page;
}

const isOutside = (href: string) => /^(https?:|mailto:|data:)/.test(href);

/** Links of `pages` (by path) that lead to no page, no file or no anchor. */
function deadLinks(pages: Map<string, Page>, files: Set<string>, root: string): string[] {
  return [...pages].flatMap(([from, { hrefs }]) =>
    hrefs
      .filter((href) => !isOutside(href))
      .flatMap((href) => {
        const [whole = "", anchor = ""] = href.split("#");
        // What is asked of a page does not make it another.
        const address = whole.replace(/\?.*$/, "");
        const absolute =
          address === ""
            ? from
            : address.startsWith("/")
              ? address.slice(root.length)
              : path.posix.join(path.posix.dirname(from), address);
        const target = absolute === "" || absolute.endsWith("/") ? `${absolute}index.html` : absolute;
        const isFound =
          anchor === "" ? files.has(target) : (pages.get(target)?.ids.includes(decodeURIComponent(anchor)) ?? false);
        return isFound ? [] : [`${from}: ${href}`];
      }),
  );
}

const books = [
  ["the flagship", flagship, "chapters"],
  ["the authors’ guide", guide, "docs"],
] as const;

describe.each(books)("in every edition of %s", (_, dist, bookRoot) => {
  const editions = () => readdirSync(path.join(dist, "editions"));

  test("every link of the site leads somewhere, and no id stands twice on a page", async () => {
    const site = path.join(dist, "site");
    const files = readdirSync(site, { recursive: true, encoding: "utf8" });
    const pages = new Map<string, Page>();
    for (const file of files.filter((name) => name.endsWith(".html")))
      pages.set(file, readPage(await readFile(path.join(site, file), "utf8")));
    expect(pages.size).toBeGreaterThan(10);
    expect(deadLinks(pages, new Set(files), "/")).toEqual([]);
    expect([...pages].filter(([, { ids }]) => new Set(ids).size !== ids.length).map(([name]) => name)).toEqual([]);
  });

  test("every link of a digital edition leads to an anchor in the same file", async () => {
    for (const name of editions().filter((file) => file.endsWith("-digital.html"))) {
      const page = readPage(await readFile(path.join(dist, "editions", name), "utf8"));
      expect(page.ids.length).toBeGreaterThan(40);
      expect(
        page.hrefs.filter((href) => !isOutside(href) && !page.ids.includes(decodeURIComponent(href.slice(1)))),
      ).toEqual([]);
      expect(new Set(page.ids).size).toBe(page.ids.length);
    }
  });

  test("every link of an EPUB leads to a document and an anchor in it", async () => {
    for (const name of editions().filter((file) => file.endsWith(".epub"))) {
      const entries = unzipSync(new Uint8Array(await readFile(path.join(dist, "editions", name))));
      const pages = new Map(
        Object.entries(entries)
          .filter(([file]) => file.endsWith(".xhtml"))
          .map(([file, bytes]) => [file, readPage(new TextDecoder().decode(bytes))]),
      );
      expect(pages.size).toBeGreaterThan(5);
      expect(deadLinks(pages, new Set(Object.keys(entries)), "/")).toEqual([]);
    }
  });

  test("every link inside a Letter PDF leads to a page, and the paperback has none", async () => {
    for (const name of editions().filter((file) => file.endsWith(".pdf"))) {
      const document = mupdf.Document.openDocument(
        await readFile(path.join(dist, "editions", name)),
        "application/pdf",
      );
      const links = Array.from({ length: document.countPages() }, (_, i) => document.loadPage(i).getLinks()).flat();
      const inside = links.filter((link) => !link.isExternal());
      if (name.endsWith("-letter.pdf")) expect(inside.length).toBeGreaterThan(20);
      else expect(links).toHaveLength(0);
      const isDead = (link: mupdf.Link) => {
        const page = document.resolveLink(link);
        return page < 0 || page >= document.countPages();
      };
      expect(inside.filter(isDead).map((link) => link.getURI())).toEqual([]);
    }
  });

  test("every label of the book is an anchor in the digital edition", async () => {
    const { book } = checkBook(await readBookFolder(bookRoot));
    const html = await readFile(path.join(dist, "editions", `${book.id}-digital.html`), "utf8");
    const ids = new Set(readPage(html).ids);
    const closing = new Set(book.docs.filter((doc) => doc.kind === "closing").map((doc) => doc.id));
    const missing = Object.values(book.labels).filter((label) => !closing.has(label.docId) && !ids.has(label.id));
    expect(missing.map((label) => label.id)).toEqual([]);
  });
});
