import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { buildDigital } from "../../../../src/formats/digital/package.ts";
import { preflightDigital } from "../../../../src/formats/digital/preflight.ts";
import { safeInScript } from "../../../../src/formats/digital/scripts.ts";
import { temporaryFolder } from "../../../setup/temporary.ts";

const css = `
@font-face{font-family:A;src:url(/guide/_astro/a.woff2);unicode-range:U+0000-00FF}
@font-face{font-family:A;src:url(/guide/_astro/b.woff2);unicode-range:U+0100-02BA,U+1E??}
p{color:red}`;

async function packed(body: string): Promise<string> {
  const outDir = await temporaryFolder();
  const assetsDir = path.join(outDir, "assets");
  await mkdir(path.join(outDir, "_astro"));
  await mkdir(assetsDir);
  await writeFile(path.join(outDir, "_astro/x.css"), css);
  await writeFile(path.join(outDir, "_astro/a.woff2"), "first");
  await writeFile(path.join(outDir, "_astro/b.woff2"), "second");
  await writeFile(path.join(assetsDir, "p.png"), "picture");
  const html = `<html><head><meta charset="utf-8"><link rel="stylesheet" href="/guide/_astro/x.css"></head><body>${body}</body></html>`;
  return buildDigital({ html, outDir, assetsDir });
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const failed = (html: string) => preflightDigital(html).filter(({ ok }) => !ok);

describe("a packed file", () => {
  test("carries styles, pictures and the fonts it needs, and passes its checks", async () => {
    const html = await packed('<p id="a"><a href="#a">A</a><img src="assets/p.png" alt="">');
    expect(html).toContain(`data:image/png;base64,${base64("picture")}`);
    expect(html).toContain(`data:font/woff2;base64,${base64("first")}`);
    expect(html).not.toContain(base64("second"));
    expect(html).not.toContain("<link");
    expect(failed(html)).toEqual([]);
  });

  test("carries a further font when one character of the text needs it", async () => {
    expect(await packed("<p>Dvořák")).toContain(base64("second"));
    expect(await packed("<p>ẞ")).toContain(base64("second"));
  });

  test("is the same every time", async () => {
    expect(await packed("<p>Same")).toBe(await packed("<p>Same"));
  });

  test("is not made when a picture is missing", async () => {
    await expect(packed('<img src="assets/none.png">')).rejects.toThrow("none.png");
  });
});

describe("preflight of a single file", () => {
  test("tells what is loaded from outside", () => {
    const found = failed('<img src="https://example.com/x.png"><img src="assets/y.png"><style>@import "z.css"</style>');
    expect(found[0]?.detail).toBe('https://example.com/x.png\nassets/y.png\n@import "z.css"');
  });

  test("tells links that arrive nowhere and ids that stand twice", () => {
    const found = failed('<p id="a"><p id="a"><a href="#b"><a href="other.html"><a href="https://example.com">');
    expect(found.map(({ check, detail }) => [check, detail])).toEqual([
      ["every link arrives", "#b\nother.html"],
      ["no id stands twice", "a"],
    ]);
  });

  test("tells a script its policy does not know", async () => {
    const html = (await packed("<p>")).replace("</body>", "<script>alert(1)</script></body>");
    expect(failed(html)[0]?.detail).toBe("unknown: alert(1)");
  });
});

test("a script cannot end its own element", () => {
  expect(safeInScript('a="</script>";b="<!--";c="<script"')).toBe('a="<\\/script>";b="<\\!--";c="\\x3cscript"');
});
