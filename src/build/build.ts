/** Builds editions: checks the book, renders what changed, packs it, judges it, and publishes all of it or nothing. */
import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { build as astroBuild } from "astro";
import { checkBook, type CheckedBook } from "../book/check.ts";
import { readBookFolder } from "../book/read.ts";
import type { Diagnostic, EditionName } from "../book/types.ts";
import { withBrowser, type RunningBrowser } from "../formats/print/browser.ts";
import { astroBuildConfig } from "./astro-config.ts";
import { cachedDrawings, drawDiagrams } from "./diagrams.ts";
import { takeOver } from "./files.ts";
import { engineFingerprint, productFingerprint } from "./fingerprint.ts";
import { withLock } from "./lock.ts";
import { readManifest, writeManifest, writeSums, type ProductRecord } from "./manifest.ts";
import { makeProduct, type Check } from "./make.ts";
import { productsOf, type Product, type ProductFormat } from "./products.ts";
import { publish, publishedBuild, sweep } from "./publish.ts";
import { renderingOf } from "./load-rendering.ts";
import type { Progress } from "./progress.ts";
import type { Workspace } from "./workspace.ts";

export interface BuildOptions {
  /** Formats to build; all the book declares when empty. */
  only: ProductFormat[];
  /** Editions to build; all when empty. */
  editions: EditionName[];
  /** Build what has not changed too. */
  force: boolean;
  /** Leave at once when another build runs. */
  leave: boolean;
}

/** The book has errors; nothing was built. */
export class BookError extends Error {
  override name = "BookError";
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super("The book has errors.");
    this.diagnostics = diagnostics;
  }
}

/** A finished file was judged unfit; nothing was published. */
export class PreflightError extends Error {
  override name = "PreflightError";
  readonly failures: { product: string; check: Check }[];

  constructor(failures: { product: string; check: Check }[]) {
    super(failures.map(({ product, check }) => `${product}: ${check.check}: ${check.detail}`).join("\n"));
    this.failures = failures;
  }
}

export interface BuildResult {
  products: (ProductRecord & { isKept: boolean; seconds: number })[];
  diagnostics: Diagnostic[];
}

/**
 * Builds and publishes.
 * @throws BookError, PreflightError, BusyError, or what the system says (a full disk, a killed browser);
 * whatever is thrown, the published folder is as it was.
 */
export async function buildBook(workspace: Workspace, options: BuildOptions, progress: Progress): Promise<BuildResult> {
  return withLock(
    workspace.lock,
    {
      leave: options.leave,
      onWait: (pid) => progress.say(`Another build is running (process ${pid}); waiting for it to end.`),
    },
    () => buildLocked(workspace, options, progress),
  );
}

