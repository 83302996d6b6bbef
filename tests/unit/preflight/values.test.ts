import { expect, test } from "vitest";
import {
  isReference,
  readValue,
  readValues,
  textOf,
  textString,
  writeValue,
  type PdfValue,
} from "../../../src/preflight/pdf/values.ts";

const name = (text: string) => ({ name: text });
const string = (bytes: string) => ({ bytes });

test.each<[string, PdfValue]>([
  ["12", 12],
  ["-.5", -0.5],
  ["+3.", 3],
  ["true", true],
  ["null", null],
  ["/Name", name("Name")],
  ["/A#20B", name("A B")],
  ["/", name("")],
  ["(a (nested) \\) one)", string("a (nested) ) one")],
  ["(line\\\nend \\101\\12\\n)", string("lineend A\n\n")],
  ["<48 65 6C6>", string("Hel`")],
  ["[1[/A(b)]<63>]", [1, [name("A"), string("b")], string("c")]],
  [
    "<</K 1/L<</M[2 0 R]>>>>",
    new Map<string, PdfValue>([
      ["K", 1],
      ["L", new Map([["M", [{ object: 2 }]]])],
    ]),
  ],
  ["% a remark\n 7", 7],
])("reads %j", (text, value) => {
  expect(readValue(text)).toEqual(value);
});

test("tells numbers from references, and stops at a word that is no value", () => {
  expect(readValues("1 2 0 R 3 4 stream")).toEqual([1, { object: 2 }, 3, 4]);
  expect(isReference(readValues("5 0 R")[0])).toBe(true);
});

test.each(["(never closed", "<41", "[1 2", "<</A 1", ")", ">>", "]"])("ends on damaged text: %j", (text) => {
  expect(() => readValues(text)).not.toThrow();
});

test("writes what it reads", () => {
  const text = "<</A [1 0.5 /N#20m <4829>] /B 3 0 R /C true /D null>>";
  expect(writeValue(readValue(text))).toBe(text);
});

test.each(["plain", "Käse – “quoted” 🌊", ""])("a text string says %j again", (text) => {
  expect(textOf(textString(text))).toBe(text);
});

test("a string of UTF-8 is read as such", () => {
  expect(textOf(string("\xef\xbb\xbfK\xc3\xa4se"))).toBe("Käse");
});
