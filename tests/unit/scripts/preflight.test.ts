/** The command that judges files, run as a user does. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { profiles } from "../../../src/preflight/preflight.ts";
import { goodEpub, packEpub } from "../../setup/hand-made-epub.ts";
import { handMadeCover } from "../../setup/hand-made-cover.ts";
import { draw, handMadeBook, write } from "../../setup/hand-made-pdf.ts";
import { run } from "../../setup/command.ts";
import { changed } from "../../setup/rule-proofs/harms.ts";

// Each call is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-preflight-"));
  const files: Record<string, Uint8Array> = {
    "good.pdf": handMadeBook(),
    "screen.pdf": handMadeBook({ isForScreens: true }),
    "cover.pdf": handMadeCover(),
    "broken.pdf": changed(handMadeBook(), (pdf) => draw(pdf, 8, write("A small note", 72, 110, 5))),
    "empty.pdf": new Uint8Array(),
    "good.epub": packEpub(goodEpub),
    "good-kindle.epub": packEpub({ ...goodEpub, "OEBPS/style.css": "aside::before { content: '!'; }" }),
  };
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(file(name), bytes)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("a good file ends with 0, a line for each rule", async () => {
  const { code, stdout } = await run("preflight", [file("good.pdf")]);
  expect(code).toBe(0);
  expect(stdout).toContain("26 pages, judged as kdp, because it has neither tags nor an outline; --as names another");
  expect(stdout).toContain("  ok          page-size  6 × 9 in\n");
  expect(stdout).toContain("  not judged  exact-page  only the build knows the boxes it planned\n");
  expect(stdout).toContain("no errors, no warnings, 8 rules not judged");
});

test("a broken file ends with 1 and says what is wrong on which page", async () => {
  const { code, stdout, stderr } = await run("preflight", [file("broken.pdf"), file("empty.pdf"), "--as", "kdp"]);
  expect(code).toBe(1);
  expect(stdout).toContain(
    "  error       type-size  type of at least 7 points\n              page 8: “A small note” is set in 5.0 pt\n",
  );
  expect(stdout).toContain("  error       the file is empty");
  expect(stdout).toContain("Together: 2 errors, no warnings");
  expect(stderr).toBe("");
});

test("the profile is told from the file", async () => {
  const { stdout } = await run("preflight", [file("screen.pdf"), file("cover.pdf"), "--format", "json"]);
  const reports = JSON.parse(stdout) as { profile: string; because: string; checks: { id: string }[] }[];
  expect(reports.map(({ profile, because }) => [profile, because])).toEqual([
    ["screen", "it has structure tags"],
    ["kdp-cover", "it is one wide page"],
  ]);
  expect(reports[1]?.checks.map(({ id }) => id)).toContain("barcode-area");
});

test("an EPUB is told by its documents, and what is wrong by file and line", async () => {
  const { code, stdout } = await run("preflight", [file("good.epub"), file("good-kindle.epub")]);
  expect(code).toBe(1);
  expect(stdout).toContain("good.epub: 4 documents, judged as epub, because nothing in it is for Kindle alone");
  expect(stdout).toContain("  ok          links-arrive  12 links\n");
  expect(stdout).toContain("good-kindle.epub: 4 documents, judged as kindle, because its name says so");
  expect(stdout).toContain(
    "  error       kindle-pseudo-elements  no generated content\n              OEBPS/style.css:1: aside::before is dropped\n",
  );
});

test("a report for programs tells file and line of what is wrong in an EPUB", async () => {
  const { stdout } = await run("preflight", [file("good-kindle.epub"), "--as", "kindle", "--format", "json"]);
  const [report] = JSON.parse(stdout) as { documents: number; checks: { id: string; findings?: unknown[] }[] }[];
  expect(report?.documents).toBe(4);
  expect(report?.checks.find(({ id }) => id === "kindle-pseudo-elements")?.findings).toEqual([
    { text: "aside::before is dropped", file: "OEBPS/style.css", line: 1 },
  ]);
});

test("a file of another kind than the profile is for is told as that", async () => {
  const { code, stdout } = await run("preflight", [file("good.pdf"), "--as", "kindle"]);
  expect(code).toBe(1);
  expect(stdout).toContain("error       the file is no EPUB: it does not begin as a zip archive does");
  expect((await run("preflight", [file("good.epub"), "--as", "kdp"])).stdout).toContain(
    "error       the file is no PDF",
  );
});

test("a cover is measured against the pages and the paper it is for", async () => {
  const fitting = await run("preflight", [file("cover.pdf"), "--pages", "200", "--paper", "cream"]);
  expect(fitting.code).toBe(0);
  const other = await run("preflight", [file("cover.pdf"), "--pages", "240", "--paper", "cream"]);
  expect(other.code).toBe(1);
  expect(other.stdout).toContain("the sheet is 12.7500 × 9.2500 in, not 12.8500 × 9.2500 in");
});

test("--list names every rule of every profile with its source", async () => {
  const { code, stdout } = await run("preflight", ["--list"]);
  expect(code).toBe(0);
  for (const { name, rules } of profiles) {
    expect(stdout).toContain(`${name}: `);
    for (const { id, wants, source } of rules) {
      expect(stdout).toMatch(new RegExp(`^  ${id} +(?:error|warning|note) `, "m"));
      expect(stdout).toContain(wants);
      expect(stdout).toContain(source.url);
    }
  }
});

test.each([
  [["--as", "kdb"], 'there is no profile "kdb"'],
  [["--paper", "silk"], 'there is no paper "silk"'],
  [["--trim", "big"], '"big" is no trim'],
  [["--pages", "many"], '"many" is no number of pages'],
  [["--format", "xml"], 'there is no format "xml"'],
  [["lost.pdf"], 'There is no file "lost.pdf"'],
  [[], "Which file?"],
])("a call with %j ends with 2 and says why", async (args, words) => {
  const { code, stderr } = await run(
    "preflight",
    args.length === 0 || args[0] === "lost.pdf" ? args : ["x.pdf", ...args],
  );
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});
