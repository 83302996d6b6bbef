import { readFile } from "node:fs/promises";
import { Blob, Buffer as ShapingBuffer, Face, Feature, Font, shape } from "harfbuzzjs";
import convert from "subset-font";
import { describe, expect, test, vi } from "vitest";
import { featuresOf, subsetFont } from "../../../../src/formats/digital/font-subset.ts";
import { temporaryFolder } from "../../../setup/temporary.ts";
import { fonts } from "./digital-page.ts";

// Compressing a font takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function open(font: Buffer): Promise<Face> {
  return new Face(new Blob(await convert(font, undefined, { keepAllGlyphs: true, targetFormat: "sfnt" })));
}

async function cut(characters: string, features: string[]): Promise<Face> {
  return open(await subsetFont(await readFile(fonts.a), { characters, features }, await temporaryFolder()));
}

/** Widths of the signs of a text, in units of the face. */
function widths(face: Face, text: string, features: string[]): number[] {
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(
    new Font(face),
    buffer,
    features.map((tag) => new Feature(tag, 1)),
  );
  return buffer.getGlyphInfosAndPositions().map(({ xAdvance = 0 }) => xAdvance);
}

describe("a font that is cut", () => {
  test("has the characters that are shown and no others", async () => {
    const face = await cut("Octav", ["kern"]);
    expect(String.fromCodePoint(...face.collectUnicodes())).toBe("Oactv");
  });

  test("passes over a character it never had", async () => {
    expect(String.fromCodePoint(...(await cut("a日", [])).collectUnicodes())).toBe("a");
  });

  test("sets its figures and its pairs as the whole font does", async () => {
    const whole = await open(await readFile(fonts.a));
    const face = await cut("AV0123456789", featuresOf("td{font-variant-numeric:tabular-nums}"));
    expect(new Set(widths(face, "0123456789", ["tnum"])).size).toBe(1);
    expect(widths(face, "0123456789", ["tnum"])).toEqual(widths(whole, "0123456789", ["tnum"]));
    expect(widths(face, "AVA", [])).toEqual(widths(whole, "AVA", []));
    const bare = await cut("AV0123456789", []);
    expect(widths(bare, "AVA", [])).not.toEqual(widths(whole, "AVA", []));
  });
});

test("the features that styles ask for are kept beside the usual ones", () => {
  const usual = featuresOf("p{color:red}");
  expect(usual).toEqual(expect.arrayContaining(["kern", "liga"]));
  expect(usual).not.toContain("tnum");
  expect(featuresOf("p{font-variant-numeric:lining-nums tabular-nums}td{font-variant-caps:small-caps}")).toEqual(
    [...usual, "lnum", "smcp", "tnum"].sort(),
  );
});
