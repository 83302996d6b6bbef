/** Builds editions: checks the book, renders what changed, packs it, judges it, and publishes all of it or nothing. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { checkBook } from "../book/check.ts";
import { readBookFolder } from "../book/read.ts";
import type { Diagnostic, EditionName } from "../book/types.ts";
import { PreflightError, stopOnErrors } from "./errors.ts";
import { takeOver } from "./files.ts";
import { withLock } from "./lock.ts";
import { writeManifest, writeSums, type ProductRecord } from "./manifest.ts";
import { planBuild } from "./plan-build.ts";
import type { ProductFormat } from "./products.ts";
import type { Progress } from "./progress.ts";
import { publish, publishedBuild, refuseForeign, sweep } from "./publish.ts";
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

export interface BuildResult {
  products: (ProductRecord & { isKept: boolean; seconds: number })[];
  diagnostics: Diagnostic[];
}

/**
 * Builds and publishes.
 * @throws RequestError, BookError, PreflightError, BusyError, or what the system says (a full disk, a killed browser);
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
  await refuseForeign(workspace);
  await sweep(workspace);
  const checked = await progress.step("Check the book", async () =>
    checkBook(await readBookFolder(workspace.bookRoot)),
  );
  stopOnErrors(checked.diagnostics);
  const published = await publishedBuild(workspace);
  const plan = await planBuild(workspace, checked, published, options);
  const { all, stale, kept, prints } = plan;
  const keptRecords = [...kept.values()];
  if (stale.length === 0 && !plan.isOutdated)
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
    const { makeAll } = await import("./render-and-pack.ts");
    const made = await makeAll({ workspace, checked, stale, keptRecords, stage, rendered, progress });
    const products = all.flatMap((product): BuildResult["products"] => {
      const record = made.get(product);
      if (record !== undefined) return [{ ...record, fingerprint: prints.get(product) ?? "", isKept: false }];
      const old = kept.get(product);
      return old === undefined ? [] : [{ ...old, isKept: true, seconds: 0 }];
    });
    await progress.step("Publish", async () => {
      await writeManifest(stage, checked.book, products);
      await writeSums(stage, products);
      await publish(workspace, stage);
    });
    await sweep(workspace);
    await rm(workspace.failed, { recursive: true, force: true });
    return { products, diagnostics: checked.diagnostics };
  } catch (error) {
    if (error instanceof PreflightError) error.kept = await keepFailed(workspace, stage);
    await rm(stage, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(rendered, { recursive: true, force: true });
  }
}

/** Puts the files that were refused where their maker can look at them; "" when there are none. */
async function keepFailed({ failed }: Workspace, stage: string): Promise<string> {
  const made = path.join(stage, "editions");
  const names = await readdir(made).catch(() => []);
  if (names.length === 0) return "";
  await rm(failed, { recursive: true, force: true });
  await mkdir(path.dirname(failed), { recursive: true });
  await rename(made, failed);
  return failed;
}