async function buildLocked(workspace: Workspace, options: BuildOptions, progress: Progress): Promise<BuildResult> {
  await sweep(workspace);
  const checked = await progress.step("Check the book", async () =>
    checkBook(await readBookFolder(workspace.bookRoot)),
  );
  stopOnErrors(checked.diagnostics);
  const published = await publishedBuild(workspace);
  const last = await readManifest(published, checked.book.id);
  const engine = await engineFingerprint();
  const all = productsOf(checked.book);
  const chosen = all.filter(
    ({ format, edition }) =>
      (options.only.length === 0 || options.only.includes(format)) &&
      (options.editions.length === 0 || options.editions.includes(edition)),
  );
  const prints = new Map(
    all.map((product) => [product, productFingerprint(product, checked.book, checked.reading.folder.svgs, engine)]),
  );
  const isFresh = (product: Product) => last.get(product.name)?.fingerprint === prints.get(product);
  const stale = chosen.filter((product) => options.force || !isFresh(product));
  const keep = all.filter((product) => !stale.includes(product) && last.has(product.name));
  const keptRecords = keep.flatMap((product) => last.get(product.name) ?? []);
  if (stale.length === 0 && published !== undefined)
    return {
      products: keptRecords.map((record) => ({ ...record, isKept: true, seconds: 0 })),
      diagnostics: checked.diagnostics,
    };

  const stage = path.join(workspace.builds, `${Date.now().toString(36)}-${process.pid}`);
  const rendered = path.join(workspace.rendered, path.basename(stage));
  await rm(workspace.rendered, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  try {
    if (published !== undefined)
      await takeOver(
        published,
        stage,
        keptRecords.flatMap((record) => record.files.map((file) => file.path)),
      );
    const made = await makeAll({ workspace, checked, stale, keptRecords, stage, rendered, progress });
    const products = all.flatMap((product): BuildResult["products"] => {
      const record = made.get(product);
      if (record !== undefined) return [{ ...record, fingerprint: prints.get(product) ?? "", isKept: false }];
      const kept = last.get(product.name);
      return kept === undefined || !keep.includes(product) ? [] : [{ ...kept, isKept: true, seconds: 0 }];
    });
    await progress.step("Publish", async () => {
      await writeManifest(stage, checked.book, products);
      await writeSums(stage, products);
      await publish(workspace, stage);
    });
    await sweep(workspace);
    return { products, diagnostics: checked.diagnostics };
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(rendered, { recursive: true, force: true });
  }
}

interface Making {
  workspace: Workspace;
  checked: CheckedBook;
  stale: Product[];
  /** Products of the last build that are published again as they are. */
  keptRecords: ProductRecord[];
  stage: string;
  rendered: string;
  progress: Progress;
}

type Made = Map<Product, ProductRecord & { seconds: number }>;

async function makeAll(making: Making): Promise<Made> {
  const { workspace, checked, stale, progress } = making;
  const cached = await cachedDrawings(checked.book.diagrams, workspace.cache);
  const missing = checked.book.diagrams.filter(({ hash }) => cached[hash] === undefined);
  const needsBrowser =
    missing.length > 0 ||
    stale.some(({ format }) => format === "letter" || format === "paperback" || format === "epub");
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
    const source = { bookRoot: workspace.bookRoot, load: () => Promise.resolve(rendering) };
    await astroBuild(astroBuildConfig(source, rendering, rendered, path.join(workspace.cache, "astro")));
    await copyAssets(rendering.assets, workspace.bookRoot, rendered);
  });
  const made: Made = new Map();
  const failures: PreflightError["failures"] = [];
  const make = async (product: Product, siblings: ProductRecord[]) => {
    const started = performance.now();
    const record = await progress.step(product.name, (say) =>
      makeProduct(product, { book: checked.book, rendered, stage, cache: workspace.cache, running, siblings, say }),
    );
    failures.push(...record.checks.filter((check) => !check.ok).map((check) => ({ product: product.name, check })));
    made.set(product, { ...record, seconds: (performance.now() - started) / 1000 });
  };
  // The site names the size and hash of every other file, so it is finished last.
  const files = stale.filter(({ format }) => format !== "web");
  await Promise.all(files.map((product) => make(product, [])));
  for (const product of stale.filter(({ format }) => format === "web"))
    await make(product, [...making.keptRecords, ...made.values()]);
  if (failures.length > 0) throw new PreflightError(failures);
  await rm(path.join(rendered, "octavo-editions"), { recursive: true, force: true });
  return made;
}

function stopOnErrors(diagnostics: Diagnostic[]): void {
  if (diagnostics.some(({ severity }) => severity === "error")) throw new BookError(diagnostics);
}

/** Bitmaps stand beside the rendered pages, under names their content decides. */
async function copyAssets(assets: Record<string, string>, bookRoot: string, rendered: string): Promise<void> {
  await mkdir(path.join(rendered, "assets"), { recursive: true });
  await Promise.all(
    Object.entries(assets).map(([file, name]) => cp(path.join(bookRoot, file), path.join(rendered, "assets", name))),
  );
}
