/** Weighs a page as it opens: what it fetches, compressed, and what moves on it. */
import type { Browser } from "puppeteer";

/** Bytes are those of compressed bodies: headers are the host's. */
export interface PageWeight {
  script: number;
  styles: number;
  /** Fonts that had come when the page was first painted. */
  fontsBeforePaint: number;
  /** Fonts whose text is not shown until they are there. */
  waitsForFonts: string[];
  /** Cumulative layout shift: https://web.dev/articles/cls */
  shift: number;
  /** What moved, in words. */
  moved: string[];
}

interface WeighOptions {
  width: number;
  /** A slow fourth generation, as Lighthouse has it: 1.6 Mbit/s, 150 ms there and back. */
  isSlow?: boolean;
}

/** Opens an address on a fresh profile, touches nothing, and waits until nothing more is fetched. */
export async function weigh(browser: Browser, address: string, { width, isSlow }: WeighOptions): Promise<PageWeight> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height: width < 600 ? 740 : 900 });
    const devtools = await page.createCDPSession();
    await devtools.send("Network.enable");
    if (isSlow === true)
      await devtools.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: 1.6e6 / 8,
        uploadThroughput: 750e3 / 8,
      });
    const asked = new Map<string, { type: string; headers: number }>();
    const bytes: Record<string, number> = {};
    devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
      asked.set(requestId, { type, headers: response.encodedDataLength });
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const { type = "", headers = 0 } = asked.get(requestId) ?? {};
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength - headers;
    });
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(address, { waitUntil: "networkidle0" });
    const seen = await page.evaluate(() => {
      const { shifts = [] } = window as Watching;
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      const fonts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".woff2"));
      return {
        fontsBeforePaint: fonts.filter(({ startTime, duration }) => startTime + duration <= paint).length,
        waitsForFonts: [...document.fonts].flatMap(({ family, display }) =>
          // Fallbacks are fonts of the reader's machine.
          display === "swap" || family.includes("Fallback") ? [] : [family],
        ),
        shift: shifts.reduce((sum, { value }) => sum + value, 0),
        moved: shifts.flatMap(({ value, what }) => (value < 0.001 ? [] : [`${value.toFixed(3)} ${what}`])),
      };
    });
    return { script: bytes["Script"] ?? 0, styles: bytes["Stylesheet"] ?? 0, ...seen };
  } finally {
    await context.close();
  }
}

interface Watching {
  shifts?: { value: number; what: string }[];
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

function watchShifts(): void {
  const shifts: NonNullable<Watching["shifts"]> = [];
  (window as Watching).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[]) {
      const names = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : "text"));
      shifts.push({ value, what: names.join(", ") });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
