import { describe, expect, test, vi } from "vitest";
import { preflightDigital } from "../../../../src/formats/digital/preflight.ts";
import { packed } from "./digital-page.ts";

// Compressing a font takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const sound = '<p id="a"><a href="#a">A</a>';

/** What is found wrong with a file: "check: detail". */
async function faults(html: string): Promise<string[]> {
  const checks = await preflightDigital(html);
  return checks.filter(({ detail }) => detail !== "").map(({ check, detail }) => `${check}: ${detail}`);
}

/** What is found wrong with a sound file once it is broken. */
async function broken(from: string | RegExp, to: string): Promise<string[]> {
  const html = await packed(sound);
  const changed = html.replace(from, to);
  expect(changed).not.toBe(html);
  return faults(changed);
}

describe("preflight of a single file", () => {
  test("finds nothing wrong with a sound one", async () => {
    expect(await faults(await packed(sound))).toEqual([]);
  });

  test("takes what stands in attributes for text", async () => {
    const shown = "</script> <!-- <script>alert(1)</script> <style>a{}</style> -->";
    expect(await faults(await packed(`${sound}<p aria-label='${shown}'><i title="${shown}">`))).toEqual([]);
  });

  test.each([
    ["<p>", '<img src="https://example.com/x.png"><p>', "https://example.com/x.png"],
    ["<p id", '<img src="assets/y.png"><p id', "assets/y.png"],
    ["<p id", '<link rel="preload" href="z.css"><p id', "z.css"],
  ])("tells what is loaded from outside (%s → %s)", async (_, to, found) => {
    expect(await broken("<p id", to.replace(/<p(?: id)?>?$/, "<p id"))).toContain(
      `the file loads nothing from outside: ${found}`,
    );
  });

  test("tells what its styles load", async () => {
    const found = await broken("p{color:red", '@import "z.css";p{background:url(x.png);color:red');
    expect(found[0]).toBe('the file loads nothing from outside: @import "z.css"\nurl(x.png');
  });

  test("tells links that arrive nowhere and ids that stand twice", async () => {
    expect(
      await broken(
        "<p id",
        '<p id="a"><a href="#b"></a><a href="other.html"></a><a href="https://example.com"></a><p id',
      ),
    ).toEqual(["every link arrives: #b\nother.html", "no id stands twice: a"]);
  });

  test("tells a script and a style its policy does not know", async () => {
    expect(await broken("</body>", "<script>alert(1)</script></body>")).toEqual([
      "its content policy knows every script and style: unknown: alert(1)",
    ]);
    expect(await broken("p{color:red", "p{color:reD")).toHaveLength(1);
  });

  test("tells a handler and a style in an attribute", async () => {
    expect(await broken("<p id", '<p onclick="a()" style="color:red" id')).toEqual([
      "its content policy knows every script and style: onclick on <p>\nstyle on <p>",
    ]);
  });

  test("tells a policy that is missing, late or lax", async () => {
    const of = "its content policy knows every script and style";
    const meta = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    expect(await broken(meta, "")).toEqual([`${of}: there is no policy`]);
    expect((await broken(/(<meta http-equiv="Content[^>]*>)(<script>[^<]*<\/script>)/, "$2$1")).join()).toContain(
      "stands before",
    );
    expect(await broken(" connect-src 'none';", "")).toEqual([`${of}: connect-src is not 'none'`]);
    expect(await broken("img-src data:", "img-src data: https:")).toEqual([
      `${of}: it allows more than the file’s own`,
    ]);
    expect(await broken("script-src ", "script-src 'unsafe-inline' ")).toEqual([
      `${of}: it allows more than the file’s own`,
    ]);
  });

  test("tells an address that runs a script", async () => {
    expect(await broken('href="#a"', 'href=" javascript:alert(1)"')).toContain(
      "no address runs a script: <a> javascript:alert(1)",
    );
  });

  test("tells a page without language, title or one place for the text", async () => {
    const of = "it says its language and its title, and has one place for the text";
    expect(await broken(' lang="en"', "")).toEqual([`${of}: no language`]);
    expect(await broken("<title>T</title>", "<title></title>")).toEqual([`${of}: no title`]);
    expect(await broken("<main>", "<main></main><main>")).toEqual([`${of}: 2 <main> elements`]);
  });

  test("advises a smaller file from 15 MB on, and does not refuse it", async () => {
    const html = await packed(sound);
    const advice = async (bytes: number) =>
      (await preflightDigital(html.replace("</main>", `<!--${"a".repeat(bytes)}--></main>`))).find(
        ({ check }) => check === "its size lets it be sent",
      );
    expect(await advice(14_000_000)).toMatchObject({ ok: true, severity: "note", detail: "" });
    expect(await advice(15_000_000)).toMatchObject({ ok: true, severity: "warning" });
    expect((await advice(15_000_000))?.detail).toMatch(/^15\.\d MB: more than 15 MB/);
    expect((await advice(25_000_000))?.detail).toContain("more than the 25 MB");
  });

  test("advises of characters that no font of the file has", async () => {
    const checks = await preflightDigital(await packed(`${sound}<p>Dvořák, 日本 &#9731;`));
    expect(checks.filter(({ detail }) => detail !== "")).toMatchObject([
      {
        ok: true,
        severity: "warning",
        check: "its fonts have every character",
        detail: "日 (U+65E5)\n本 (U+672C)\n☃ (U+2603)",
      },
    ]);
  });
});
