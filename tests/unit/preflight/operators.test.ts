import { expect, test } from "vitest";
import { operandsOf, visitOperators } from "../../../src/preflight/pdf/operators.ts";

function namesIn(content: string): string[] {
  const names: string[] = [];
  visitOperators(content, ({ name }) => names.push(name));
  return names;
}

test.each([
  ["q 1 0 0 1 10 20 cm\n/F4 12 Tf Q", ["q", "cm", "Tf", "Q"]],
  ["BT <FEFF00AD> Tj (a) ' (x) \" T* ET", ["BT", "Tj", "'", '"', "T*", "ET"]],
  ["0 0 5 5 re W* n f* B*", ["re", "W*", "n", "f*", "B*"]],
  ["/P <</MCID 0/Lang (en)>>BDC EMC", ["BDC", "EMC"]],
  ["/Artifact<</Attached true>>BDC", ["BDC"]],
  ["[(BT ET) -20 <45> ] TJ", ["TJ"]],
  ["(a \\) Tj) Tj % (not) Tj\nET", ["Tj", "ET"]],
  ["1 0 0 rg% remark", ["rg"]],
  ["", []],
])("finds the operators of %j", (content, names) => {
  expect(namesIn(content)).toEqual(names);
});

test("an inline picture is one operator, whatever its bytes look like", () => {
  const content = "q BI /W 2 /H 1 /BPC 8 ID \x00 EI\x90\xff Tj EI Q";
  const found: [string, string][] = [];
  visitOperators(content, ({ name, start, end }) => found.push([name, content.slice(start, end)]));
  expect(found.map(([name]) => name)).toEqual(["q", "BI", "Q"]);
  expect(found[1]?.[1]).toBe(content.slice(2, -2));
});

test("operands come as values, and an operator begins with them", () => {
  const content = "  /Span <</MCID 3>> BDC";
  visitOperators(content, (operator) => {
    expect(operandsOf(content, operator)).toEqual([{ name: "Span" }, new Map([["MCID", 3]])]);
    expect(content.slice(operator.start, operator.end)).toBe("/Span <</MCID 3>> BDC");
    expect(content.slice(operator.at, operator.end)).toBe("BDC");
  });
  expect.assertions(3);
});

test.each(["(never closed Tj", "<41 Tj", "BI /W 1 ID \x00\x01"])("ends on damaged content: %j", (content) => {
  expect(() => {
    namesIn(content);
  }).not.toThrow();
});
