import { expect, test } from "vitest";
import { unusedFonts } from "../../../../../src/formats/web/offline/used-fonts.ts";

const face = (family: string, file: string, range: string) =>
  `@font-face{font-family:${family};font-weight:400;font-style:normal;src:url(/_astro/${file}.woff2)format("woff2");unicode-range:${range}}`;
const css = [
  face("Text", "text-ext", "U+0100-02BA,U+2020"),
  face("Text", "text", "U+0000-00FF,U+2000-206F"),
  face("Code", "code-ext", "U+0100-02BA"),
  face("Code", "code", "U+0000-00FF"),
].join("");
const shown = (text: string) => new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0));

test("fonts of whose characters nothing is shown are told", () => {
  expect([...unusedFonts(css, shown("plain"))]).toEqual(["text-ext.woff2", "code-ext.woff2"]);
  expect([...unusedFonts(css, shown("Łódź"))]).toEqual([]);
});

test("a character that two faces of a cut are for needs the last of them", () => {
  expect([...unusedFonts(css, shown("a†"))]).toEqual(["text-ext.woff2", "code-ext.woff2"]);
});

test("a font that another cut needs stays", () => {
  const shared = `${css}${face("Other", "code-ext", "U+0041")}`;
  expect([...unusedFonts(shared, shown("ABC"))]).toEqual(["text-ext.woff2"]);
});
