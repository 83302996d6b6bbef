import { expect, test } from "vitest";
import { inReadingOrder, toDiagnostic } from "../../../src/book/diagnostic.ts";
import type { Diagnostic } from "../../../src/book/types.ts";

const rule = { id: "rule", severity: "warning" } as const;
const finding = { file: "a.mdx", message: "Wrong.", hint: "Mend it." };

test("a finding takes its rule's severity, and the top of the file when it has no place", () => {
  expect(toDiagnostic(rule, finding, {})).toEqual([
    { ruleId: "rule", severity: "warning", line: 1, column: 1, ...finding },
  ]);
});

test("book.yaml changes a rule's severity, and takes its findings away", () => {
  expect(toDiagnostic(rule, finding, { rule: "error" })[0]?.severity).toBe("error");
  expect(toDiagnostic(rule, finding, { rule: "off" })).toEqual([]);
  expect(toDiagnostic({ id: "quiet", severity: "off" }, finding, {})).toEqual([]);
});

test("reading order is file, line, column, severity, rule, message", () => {
  const of = (
    file: string,
    line: number,
    column: number,
    severity: Diagnostic["severity"],
    ruleId: string,
    message = "m",
  ): Diagnostic => ({ file, line, column, severity, ruleId, message, hint: "" });
  const ordered = [
    of("a", 1, 1, "error", "z"),
    of("a", 1, 1, "warning", "a", "l"),
    of("a", 1, 1, "warning", "a", "m"),
    of("a", 1, 1, "warning", "b"),
    of("a", 1, 1, "info", "a"),
    of("a", 1, 10, "error", "a"),
    of("a", 2, 2, "error", "a"),
    of("a", 10, 1, "error", "a"),
    of("b", 1, 1, "error", "a"),
  ];
  expect(inReadingOrder(ordered.toReversed())).toEqual(ordered);
});
