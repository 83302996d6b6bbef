import { expect, test } from "vitest";
import { edited } from "../../../../src/formats/print/pdf-edits.ts";

test("edits are done in the order of their places, and what is put in first stands first", () => {
  const edits = [
    { start: 4, end: 6, text: "" },
    { start: 2, end: 2, text: "A" },
    { start: 2, end: 2, text: "B" },
    { start: 2, end: 3, text: "C" },
  ];
  expect(edited("0123456789", edits)).toBe("01ABC36789");
});

test("edits that meet are a fault of the program", () => {
  const edits = [
    { start: 2, end: 5, text: "" },
    { start: 4, end: 6, text: "" },
  ];
  expect(() => edited("0123456789", edits)).toThrow("Two edits meet at 4.");
});
