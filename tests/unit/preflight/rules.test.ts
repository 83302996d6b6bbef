/** Breaks good files in one way after the other: each way trips its own rule. */
import { describe, expect, test } from "vitest";
import type { Check } from "../../../src/formats/check.ts";
import { judgeAll } from "../../../src/preflight/judge.ts";
import { pdfProfiles } from "../../../src/preflight/pdf/profiles.ts";
import { readPdf, type PdfFile } from "../../../src/preflight/pdf/read/file.ts";
import type { Order, Planned } from "../../../src/preflight/pdf/subject.ts";
import { changed } from "../../setup/rule-proofs/harms.ts";
import { goodFiles, plannedBook } from "../../setup/rule-proofs/proof.ts";
import { proofs } from "../../setup/rule-proofs/proofs.ts";

type FileName = keyof typeof goodFiles;

function judged(name: FileName, file: PdfFile, order: Order, planned: Planned): Check[] {
  return judgeAll(pdfProfiles[goodFiles[name].profile].rules, { file, order, planned });
}

/** Ids of the rules that found something; what only asks for nothing left out. */
function tripped(checks: readonly Check[], withNotes = false): string[] {
  return checks.flatMap(({ id = "", findings = [], severity }) =>
    findings.length > 0 && (withNotes || severity !== "note") ? [id] : [],
  );
}

describe("a good file made elsewhere", () => {
  test.each(Object.entries(goodFiles))("%s has no findings", (name, { bytes, order }) => {
    expect(
      judged(name as FileName, readPdf(bytes), order, {}).filter(
        ({ findings = [], severity }) => findings.length > 0 && severity !== "note",
      ),
    ).toEqual([]);
  });

  test("that is as planned has none either, and every rule can judge it", () => {
    const checks = judged("book", readPdf(goodFiles.book.bytes), {}, plannedBook);
    expect(tripped(checks)).toEqual([]);
    expect(checks.filter(({ isJudged }) => isJudged === false)).toEqual([]);
  });

  test("is not judged by what only its maker knows, and the report says so", () => {
    const checks = judged("book", readPdf(goodFiles.book.bytes), {}, {});
    const unjudged = checks.flatMap(({ id, isJudged, detail }) => (isJudged === false ? [[id, detail]] : []));
    expect(unjudged.map(([id]) => id)).toEqual([
      "exact-page",
      "own-fonts",
      "planned-pages",
      "no-empty-pages",
      "blanks-blank",
      "folios-printed",
      "running-heads",
      "openers",
    ]);
    for (const [, detail] of unjudged) expect(detail).toMatch(/^not judged: only the build knows/);
  });
});

describe("a rule is tripped when", () => {
  test.each(proofs)("$rule: $what", ({ rule, file, harm, harmBytes, harmReading, also = [], order, planned = {} }) => {
    const good = goodFiles[file];
    const bytes = harmBytes?.(good.bytes) ?? (harm === undefined ? good.bytes : changed(good.bytes, harm));
    const found = tripped(
      judged(file, harmReading?.(readPdf(bytes)) ?? readPdf(bytes), order ?? good.order, planned),
      true,
    );
    const notes: string[] = pdfProfiles[good.profile].rules.flatMap(({ id, severity }) =>
      severity === "note" ? [id] : [],
    );
    const expected = [rule, ...also];
    expect(found).toContain(rule);
    // Notes are remarks on nearly every file.
    expect(found.filter((id) => !notes.includes(id) || expected.includes(id)).toSorted()).toEqual(expected.toSorted());
  });
});

test("every rule of every profile has a file that trips it", () => {
  // The rules on accessibility are proven in tests/preflight/accessibility.test.ts.
  const { pdfua, ...profiles } = pdfProfiles;
  expect(pdfua.rules).not.toEqual([]);
  const rules = Object.values(profiles).flatMap((profile) => profile.rules.map(({ id }) => id));
  const proven = new Set(proofs.map(({ rule }) => rule));
  expect([...new Set(rules)].filter((id) => !proven.has(id))).toEqual([]);
  expect([...proven].filter((id) => !rules.includes(id))).toEqual([]);
});
