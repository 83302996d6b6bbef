/** `npm run dev`: the site while writing; a saved chapter is on the screen, renumbered, at once. */
import path from "node:path";
import { dev } from "astro";
import { astroConfig } from "../src/build/astro-config.ts";
import { cachedDrawings, drawDiagrams } from "../src/build/diagrams.ts";
import { renderingOf } from "../src/build/load-rendering.ts";
import { engineRoot, workspaceOf } from "../src/build/workspace.ts";
import { checkBook } from "../src/book/check.ts";
import { readBookFolder } from "../src/book/read.ts";
import { withBrowser } from "../src/formats/print/browser.ts";
import { textReport } from "../src/report/text.ts";
import { noWords, portOf, readArguments, runCommand, type OptionTable } from "./arguments.ts";
import { bookFolder, bookOption } from "./book-option.ts";
import { hasColor } from "./terminal.ts";

const options = {
  ...bookOption,
  port: { type: "string", value: "number", what: "Port to listen on (default: 4321)" },
} satisfies OptionTable;

const usage = `npm run dev -- [options]

Serves the book while you write. Every save is checked, renumbered and shown; problems are printed here.
The other formats' pages stand below /octavo-editions/ (digital-full, letter-full, paperback-full).`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const port = portOf(values.port, 4321);
  const { bookRoot, cache } = workspaceOf(await bookFolder(values), path.join(engineRoot, "dist"));
  let base = "/";
  const load = async () => {
    const checked = checkBook(await readBookFolder(bookRoot));
    const { diagrams, config } = checked.book;
    base = config.site.base;
    let drawings = await cachedDrawings(diagrams, cache);
    const missing = diagrams.filter(({ hash }) => drawings[hash] === undefined);
    const drawn =
      missing.length === 0 ? undefined : await withBrowser(({ browser }) => drawDiagrams(missing, browser, cache));
    drawings = { ...drawings, ...drawn?.drawings };
    const problems = [...checked.diagnostics, ...(drawn?.diagnostics ?? [])].filter(
      ({ severity }) => severity !== "info",
    );
    if (problems.length > 0) console.error(textReport(problems, { root: bookRoot, color: hasColor(process.stderr) }));
    return renderingOf(checked, drawings);
  };
  const server = await dev({
    ...astroConfig({ bookRoot, load }, await load()),
    configFile: false,
    root: engineRoot,
    cacheDir: path.join(cache, "astro-dev"),
    logLevel: "warn",
    server: { port },
  });
  console.log(`http://localhost:${server.address.port}${base}  (Ctrl+C ends it)`);
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(
        signal,
        () =>
          void server.stop().then(() => {
            resolve(0);
          }),
      );
  });
}

await runCommand("npm run dev -- --help", main);
