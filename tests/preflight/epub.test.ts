import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { preflightEpub } from "../../src/formats/epub/preflight.ts";
import { flagship, guide } from "../setup/build-books.ts";

/** Where Debian's package `epubcheck` puts the official EPUBCheck. */
const officialJar = "/usr/share/java/epubcheck.jar";
const hasOfficial = existsSync(officialJar) && spawnSync("java", ["-version"]).status === 0;

const books = [
  ["the flagship", flagship],
  ["the authors’ guide", guide],
] as const;

describe.each(books)("the EPUBs of %s", (_, dist) => {
  const editions = path.join(dist, "editions");
  const names = () => readdirSync(editions).filter((name) => name.endsWith(".epub"));

  test("pass every check of our own", async () => {
    expect(names().length).toBeGreaterThan(0);
    for (const name of names()) {
      const checks = await preflightEpub(await readFile(path.join(editions, name)));
      expect(
        checks.filter(({ ok }) => !ok),
        name,
      ).toEqual([]);
    }
  });

  test.skipIf(!hasOfficial)("pass the official EPUBCheck without error or warning", () => {
    for (const name of names()) {
      const { status, stdout, stderr } = spawnSync(
        "java",
        ["-jar", officialJar, "--failonwarnings", path.join(editions, name)],
        {
          encoding: "utf8",
        },
      );
      expect(status, `${name}\n${stdout}${stderr}`).toBe(0);
    }
  });

  test("have a cover of 1600 by 2560 pixels, and nothing that runs or is fetched", async () => {
    for (const name of names()) {
      const files = unzipSync(new Uint8Array(await readFile(path.join(editions, name))));
      expect(sizeOfJpeg(files["OEBPS/cover.jpeg"] ?? new Uint8Array()), name).toEqual({ width: 1600, height: 2560 });
      for (const [file, bytes] of Object.entries(files).filter(([file]) => /\.(xhtml|css)$/.test(file))) {
        expect(strFromU8(bytes), `${name} ${file}`).not.toMatch(
          /<script|\sstyle="|\son[a-z]+="|src="https?:|url\(["']?https?:/,
        );
      }
    }
  });
});

/** Reads the frame header. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2 */
function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}
