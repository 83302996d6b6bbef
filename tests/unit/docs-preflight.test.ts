/** The authors' guide names every rule of preflight as the code has it. */
import { describe, expect, test } from "vitest";
import { accessibilityRules } from "../../src/preflight/pdf/accessibility.ts";
import { profiles, type RuleFacts } from "../../src/preflight/preflight.ts";
import { labelsLike, reading, rowsOf } from "../setup/guide.ts";

const every = new Map<string, RuleFacts>(profiles.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]));
const accessibility = new Set(accessibilityRules.map(({ id }) => id));
const ruleTables = labelsLike("tbl-preflight-").filter(
  (label) => !["profiles", "accessibility", "sources"].some((name) => label.endsWith(`-${name}`)),
);
const chapter = reading.documents.find(({ file }) => file.endsWith("preflight.mdx"))?.text ?? "";

/** "kdp, screen; warning: ingram" */
function profilesText(id: string): string {
  return (["error", "warning", "note"] as const)
    .flatMap((severity) => {
      const names = profiles.flatMap(({ name, rules }) =>
        rules.some((rule) => rule.id === id && rule.severity === severity) ? [name] : [],
      );
      if (names.length === 0) return [];
      return `${severity === "error" ? "" : `${severity}: `}${names.join(", ")}`;
    })
    .join("; ");
}

describe("the guide's chapter on preflight", () => {
  test("lists every profile with what it is for", () => {
    const rows = rowsOf("tbl-preflight-profiles").map(({ cells }) => cells.slice(0, 2));
    expect(rows.map(([name, what = ""]) => [name, what.toLowerCase()])).toEqual(
      profiles.map(({ name, what }) => [name, what.toLowerCase()]),
    );
  });

  test("lists every rule once: what it wants, of whom, and who says so", () => {
    const rows = ruleTables.flatMap(rowsOf).map(({ cells: [id = "", ...cells] }) => [id, cells] as const);
    const rules = [...every.values()].filter(({ id }) => !accessibility.has(id));
    expect(rows.map(([id]) => id).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    const wanted = rules.map(({ id, wants, source }) => [id, [wants, profilesText(id), source.name]] as const);
    expect(new Map(rows)).toEqual(new Map(wanted));
  });

  test("lists every condition of the Matterhorn Protocol that is looked for", () => {
    const rows = rowsOf("tbl-preflight-accessibility").map(({ cells }) => cells);
    expect(rows).toEqual(accessibilityRules.map(({ id, wants }) => [id, wants]));
  });

  test("gives the address of every source", () => {
    const sources = new Map([...every.values()].map(({ source }) => [source.name, source.url]));
    expect(
      rowsOf("tbl-preflight-sources")
        .map(({ cells }) => cells[0] ?? "")
        .toSorted(),
    ).toEqual([...sources.keys()].toSorted());
    for (const url of sources.values()) expect(chapter).toContain(`](${url})`);
  });
});
