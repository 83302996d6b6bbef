import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/book/types.ts";
import { amount, countOf, inWords } from "../../../src/report/counts.ts";
import { githubReport } from "../../../src/report/github.ts";
import { jsonReport } from "../../../src/report/json.ts";
import { shownPath } from "../../../src/report/path.ts";
import { textReport } from "../../../src/report/text.ts";

const diagnostics: Diagnostic[] = [
  {
    file: "a.mdx",
    line: 4,
    column: 7,
    severity: "error",
    ruleId: "link-dead",
    message: 'There is no label "x".',
    hint: 'Did you mean "y"?',
  },
  { file: "a.mdx", line: 9, column: 1, severity: "warning", ruleId: "heading-skip", message: "It skips.", hint: "" },
  {
    file: "part/b,1.mdx",
    line: 1,
    column: 1,
    severity: "info",
    ruleId: "demo-reference",
    message: "100%\nof: it",
    hint: "Nothing.",
  },
];
const place = { root: "/home/me/books/tides", cwd: "/home/me/books" };

describe("for people", () => {
  test("a problem is a line that a terminal can follow, its mend below, and files stand apart", () => {
    expect(textReport(diagnostics, { ...place, color: false })).toBe(
      [
        'tides/a.mdx:4:7  error link-dead  There is no label "x".',
        '    Did you mean "y"?',
        "tides/a.mdx:9:1  warning heading-skip  It skips.",
        "",
        "tides/part/b,1.mdx:1:1  info demo-reference  100%\nof: it",
        "    Nothing.",
      ].join("\n"),
    );
  });

  test("colors are escapes around the same words", () => {
    const colored = textReport(diagnostics, { ...place, color: true });
    expect(colored).toContain("\u001B[31merror\u001B[0m");
    expect(colored).toContain("\u001B[33mwarning\u001B[0m");
    expect(colored.replace(/\u001B\[\d+m/g, "")).toBe(textReport(diagnostics, { ...place, color: false }));
  });

  test("no problem is no text", () => {
    expect(textReport([], { ...place, color: true })).toBe("");
  });
});

describe("for programs", () => {
  test("every diagnostic has all its fields, its file as one can open it, and the counts", () => {
    expect(JSON.parse(jsonReport(diagnostics, place))).toEqual({
      diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: `tides/${diagnostic.file}` })),
      errors: 1,
      warnings: 1,
      notes: 1,
    });
  });
});

describe("for GitHub", () => {
  test("a problem is an annotation, with what its syntax reserves escaped", () => {
    expect(githubReport(diagnostics, place).split("\n")).toEqual([
      '::error file=tides/a.mdx,line=4,col=7,title=link-dead::There is no label "x".%0ADid you mean "y"?',
      "::warning file=tides/a.mdx,line=9,col=1,title=heading-skip::It skips.",
      "::notice file=tides/part/b%2C1.mdx,line=1,col=1,title=demo-reference::100%25%0Aof: it%0ANothing.",
    ]);
  });
});

test("paths are those one can open from where one stands", () => {
  expect(shownPath("a.mdx", { root: "/home/me/tides", cwd: "/home/me/tides/part" })).toBe("../a.mdx");
  expect(shownPath("a.mdx", { root: process.cwd() })).toBe("a.mdx");
});

test("counts are said in words", () => {
  expect(inWords(countOf(diagnostics))).toBe("1 error, 1 warning, 1 note");
  expect(inWords({ errors: 0, warnings: 2, notes: 0 })).toBe("2 warnings");
  expect(inWords(countOf([]))).toBe("No problems");
  expect([amount(0, "document"), amount(1, "document"), amount(20, "document")]).toEqual([
    "",
    "1 document",
    "20 documents",
  ]);
});
