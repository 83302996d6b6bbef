import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { preflightDigital } from "../../../../src/formats/digital/preflight.ts";
import { safeInScript } from "../../../../src/formats/digital/scripts.ts";
import { temporaryFolder } from "../../../setup/temporary.ts";
import { facesIn, fonts, packed } from "./digital-page.ts";

// Compressing a font takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe("a packed file", () => {
  test("carries styles, pictures, its icon and the fonts it needs, and passes its checks", async () => {
    const html = await packed('<p id="a"><a href="#a">A</a><img alt="a > b" src="assets/p.png">');
    expect(html).toContain(`src="data:image/png;base64,${Buffer.from("picture").toString("base64")}"`);
    expect(html).toContain('<link rel="icon" href="data:image/svg+xml;base64,');
    expect(html).not.toContain('rel="stylesheet"');
    expect(facesIn(html)).toHaveLength(1);
    expect(
      (await preflightDigital(html))
        .filter(({ severity }) => severity !== "note")
        .every(({ ok, detail }) => ok && detail === ""),
    ).toBe(true);
  });

  test("carries a further font when one character of the text needs it", async () => {
    expect(facesIn(await packed("<p>Dvořák"))).toHaveLength(2);
    expect(facesIn(await packed("<p>ẞ"))).toHaveLength(2);
    expect(facesIn(await packed("<p>&#345;"))).toHaveLength(2);
  });

  test("carries of each font what is shown", async () => {
    const [latin, further] = facesIn(await packed("<p>Dvořák"));
    expect(latin?.length).toBeLessThan((await readFile(fonts.a)).length / 2);
    expect(further?.length).toBeLessThan(1500);
  });

  test("is the same every time, whether its fonts are cut or kept", async () => {
    const cache = await temporaryFolder();
    const first = await packed("<p>Same", cache);
    expect(await packed("<p>Same")).toBe(first);
    const [name = ""] = await readdir(path.join(cache, "fonts"));
    expect(await packed("<p>Same", cache)).toBe(first);
    // What is kept is taken as it is: nothing is cut again.
    await writeFile(path.join(cache, "fonts", name), "kept");
    expect(facesIn(await packed("<p>Same", cache))).toEqual([Buffer.from("kept")]);
  });

  test("keeps its policy before all that it rules", async () => {
    expect(await packed("<p>")).toMatch(
      /^<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/,
    );
  });

  test("ends where the page ends, whatever a description says", async () => {
    const html = await packed('<p aria-label="</body>">');
    expect(html).toMatch(/<p aria-label="<\/body>"><\/main><script>/);
  });

  test("is not made when a picture is missing", async () => {
    await expect(packed('<img src="assets/none.png">')).rejects.toThrow("none.png");
  });
});

test("a script cannot end its own element", () => {
  expect(safeInScript('a="</script>";b="<!--";c="<script"')).toBe('a="<\\/script>";b="<\\!--";c="\\x3cscript"');
});
