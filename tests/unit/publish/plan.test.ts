import { expect, test } from "vitest";
import { departures, readRecord, recordText, uploadTurns } from "../../../src/publish/plan.ts";
import { targetOf } from "../../../src/publish/target.ts";

test("what pages name goes up before them, and what names pages goes last", () => {
  const named = ["_astro/a.css", "demo/pagefind/fragment/x.pf_fragment"];
  const files = ["sw.js", "index.html", "cover.webp", ...named, "demo/sw.js", "notes.md"];
  expect(uploadTurns(files)).toEqual([named, ["cover.webp", "notes.md"], ["index.html"], ["sw.js", "demo/sw.js"]]);
});

test("only what a publication put there goes, and what open pages may ask for goes one publication later", () => {
  const last = { files: ["index.html", "old/index.html", "_astro/old.css"], leaving: ["_astro/older.css"] };
  expect(departures(last, ["index.html"])).toEqual({
    remove: ["_astro/older.css", "old/index.html"],
    leaving: ["_astro/old.css"],
  });
  expect(departures(last, ["index.html", "_astro/older.css"]).remove).toEqual(["old/index.html"]);
});

test("a record is read as it was written, and one that names files out of the site is none", () => {
  const record = { files: ["index.html", "a..b/c.html"], leaving: ["_astro/x.css"] };
  expect(readRecord(recordText(record))).toEqual(record);
  for (const file of ["../secret", "/etc/passwd", "a/../../b", "a\nb", ""])
    expect(readRecord(recordText({ files: [file], leaving: [] })), file).toEqual({ files: [], leaving: [] });
  expect(readRecord("<html>not found</html>")).toEqual({ files: [], leaving: [] });
});

test.each([
  ["/srv/www/soup", { kind: "folder", folder: "/srv/www/soup" }],
  ["r2:soup/book", { kind: "bucket", remote: "r2:soup/book" }],
  [":s3,provider=AWS:soup", { kind: "bucket", remote: ":s3,provider=AWS:soup" }],
  ["origin#gh-pages", { kind: "branch", remote: "origin", branch: "gh-pages" }],
  ["git@example.org:me/soup.git#pages", { kind: "branch", remote: "git@example.org:me/soup.git", branch: "pages" }],
  ["https://example.org/soup.git#pages", { kind: "branch", remote: "https://example.org/soup.git", branch: "pages" }],
  ["https://example.org/soup.git", undefined],
  ["", undefined],
])("--to %s is understood", (text, target) => {
  expect(targetOf(text)).toEqual(target);
});
