/** Measures everything planned for one book. */
import { appendFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Trim } from "../../src/formats/print/trim.ts";
import { engineRoot, type Workspace } from "../../src/build/workspace.ts";
import { writeBareProject } from "./bare-project.ts";
import { timeDev } from "./dev-save.ts";
import { measureCommand, measureTask, middleOf } from "./measure.ts";
import type { BuildPlan, SizePlan } from "./plan.ts";
import type { BuildResult, PackageResult, SizeResult } from "./results.ts";
import { chapterFile, writeSyntheticBook } from "./synthetic-book.ts";

/** Short measures are repeated at least so often: a single one says little. */
const leastShortRuns = 5;
const savesInDev = 5;

/**
 * Measures one size; `say` is told what is being measured. A build or server that fails is named in the result.
 * @throws when the book itself has errors, or the check or bare Astro fail.
 */
export async function runSize(plan: SizePlan, runs: number, say: (what: string) => void): Promise<SizeResult> {
  const { chapters } = plan;
  const folder = path.join(engineRoot, ".octavo", "bench", String(chapters));
  const bookRoot = path.join(folder, "book");
  await writeSyntheticBook(bookRoot, chapters);

  say("check and model");
  const short = Math.max(runs, leastShortRuns);
  const model = await middleOf(short, () => measureTask("model", { bookRoot }));
  const rules = await middleOf(short, () => measureTask("check", { bookRoot }));
  if (rules.result.errors.length > 0)
    throw new Error(`The synthetic book of ${chapters} chapters has errors:\n${rules.result.errors.join("\n")}`);
  const check = await middleOf(short, () => measureCommand("check", ["--book", bookRoot]));

  say("floor: bare Astro build");
  const project = path.join(folder, "bare");
  const bareAstro = await middleOf(runs, async () => {
    await writeBareProject(project, chapters);
    return measureTask("bareAstro", { project });
  });
  const failures: string[] = [];
  const attempt = async <Result>(what: string, measure: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await measure();
    } catch (error) {
      failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  const builds: BuildResult[] = [];
  for (const build of plan.builds) {
    const result = await attempt(build.series, () => runBuilds(build, { folder, bookRoot, chapters, runs, say }));
    if (result !== undefined) builds.push(result);
  }
  const barePrints: SizeResult["barePrints"] = {};
  for (const trim of plan.barePrints) {
    const print = await attempt(`bare Chrome print, ${trim}`, () =>
      runBarePrint(trim, { folder, bookRoot, runs, say }),
    );
    if (print !== undefined) barePrints[trim] = print;
  }
  const packages = plan.hasPackages
    ? await attempt("packages", () => runPackages({ folder, bookRoot, chapters, runs, say }))
    : undefined;
  const dev = plan.hasDev
    ? await attempt("dev", () => {
        say("dev");
        return timeDev(bookRoot, chapters, savesInDev);
      })
    : undefined;
  return {
    chapters,
    words: model.result.words,
    check,
    model,
    rules,
    bareAstro,
    barePrints,
    builds,
    ...(packages === undefined ? {} : { packages }),
    ...(dev === undefined ? {} : { dev }),
    failures,
  };
}

interface Place {
  folder: string;
  bookRoot: string;
  chapters: number;
  runs: number;
  say: (what: string) => void;
}

/** Cold builds start without any build or cache of the book; the browser stays unpacked. */
async function runBuilds(
  { series, formats }: BuildPlan,
  { folder, bookRoot, chapters, runs, say }: Place,
): Promise<BuildResult> {
  const work = path.join(folder, "work");
  const workspace: Workspace = {
    bookRoot,
    dist: path.join(work, "dist"),
    builds: path.join(work, "builds"),
    failed: path.join(work, "failed"),
    rendered: path.join(work, "rendered"),
    cache: path.join(work, "cache"),
    lock: path.join(work, "lock"),
  };
  const build = () => measureTask("build", { workspace, formats });
  say(`${series}: cold`);
  const cold = await middleOf(runs, async () => {
    await rm(work, { recursive: true, force: true });
    return build();
  });
  say(`${series}: nothing changed`);
  const unchanged = await middleOf(Math.max(runs, 3), build);
  const rebuilt = unchanged.result.products.filter(({ isKept }) => !isKept);
  if (rebuilt.length > 0)
    throw new Error(`Nothing had changed, yet these were built: ${rebuilt.map(({ name }) => name).join(", ")}.`);
  say(`${series}: one chapter changed`);
  let changes = 0;
  const changed = await middleOf(runs, async () => {
    changes += 1;
    await appendFile(
      path.join(bookRoot, chapterFile(Math.ceil(chapters / 2))),
      `\nChanged for the ${changes}. time.\n`,
    );
    return build();
  });
  await rm(work, { recursive: true, force: true });
  await writeSyntheticBook(bookRoot, chapters);
  return { series, cold, unchanged, changed, products: cold.result.products };
}

/** Packs the digital file and the EPUB, then opens the file. */
async function runPackages({ folder, bookRoot, runs, say }: Place): Promise<PackageResult> {
  say("packages");
  const { result, ...packing } = await middleOf(runs, () =>
    measureTask("packages", { bookRoot, folder: path.join(folder, "packages") }),
  );
  say("reading");
  const { file, digitalBytes, epubBytes } = result;
  const opened = await measureTask("reading", { file, runs: Math.max(runs, leastShortRuns) });
  return { packing, digitalBytes, epubBytes, ...opened.result };
}

async function runBarePrint(trim: Trim, { folder, bookRoot, runs, say }: Omit<Place, "chapters">) {
  say(`floor: bare Chrome print, ${trim}`);
  const [out, cache] = [path.join(folder, trim), path.join(folder, `${trim}-cache`)];
  const { result } = await measureTask("printPage", { bookRoot, trim, out, cache });
  return middleOf(runs, () => measureTask("barePrint", { file: result.file }));
}
