import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { start } from "../setup/command.ts";
import { temporaryFolder } from "../setup/temporary.ts";

test("a saved chapter is served renumbered, and a broken one is reported and served again once it is mended", async () => {
  const book = path.join(await temporaryFolder(), "book");
  await cp("tests/fixtures/books/small", book, { recursive: true });
  const chapter = path.join(book, "01-first.mdx");
  const text = await readFile(chapter, "utf8");
  const dev = start("dev", ["--book", book, "--port", "0"]);
  try {
    await dev.wrote("(Ctrl+C ends it)");
    const [, address = ""] = /(http:\/\/localhost:\d+)\//.exec(dev.written()) ?? [];
    const page = async (name: string) => (await fetch(`${address}/${name}/`)).text();
    expect(await page("second")).toContain("Section 1.1");

    await writeFile(chapter, text.replace("## One thing", "## New before it\n\n## One thing"));
    await expect.poll(() => page("second"), { timeout: 20_000 }).toContain("Section 1.2");

    await writeFile(chapter, `${text}\n<Figure>\n`);
    await dev.wrote("mdx-syntax");
    await writeFile(chapter, `${text}\nMended again.\n`);
    await expect.poll(() => page("first"), { timeout: 20_000 }).toContain("Mended again.");
    await expect.poll(() => page("second"), { timeout: 20_000 }).toContain("Section 1.1");
  } finally {
    dev.child.kill("SIGTERM");
    await dev.result;
  }
});
