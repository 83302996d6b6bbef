/** Finds a browser, starts it without a network, and always ends it. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer";
import { unpackEmbeddedBrowser } from "./embedded-browser.ts";

/** A browser that runs. */
export interface RunningBrowser {
  browser: Browser;
  /** "HeadlessChrome/153.0.7871.0"; part of what a build was made with. */
  version: string;
  executable: string;
  /** Variables its process has beside those of this process. */
  environment: Readonly<Record<string, string | undefined>>;
}

interface Candidate {
  /** How it was found, for messages. */
  source: string;
  launch: () => Promise<LaunchOptions>;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
  // Lines break the same on every machine: https://github.com/puppeteer/puppeteer/issues/2410
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--allow-file-access-from-files",
  "--disable-background-networking",
  "--disable-component-update",
];

/** What a browser may reach: nothing, or servers of this machine, as tests of the site need them. */
export type Network = "none" | "loopback";

const networkFlags: Record<Network, string[]> = {
  // Nothing is fetched, by name or by address.
  none: [
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=socks5://0.0.0.0:9",
    "--proxy-bypass-list=<-loopback>",
  ],
  loopback: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server"],
};

const names = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "chrome",
  "chrome-headless-shell",
  "headless_shell",
];

const places = [
  "/opt/google/chrome/chrome",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Starts a browser, hands it to `use` and ends it whatever happens.
 * @throws when no browser starts, naming what was tried; or when it ends before `use` does, as when it is killed.
 */
export async function withBrowser<Result>(
  use: (running: RunningBrowser) => Promise<Result>,
  network: Network = "none",
): Promise<Result> {
  const running = await startBrowser(network);
  const { browser } = running;
  const gone = Promise.withResolvers<never>();
  const lost = (cause?: unknown) =>
    new Error(`The browser ended while it was at work (${running.executable}): it crashed or was killed.`, { cause });
  const onGone = () => {
    gone.reject(lost());
  };
  browser.once("disconnected", onGone);
  try {
    return await Promise.race([use(running), gone.promise]);
  } catch (error) {
    throw browser.connected ? error : lost(error);
  } finally {
    browser.off("disconnected", onGone);
    await endBrowser(browser);
  }
}

/**
 * A new page of `browser` that gets nothing but `data:` and `file:`; whatever else it asks for fails
 * and is added to `refused`.
 */
export async function openOfflinePage(browser: Browser): Promise<{ page: Page; refused: string[] }> {
  const page = await browser.newPage();
  const refused: string[] = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isAllowed = /^(data|file|blob|about):/.test(request.url());
    if (!isAllowed) refused.push(request.url());
    void (isAllowed ? request.continue() : request.abort("accessdenied")).catch(() => undefined);
  });
  return { page, refused };
}

/** Starts the first browser that does, in the order of the documentation; the caller ends it. */
export async function startBrowser(network: Network = "none"): Promise<RunningBrowser> {
  const asked = [process.env["PUPPETEER_EXECUTABLE_PATH"], process.env["CHROME_PATH"]].find(
    (file) => file !== undefined && file !== "",
  );
  const candidates = asked === undefined ? found() : [installed("the environment", asked)];
  const reasons: string[] = [];
  for (const candidate of candidates) {
    try {
      const options = await candidate.launch();
      const args = [...flags, ...networkFlags[network]];
      const browser = await puppeteer.launch({ ...options, args });
      const { executablePath = "", env = {} } = options;
      return { browser, version: await browser.version(), executable: executablePath, environment: env };
    } catch (error) {
      const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
      reasons.push(`  ${candidate.source}: ${line ?? ""}`);
    }
  }
  throw new Error(
    `No browser could be started. Tried:\n${reasons.join("\n")}\n` +
      "Install Chrome or Chromium, or name one in PUPPETEER_EXECUTABLE_PATH.",
  );
}

function found(): Candidate[] {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [
    ...[...onPath, ...places].filter(isExecutable).map((file) => installed("this machine", file)),
    { source: "Puppeteer’s cache", launch: async () => options(await puppeteer.executablePath()) },
    {
      source: "the embedded browser",
      async launch() {
        const { executable, environment } = await unpackEmbeddedBrowser();
        return { ...options(executable), headless: "shell", env: { ...process.env, ...environment } };
      },
    },
  ];
}

function installed(source: string, file: string): Candidate {
  return { source: `${source}, ${file}`, launch: () => Promise.resolve(options(file)) };
}

function options(executablePath: string): LaunchOptions {
  const isShell = /headless[-_]shell/.test(executablePath);
  // Over a pipe the browser ends with this process, even when this process is killed.
  return { executablePath, headless: isShell ? "shell" : true, pipe: true, protocolTimeout: 600_000 };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function endBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  const isLate = new Promise<"late">((resolve) => setTimeout(resolve, 5_000, "late").unref());
  const ended = await Promise.race([browser.close().catch(() => "late" as const), isLate]);
  if (ended === "late") process?.kill("SIGKILL");
}
