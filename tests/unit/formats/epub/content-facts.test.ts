import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { factsOf } from "../../../../src/formats/epub/content-facts.ts";

const still = await readFile("tests/fixtures/books/components/figures/band.png");
const webp = (chunk: string) => Buffer.from(`RIFF\0\0\0\0WEBPVP8X\n\0\0\0\u0002\0\0\0\0\0\0\0\0\0${chunk}`, "latin1");
/** A PNG becomes an animation by a chunk before its pixels. */
const animated = Buffer.concat([still.subarray(0, 33), Buffer.from("\0\0\0\bacTL", "latin1"), still.subarray(33)]);

describe("whether a picture may move", () => {
  test.each([
    ["a PNG", still, false],
    ["an animated PNG", animated, true],
    ["a WebP", webp("VP8 "), false],
    ["an animated WebP", webp("ANIM"), true],
    ["a GIF", Buffer.from("GIF89a"), true],
  ])("is told from %s", (_, bytes, moves) => {
    expect(factsOf([], [bytes]).mayMove).toBe(moves);
  });
});
