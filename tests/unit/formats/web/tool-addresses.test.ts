import path from "node:path";
import { expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import { isTool, offlinePage, sitePages, studyHub, toolPages } from "../../../../src/formats/web/site-pages.ts";
import { diagnose, doc } from "../../book/folder.ts";

const { book } = checkBook(await readBookFolder(path.resolve("chapters")));
const edition = editionOf(book, "full");
const tools = toolPages(edition);

test("an edition with all there can be has all tools, the hub first", () => {
  expect(tools.map(({ kind }) => kind)).toEqual([
    ...["study", "exam", "cards", "plan", "answers", "last-day", "compare", "drills"],
  ]);
  expect(studyHub(edition)?.path).toBe("study/");
  expect(tools.every(isTool)).toBe(true);
});

test.each(
  [...tools, ...sitePages(edition).filter(({ kind }) => kind !== "doc" && kind !== "home"), offlinePage(edition)]
    .map((page) => page.path.replace(/\/$/, ""))
    .filter((address) => !address.includes("/")),
)("no document may take the address %s/", (address) => {
  const found = diagnose({ "a.mdx": doc("Text.", `id: ${address}\n`) });
  expect(found.map(([, , rule]) => rule)).toContain("id-reserved");
});

test("an edition with nothing to study has no hub", () => {
  const bare = { ...edition, docs: [], terms: [] };
  expect([toolPages(bare), studyHub(bare)]).toEqual([[], undefined]);
});
