import { expect, test } from "vitest";
import { printStyles } from "../../../../src/formats/print/styles.ts";

const blackAccent = /--accent: #000;/;

test("a paperback in black ink has no color but black and grays", async () => {
  expect(await printStyles("paperback", "black")).toMatch(blackAccent);
});

test("a paperback on color paper keeps the colors of the tokens, its text still black", async () => {
  const styles = await printStyles("paperback", "color");
  expect(styles).not.toMatch(blackAccent);
  expect(styles).toMatch(/--ink: #000;/);
});

test("the letter file keeps them all", async () => {
  expect(await printStyles("letter")).not.toMatch(blackAccent);
});
