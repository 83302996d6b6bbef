/** Opens an EPUB in a reading engine, the one of Foliate, as a reader's device would show it. */
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { serveSite } from "../e2e/site-server.ts";

/** A device and how its reader has set it. */
export interface Look {
  width: number;
  height: number;
  /** Percent of the size the book asks for. */
  type: number;
  theme: "light" | "dark";
}

/** Devices and settings under which every book must be readable. */
export const looks = {
  phone: { width: 360, height: 640, type: 100, theme: "light" },
  tablet: { width: 820, height: 1180, type: 100, theme: "light" },
  large: { width: 360, height: 640, type: 200, theme: "light" },
  night: { width: 360, height: 640, type: 100, theme: "dark" },
} as const satisfies Record<string, Look>;

/** What the engine is asked through; its own names, as far as tests use them. https://github.com/johnfactotum/foliate-js */
export interface Engine {
  book: {
    sections: { id: string; createDocument: () => Promise<Document>; resolveHref: (href: string) => string }[];
    toc: Place[] | null;
    pageList: Place[] | null;
  };
  renderer: {
    size: number;
    getContents: () => { doc: Document; index: number }[];
    setStyles: (css: string) => void;
  };
  goTo: (target: string | number) => Promise<unknown>;
  resolveNavigation: (
    target: string,
  ) => { index: number; anchor: (doc: Document) => Element | number | null } | undefined;
}

/** A line of the contents or the page list. */
export interface Place {
  label: string;
  href: string;
  subitems?: Place[] | null;
}

declare global {
  /** The engine on the page that tests open. */
  var engine: Engine;
}

/** An EPUB that is being read. */
export interface Reading {
  page: Page;
  /** Errors of the engine and requests that failed. */
  complaints: string[];
}

const require = createRequire(import.meta.url);

const shell = `<!doctype html><meta charset="utf-8"><title>Reader</title>
<style>html { color-scheme: light dark } body { margin: 0 } foliate-view { display: block; height: 100vh }</style>
<script type="module">
import "/engine/view.js";
const view = document.createElement("foliate-view");
document.body.append(view);
await view.open("/book.epub");
view.renderer.setAttribute("margin", "24px");
globalThis.engine = view;
</script>`;

/** What the engine's own reader sets, with the size of type. */
function styles({ type }: Look): string {
  return `html { color-scheme: light dark; font-size: ${type}%; }
    @media (prefers-color-scheme: dark) { a:link { color: lightblue; } }
    p, li, blockquote, dd { line-height: 1.4; hyphens: auto; }
    pre { white-space: pre-wrap !important; }`;
}

/** Opens `epub` under a look, hands it to `use` and closes it. The browser must reach this machine. */
export async function readEpub<Result>(
  browser: Browser,
  epub: Uint8Array,
  look: Look,
  use: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "octavo-reading-"));
  await writeFile(path.join(folder, "book.epub"), epub);
  await writeFile(path.join(folder, "index.html"), shell);
  await symlink(path.dirname(require.resolve("foliate-js/view.js")), path.join(folder, "engine"), "dir");
  const server = await serveSite(folder);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error instanceof Error ? error.message : String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("requestfailed", (request) => complaints.push(`${request.url()} was not got`));
    await page.setViewport({ width: look.width, height: look.height });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
    await page.goto(`${server.origin}/`);
    await page.waitForFunction(() => "engine" in globalThis);
    await page.evaluate((css) => {
      globalThis.engine.renderer.setStyles(css);
    }, styles(look));
    return await use({ page, complaints });
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Goes to a place and waits until its fonts and pictures are there and the engine has laid it out. */
export async function goTo(page: Page, target: string | number): Promise<void> {
  await page.evaluate(async (place) => {
    const { renderer } = globalThis.engine;
    await globalThis.engine.goTo(place);
    const doc = renderer.getContents()[0]?.doc;
    if (doc === undefined) throw new Error(`The engine shows nothing at ${place}.`);
    await doc.fonts.ready;
    await Promise.all([...doc.images].map((image) => image.decode().catch(() => undefined)));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // The engine measures anew when fonts arrive, and keeps the place it was sent to.
    await frame();
    await frame();
  }, target);
}

/** Where an element with that id stands, as the engine's `goTo` takes it. @throws when no page has it */
export function placeOf(page: Page, id: string): Promise<string> {
  return page.evaluate(async (label) => {
    for (const section of globalThis.engine.book.sections)
      if ((await section.createDocument()).getElementById(label) !== null) return `${section.id}#${label}`;
    throw new Error(`No page of the book has the id “${label}”.`);
  }, id);
}
