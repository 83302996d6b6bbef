/** The browser a build starts: found or embedded, offline, and gone afterwards. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openOfflinePage, withBrowser } from "../../src/formats/print/browser.ts";
import { unpackEmbeddedBrowser } from "../../src/formats/print/embedded-browser.ts";
import { temporaryFolder } from "../setup/temporary.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const isAlive = (pid: number | undefined): boolean => {
  try {
    process.kill(pid ?? 0, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits until a process is gone. */
async function ended(pid: number | undefined): Promise<boolean> {
  for (let i = 0; i < 50 && isAlive(pid); i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return !isAlive(pid);
}

test("it is closed when the work is done, and when the work fails", async () => {
  let pid: number | undefined;
  await withBrowser(({ browser, version }) => {
    pid = browser.process()?.pid;
    expect(version).toMatch(/^(Headless)?Chrom\w+\/\d+\./);
    return Promise.resolve();
  });
  expect(await ended(pid)).toBe(true);
  const failing = withBrowser(({ browser }) => {
    pid = browser.process()?.pid;
    return Promise.reject(new Error("The work failed."));
  });
  await expect(failing).rejects.toThrow("The work failed.");
  expect(await ended(pid)).toBe(true);
});

test("when it is killed, the work fails at once and says why", async () => {
  const work = withBrowser(async ({ browser }) => {
    const { page } = await openOfflinePage(browser);
    setTimeout(() => browser.process()?.kill("SIGKILL"), 100);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30_000)));
  });
  await expect(work).rejects.toThrow(/The browser ended while it was at work .*: it crashed or was killed\./);
});

test("it dies with the build, however that dies", async () => {
  const script = `
    import { withBrowser } from "./src/formats/print/browser.ts";
    await withBrowser(async ({ browser }) => {
      process.stdout.write(String(browser.process().pid));
      await new Promise((resolve) => setTimeout(resolve, 30_000));
    });`;
  const build = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = (await once(build.stdout, "data")) as [Buffer];
  build.kill("SIGKILL");
  expect(await ended(Number(chunk.toString()))).toBe(true);
});

test("a browser that was asked for and does not start is an error that names it", async () => {
  vi.stubEnv("PUPPETEER_EXECUTABLE_PATH", "/nowhere/chrome");
  await expect(withBrowser(() => Promise.resolve())).rejects.toThrow(
    /No browser could be started\. Tried:\n {2}the environment, \/nowhere\/chrome: /,
  );
});

test("a page reaches no server, not even on this machine, and says what it asked for", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === "object" ? address?.port : 0)}/x.png`;
  const refused = await withBrowser(async ({ browser }) => {
    const offline = await openOfflinePage(browser);
    await offline.page.setContent(`<img src="${url}"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`);
    return offline.refused;
  });
  server.close();
  expect(refused).toEqual([url]);
  expect(asked).toBe(0);
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "two builds that unpack the embedded browser at once both get it, whole, and leave nothing beside it",
  async () => {
    const cache = await temporaryFolder();
    const [one, two] = await Promise.all([unpackEmbeddedBrowser(cache), unpackEmbeddedBrowser(cache)]);
    expect(one).toEqual(two);
    expect(await readdir(cache)).toEqual([path.basename(path.dirname(one.executable))]);
    vi.stubEnv("XDG_CACHE_HOME", cache);
    expect(one.environment["FONTCONFIG_PATH"]).toContain(cache);
  },
);
