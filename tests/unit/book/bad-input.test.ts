/** Everything authors can get wrong, each with exactly what the check says of it. */
import { describe, expect, test } from "vitest";
import { rules } from "../../../src/book/rules/index.ts";
import { componentCases } from "./bad-input/components.ts";
import { figureCases } from "./bad-input/figures.ts";
import { linkCases } from "./bad-input/links.ts";
import { questionCases } from "./bad-input/questions.ts";
import { readingCases } from "./bad-input/reading.ts";
import { settingCases } from "./bad-input/settings.ts";
import { signCases } from "./bad-input/signs.ts";
import { structureCases } from "./bad-input/structure.ts";
import { diagnose } from "./folder.ts";

const cases = [
  ...readingCases,
  ...structureCases,
  ...componentCases,
  ...linkCases,
  ...figureCases,
  ...questionCases,
  ...settingCases,
  ...signCases,
];

describe("the check says exactly what is wrong when", () => {
  test.for(cases)("$name", ({ files, expected }) => {
    expect(diagnose(files)).toEqual(expected);
  });
});

describe("the table of bad input", () => {
  test("shows every rule at work", () => {
    const shown = new Set(cases.flatMap(({ expected }) => expected.map(([, , ruleId]) => ruleId)));
    expect(rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test("has no case in which nothing is wrong, and no two of one name", () => {
    expect(cases.filter(({ expected }) => expected.length === 0)).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

describe("every diagnostic", () => {
  const all = cases.flatMap(({ expected }) => expected);

  test("says in a whole sentence what is wrong, and in another how to mend it", () => {
    const broken = all.filter(
      ([, , , message, hint]) => !/^[“"A-Z<[:]/.test(message) || !/[.)…]$/.test(message) || !/[.?…]$/.test(hint),
    );
    expect(broken).toEqual([]);
  });

  test("names a file, a line and a column that exist", () => {
    for (const { files, expected } of cases) {
      for (const [place] of expected) {
        const [, file = "", line = "0", column = "0"] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
        const source = (files[file] ?? "").split("\n")[Number(line) - 1];
        if (files[file] !== undefined && files[file] !== null)
          expect(source?.length ?? -1).toBeGreaterThanOrEqual(Number(column) - 1);
      }
    }
  });
});
