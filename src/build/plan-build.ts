/** Decides by content what a build has to make and what it publishes again as it is. */
import type { CheckedBook } from "../book/check.ts";
import type { BuildOptions } from "./build.ts";
import { RequestError } from "./errors.ts";
import { areWhole } from "./files.ts";
import { engineFingerprint, paginatedFingerprint, productFingerprint, siteFingerprint } from "./fingerprint.ts";
import { readManifest, type ProductRecord } from "./manifest.ts";
import { keptPrintedText } from "./printed-pages.ts";
import { productsOf, type Product } from "./products.ts";
import type { Workspace } from "./workspace.ts";

/** What becomes of every product. */
export interface BuildPlan {
  all: Product[];
  /** What has to be made. */
  stale: Product[];
  /** What is published again as it is: fresh, or not asked for. */
  kept: Map<Product, ProductRecord>;
  prints: Map<Product, string>;
  /** Something is published that the book no longer has, or nothing is. */
  isOutdated: boolean;
}

/**
 * Plans the paperback first, whose pages the EPUBs name, and the site last, which names every other file.
 * @throws RequestError when the book has nothing of what is asked for
 */
export async function planBuild(
  { cache }: Workspace,
  checked: CheckedBook,
  published: string | undefined,
  options: BuildOptions,
): Promise<BuildPlan> {
  const { book, reading } = checked;
  const last = await readManifest(published, book.id);
  const engine = await engineFingerprint();
  const all = productsOf(book);
  const plan: BuildPlan = { all, stale: [], kept: new Map(), prints: new Map(), isOutdated: published === undefined };
  const isChosen = ({ format, edition }: Product) =>
    (options.only.length === 0 || options.only.includes(format)) &&
    (options.editions.length === 0 || options.editions.includes(edition));
  if (!all.some(isChosen)) throw noSuchProduct(all);
  let pages = "";
  for (const product of all.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const own = productFingerprint(product, book, reading.folder.svgs, engine);
    const print =
      product.format === "web"
        ? siteFingerprint(own, siblingsOf(plan))
        : namesPages(product)
          ? paginatedFingerprint(own, pages)
          : own;
    plan.prints.set(product, print);
    const old = last.get(product.name);
    const isWhole = old !== undefined && published !== undefined && (await areWhole(published, old.files));
    const isReadable = product.format !== "paperback" || (await keptPrintedText(cache, old?.files[0])) !== undefined;
    const isSame = isWhole && old.fingerprint === print;
    // A published EPUB must not contradict the paperback that is published with it.
    const follows =
      namesPages(product) && isWhole && !isSame && plan.stale.some(({ format }) => format === "paperback");
    const isFresh = isSame && !options.force && (isReadable || !all.some(namesPages));
    if ((isChosen(product) && !isFresh) || follows) plan.stale.push(product);
    else if (isWhole) plan.kept.set(product, old);
    if (product.format !== "paperback") continue;
    if (plan.stale.includes(product)) pages = print;
    else if (isWhole && isReadable) pages = old.fingerprint;
  }
  const names = new Set(all.map(({ name }) => name));
  plan.isOutdated ||= [...last.keys()].some((name) => !names.has(name));
  return plan;
}

function turnOf({ format }: Product): number {
  return format === "paperback" ? 0 : format === "web" ? 2 : 1;
}

function namesPages({ format }: Product): boolean {
  return format === "epub" || format === "kindle";
}

function siblingsOf({ kept, stale, prints }: BuildPlan): string[] {
  const made = stale.map((product) => `${product.name} ${prints.get(product) ?? ""}`);
  return [...[...kept].map(([{ name }, { fingerprint }]) => `${name} ${fingerprint}`), ...made];
}

function noSuchProduct(all: readonly Product[]): RequestError {
  return new RequestError(
    "The book has no such product.",
    all.length === 0
      ? 'Its "formats" in book.yaml is empty: name one there, or take the setting out.'
      : `It has: ${all.map(({ format, edition }) => `${format} (${edition})`).join(", ")}.`,
  );
}
