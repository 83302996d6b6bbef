import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const books = "tests/fixtures/books";

/** Runs the command as npm would; time is taken out of what it says. */
function check(args: string[], env: NodeJS.ProcessEnv = {}, cwd = root) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "BOOK"));
  const script = path.join(root, "scripts/check.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: "utf8",
  });
  return { status, stdout: stdout.replace(/\(\d+\.\d\d s\)/, "(time)"), stderr };
}

describe("npm run check", { timeout: 60_000 }, () => {
  test("says how many notes there are and lists them only when asked", () => {
    const { stdout } = check(["--book", `${books}/broken`]);
    expect(stdout).not.toContain("demo-reference");
    expect(stdout).toMatch(/1 note in 2 documents .*; --notes lists the notes/);
  });

  test("prints every problem and ends with 1 when there is an error", () => {
    const { status, stdout, stderr } = check(["--book", `${books}/broken`, "--notes"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "tests/fixtures/books/broken/01-one.mdx:5:5  error link-dead  There is no label "sec-tydes".
          Did you mean "sec-tides"?
      tests/fixtures/books/broken/01-one.mdx:5:21  info demo-reference  The demo lacks "ch-two" (Chapter 2); the reference reads as text there.
          Nothing to mend, unless the sentence needs what it points at.
      tests/fixtures/books/broken/01-one.mdx:5:37  error image-missing  There is no picture "figures/none.png".
          Put the file there: PNG, JPEG, WebP, GIF or SVG.
      tests/fixtures/books/broken/01-one.mdx:5:37  warning image-alt  The picture "figures/none.png" has no description.
          Add alt="…" to its figure, or write it between the brackets.
      tests/fixtures/books/broken/01-one.mdx:7:1  warning heading-skip  The heading "Deep" jumps from level 1 to level 3.
          Write "## Deep".

      tests/fixtures/books/broken/02-two.mdx:7:1  error unknown-callout  There is no callout kind "tarp".
          Did you mean "tip"?

      3 errors, 2 warnings, 1 note in 2 documents (time)
      "
    `);
  });

  test("takes the book from BOOK, and --book before it", () => {
    expect(check([], { BOOK: `${books}/plain` })).toEqual({
      status: 0,
      stdout: "No problems in 2 documents (time)\n",
      stderr: "",
    });
    expect(check([`--book=${books}/plain`], { BOOK: `${books}/broken` }).status).toBe(0);
  });

  test("names files as they can be opened from where it was called", () => {
    expect(check(["--book", "."], {}, path.join(root, books, "broken")).stdout).toMatch(/^01-one\.mdx:5:5 {2}error/);
  });

  test("speaks JSON and nothing else", () => {
    const { status, stdout } = check(["--book", `${books}/broken`, "--format", "json"]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 3,
      warnings: 2,
      notes: 1,
      diagnostics: [{ ruleId: "link-dead", line: 5, column: 5 }, {}, {}, {}, {}, {}],
    });
  });

  test("annotates for GitHub", () => {
    const { stdout } = check(["--book", `${books}/broken`, "--format", "github"]);
    expect(stdout.split("\n")[0]).toBe(
      '::error file=tests/fixtures/books/broken/01-one.mdx,line=5,col=5,title=link-dead::There is no label "sec-tydes".%0ADid you mean "sec-tides"?',
    );
  });

  test("writes no colors into a pipe", () => {
    expect(check(["--book", `${books}/broken`]).stdout).not.toContain("\u001B");
  });

  test("fails for warnings when they are limited", () => {
    const warned = check(["--book", `${books}/warned`, "--max-warnings", "0"]);
    expect({ status: warned.status, stderr: warned.stderr }).toEqual({
      status: 1,
      stderr: "There are more warnings than --max-warnings 0 allows.\n",
    });
    expect(check(["--book", `${books}/warned`, "--max-warnings", "1"]).status).toBe(0);
    expect(check(["--book", `${books}/warned`]).status).toBe(0);
  });

  test.for([
    ["a misspelled option", ["--fromat", "json"], 'Unknown option "--fromat".\nDid you mean "--format"?\n'],
    ["a format that does not exist", ["--format", "xml"], 'There is no format "xml".\nFormats: text, json, github.\n'],
    [
      "a limit that is no number",
      ["--max-warnings", "few"],
      '"few" is not a number of warnings.\nWrite for example --max-warnings 0.\n',
    ],
    ["a word that is no option", ["docs"], '"docs" is not an option.\nAnother book is named with --book docs.\n'],
    [
      "a folder that does not exist",
      ["--book", "nowhere"],
      'There is no folder "nowhere".\nName the folder that holds book.yaml: --book <folder>, or BOOK=<folder>.\n',
    ],
    [
      "a file for a folder",
      ["--book", "package.json"],
      '"package.json" is a file, not a book folder.\nName the folder that holds book.yaml: --book <folder>, or BOOK=<folder>.\n',
    ],
  ] as const)("ends with 2 and says why for %s", ([, args, message]) => {
    expect(check([...args])).toEqual({ status: 2, stdout: "", stderr: `${message}See: npm run check -- --help\n` });
  });

  test("explains itself", () => {
    const { status, stdout } = check(["--help"]);
    expect(status).toBe(0);
    for (const word of ["--book", "--format", "--max-warnings", "--help", "text, json, github"])
      expect(stdout).toContain(word);
  });

  test("says so when a folder holds no book", () => {
    const { status, stdout } = check(["--book", "public"]);
    expect(status).toBe(1);
    expect(stdout).toContain("There is no book.yaml in the book folder.");
  });
});
