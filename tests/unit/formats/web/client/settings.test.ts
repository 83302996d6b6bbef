import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { settings, valueOf } from "../../../../../src/formats/web/client/settings.ts";

const read = (file: string) => readFile(new URL(`../../../../../src/formats/web/${file}`, import.meta.url), "utf8");

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
      expect(dialog).toContain(`value: "${own}"`);
      for (const value of others) {
        expect(dialog).toContain(`value: "${value}"`);
        expect(styles).toContain(`:root[data-${name}="${value}"]`);
      }
    }
  });
});
