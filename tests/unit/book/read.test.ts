import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readBookFolder, sha256 } from "../../../src/book/read.ts";

const root = await mkdtemp(path.join(tmpdir(), "octavo-read-"));
afterAll(() => rm(root, { recursive: true }));

const write = async (file: string, content: string | Uint8Array) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
};

test("a folder is read with all that a book is made of, and nothing else", async () => {
  await write("z.mdx", "\uFEFFTwo\r\nlines\r\n");
  await write("book.yaml", "title: T\n");
  await write("part/a.md", "A\n");
  await write("figures/a.svg", '<svg viewBox="0 0 4 3"></svg>');
  await write("figures/b.png", "no picture");
  await write(".git/c.mdx", "hidden");
  await write("node_modules/d.mdx", "installed");
  await write("dist/e.mdx", "built");
  await write("notes.txt", "other");
  const folder = await readBookFolder(root);
  expect(folder.root).toBe(root);
  expect(folder.texts).toEqual({ "book.yaml": "title: T\n", "part/a.md": "A\n", "z.mdx": "Two\nlines\n" });
  expect(Object.keys(folder.texts)).toEqual(["book.yaml", "part/a.md", "z.mdx"]);
  expect(folder.artwork["figures/a.svg"]).toEqual({
    path: "figures/a.svg",
    hash: sha256('<svg viewBox="0 0 4 3"></svg>'),
    type: "svg",
    width: 4,
    height: 3,
  });
  expect(folder.svgs["figures/a.svg"]).toContain("viewBox");
  expect(folder.broken).toEqual(["figures/b.png"]);
});

test("a folder that does not exist cannot be read", async () => {
  await expect(readBookFolder(path.join(root, "nowhere"))).rejects.toThrow("ENOENT");
});
