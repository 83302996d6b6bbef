/** The command that judges files, run as a user does. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { profiles } from "../../../src/preflight/preflight.ts";
import { handMadeCover } from "../../setup/hand-made-cover.ts";
import { draw, handMadeBook, write } from "../../setup/hand-made-pdf.ts";
import { run } from "../../setup/command.ts";
import { changed } from "../../setup/rule-proofs/harms.ts";

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
