import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run, start } from "../../setup/command.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

/** Serves a small site and answers with the address the command names. */
async function preview(base: string): Promise<string> {
  const out = await temporaryFolder();
  await mkdir(path.join(out, "site", "one"), { recursive: true });
  await writeFile(path.join(out, "secret.txt"), "secret");
  await writeFile(path.join(out, "site", "index.html"), `<!DOCTYPE html><html lang="en" data-base="${base}">home`);
  await writeFile(path.join(out, "site", "one", "index.html"), "one");
  await writeFile(path.join(out, "site", "404.html"), "missing");
  const { child, wrote, result } = start("preview", ["--out", out, "--port", "0"]);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    expect((await result).code).toBe(0);
  });
  let said = "";
  child.stdout?.on("data", (text: string) => (said += text));
  await wrote("Ctrl+C ends it");
  return said.split("  ")[0] ?? "";
}

const get = async (url: string) => {
  const response = await fetch(url);
  return [response.status, await response.text()];
};

test("the published site is served, below the path it was made for", { timeout: 20_000 }, async () => {
  const home = await preview("/guide/");
  expect(home).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/guide\/$/);
  expect(await get(`${home}one/`)).toEqual([200, "one"]);
  expect(await get(`${home}none/`)).toEqual([404, "missing"]);
  expect(await get(new URL("/one/", home).href)).toEqual([404, "missing"]);
});

test("nothing beside the site is served, and no address ends the server", { timeout: 20_000 }, async () => {
  const home = await preview("/");
  for (const address of [
    "..%2fsecret.txt",
    "%2e%2e%2fsecret.txt",
    "one/..%2f..%2fsecret.txt",
    "%",
    "%00",
    "/etc/passwd",
  ])
    expect(await get(home + address), address).toEqual([404, "missing"]);
  expect(await get(`${home}one/?q=%`)).toEqual([200, "one"]);
});

test("a folder without a site is named with its mend", { timeout: 20_000 }, async () => {
  const { code, stderr } = await run("preview", ["--out", await temporaryFolder()]);
  expect(code).toBe(2);
  expect(stderr).toContain("Build it first: npm run build:all");
});
