import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { help } from "../../../../../src/words/en.ts";
import { settings, valueOf } from "../../../../../src/formats/web/client/settings.ts";

const read = (file: string) => readFile(new URL(`../../../../../src/formats/web/${file}`, import.meta.url), "utf8");

// The dialog offers what the words name.
const offered = { size: help.sizes, measure: help.measures, leading: help.leadings, face: help.faces };

describe("the reader’s settings", () => {
  test("are the book’s own until one is kept, and when what is kept is none", () => {
    expect(valueOf("size", undefined)).toBe("normal");
    expect(valueOf("size", "largest")).toBe("largest");
    expect(valueOf("size", "enormous")).toBe("normal");
    expect(valueOf("face", undefined)).toBe("serif");
  });

  test("are applied before the first paint, offered in the dialog, and known to the styles", async () => {
    const [early, dialog, styles] = await Promise.all([
      read("client/early.js"),
      read("ReadingSettings.astro"),
      read("reading.css"),
    ]);
    for (const [name, [own, ...others]] of Object.entries(settings)) {
      expect(early).toContain(`"${name}"`);
      expect(dialog).toContain(`name: "${name}"`);
      expect(Object.keys(offered[name as keyof typeof offered]).toSorted()).toEqual([own, ...others].toSorted());
      for (const value of others) {
        expect(styles).toContain(`:root[data-${name}="${value}"]`);
      }
    }
  });
});
