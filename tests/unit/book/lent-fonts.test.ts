import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readLentFonts } from "../../../src/book/lent-fonts.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

async function bookWith(fonts: Record<string, string>): Promise<string> {
  const root = await temporaryFolder();
  for (const [file, css] of Object.entries(fonts)) {
    const place = path.join(root, "node_modules/@fontsource", file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, css);
  }
  return path.join(root, "book");
}

const face = (weight: number, range: string) =>
  `@font-face {\n  font-family: 'Sea Sans';\n  font-display: swap;\n  font-weight: ${weight};\n  src: url(./files/sea-${weight}.woff2) format('woff2'), url(./files/sea-${weight}.woff) format('woff');\n  unicode-range: ${range};\n}\n`;

test("a font beside the book is read with its cuts, its signs and the addresses of its files", async () => {
  const root = await bookWith({
    "sea-sans/400.css": face(400, "U+2190-21FF,U+6D77") + face(400, "U+4??"),
    "sea-sans/700.css": face(700, "U+6D77"),
  });
  const { "sea-sans": font } = await readLentFonts("title: T\nfonts: [sea-sans]\n", root);
  expect(font?.family).toBe("Sea Sans");
  expect(font?.signs).toBe("2190-21ff 6d77 400-4ff");
  expect(font?.faces).toContain(
    `url(file://${path.dirname(root)}/node_modules/@fontsource/sea-sans/files/sea-700.woff2)`,
  );
  expect(font?.faces).not.toMatch(/\.woff\)|swap/);
});

test("one of the engine’s own is found without being beside the book", async () => {
  const fonts = await readLentFonts("fonts: [inter]", "/nowhere/book");
  expect(fonts["inter"]?.family).toBe("Inter");
});

test.each([
  ["not installed", "fonts: [sea-sans]"],
  ["a path", "fonts: [../../sea-sans]"],
  ["not named", "title: T"],
  ["named in a book.yaml that cannot be read", "fonts: [sea-sans\ntitle: : T"],
  ["no list", "fonts: sea-sans"],
])("a font that is %s is none", async (_, settings) => {
  expect(await readLentFonts(settings, "/nowhere/book")).toEqual({});
});
