/** Renders what has changed and packs it; loaded only when there is something to do, since Astro and the browser are heavy. */
import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { CheckedBook } from "../book/check.ts";
import { withBrowser, type RunningBrowser } from "../formats/print/browser.ts";
import { UnmadeError } from "../formats/check.ts";
import { cachedDrawings, drawDiagrams } from "./diagrams.ts";
import { PreflightError, stopOnErrors } from "./errors.ts";
import { renderingOf } from "./load-rendering.ts";
import { renderBook } from "./render-book.ts";
import { makeProduct } from "./make.ts";
import type { ProductRecord } from "./manifest.ts";
import { inOrder, type Product, type ProductFormat } from "./products.ts";
import type { Progress } from "./progress.ts";
import { lacksSiteCovers } from "./site-covers.ts";
import type { Workspace } from "./workspace.ts";

/** What is to be made, of what, and where. */
export interface Making {
  workspace: Workspace;
  checked: CheckedBook;
  stale: Product[];
  /** Products of the last build that are published again as they are. */
  keptRecords: ProductRecord[];
  stage: string;
  rendered: string;
  progress: Progress;
}

/** Formats that the browser prints, or draws pictures for. */
const isDrawn = new Set<ProductFormat>(["letter", "paperback", "epub", "kindle"]);

type Made = Map<Product, ProductRecord & { seconds: number }>;

/** Makes every stale product; throws when one of them fails preflight. */
export async function makeAll(making: Making): Promise<Made> {
  const { workspace, checked, stale, progress } = making;
  const cached = await cachedDrawings(checked.book.diagrams, workspace.cache);
  const missing = checked.book.diagrams.filter(({ hash }) => cached[hash] === undefined);
  const needsBrowser =
    missing.length > 0 ||
    stale.some(({ format }) => isDrawn.has(format)) ||
    (stale.some(({ format }) => format === "web") && (await lacksSiteCovers(checked.book, workspace.cache)));
  if (!needsBrowser) return renderAndPack(making, cached, undefined);
  return withBrowser(async (running) => {
    const drawn =
      missing.length === 0
        ? { drawings: {}, diagnostics: [] }
        : await progress.step(`Draw ${missing.length} diagram${missing.length > 1 ? "s" : ""}`, () =>
            drawDiagrams(missing, running.browser, workspace.cache),
          );
    stopOnErrors(drawn.diagnostics);
    return renderAndPack(making, { ...cached, ...drawn.drawings }, running);
  });
}

async function renderAndPack(
  making: Making,
  drawings: Record<string, string>,
  running: RunningBrowser | undefined,
): Promise<Made> {
  const { workspace, checked, stale, stage, rendered, progress } = making;
  const rendering = renderingOf(checked, drawings, stale);
  await progress.step("Render", async () => {
    const { bookRoot, cache } = workspace;
    await renderBook({ bookRoot, rendering, outDir: rendered, cacheDir: path.join(cache, "astro") });
    await copyAssets(rendering.assets, workspace.bookRoot, rendered);
  });
  const made: Made = new Map();
  const failures: PreflightError["failures"] = [];
  const paperbacks = making.keptRecords.filter(({ format }) => format === "paperback");
  let paperback: Promise<ProductRecord | undefined> = Promise.resolve(paperbacks[0]);
  const make = async (product: Product, siblings: ProductRecord[]) => {
    const started = performance.now();
    const record = await progress
      .step(product.name, (say) =>
        makeProduct(product, {
          book: checked.book,
          assets: rendering.assets,
          source: checked.reading.folder,
          rendered,
          stage,
          cache: workspace.cache,
          running,
          siblings,
          paperback,
          say,
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof UnmadeError)) throw error;
        failures.push({ product: product.name, check: error.check });
        return undefined;
      });
    if (record === undefined) return undefined;
    failures.push(...record.checks.filter((check) => !check.ok).map((check) => ({ product: product.name, check })));
    made.set(product, { ...record, seconds: (performance.now() - started) / 1000 });
    return record;
  };
  // The site names the size and hash of every other file, so it is finished last; EPUBs name the paperback's pages.
  const files = stale.filter(({ format }) => format !== "web");
  const printed = files.filter(({ format }) => format === "paperback").map((product) => make(product, []));
  paperback = printed[0] ?? paperback;
  await Promise.all([
    ...printed,
    ...files.filter(({ format }) => format !== "paperback").map((product) => make(product, [])),
  ]);
  for (const product of stale.filter(({ format }) => format === "web"))
    await make(product, inOrder(checked.book, [...making.keptRecords, ...made.values()]));
  if (failures.length > 0) throw new PreflightError(failures);
  await rm(path.join(rendered, "octavo-editions"), { recursive: true, force: true });
  return made;
}

/** Bitmaps stand beside the rendered pages, under names their content decides. */
async function copyAssets(assets: Record<string, string>, bookRoot: string, rendered: string): Promise<void> {
  await mkdir(path.join(rendered, "assets"), { recursive: true });
  await Promise.all(
    Object.entries(assets).map(([file, name]) => cp(path.join(bookRoot, file), path.join(rendered, "assets", name))),
  );
}
