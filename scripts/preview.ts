/** `npm run preview`: serves the published site as a host would, for a look before uploading it. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { engineRoot } from "../src/build/workspace.ts";
import { noWords, portOf, readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";
import { hostSite } from "./site-host.ts";

const options = {
  out: { type: "string", value: "folder", what: "The published folder (default: dist)" },
  port: { type: "string", value: "number", what: "Port to listen on (default: 4400; 0 takes a free one)" },
} satisfies OptionTable;

const usage = `npm run preview -- [options]

Serves the built site on this machine until Ctrl+C. Build it first: npm run build:all`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const site = path.join(path.resolve(values.out ?? path.join(engineRoot, "dist")), "site");
  const port = portOf(values.port, 4400);
  if (!(await stat(site).catch(() => undefined))?.isDirectory())
    throw new UsageError(`There is no site in ${path.dirname(site)}.`, "Build it first: npm run build:all");
  const host = await hostSite(site, port).catch((error: unknown) => {
    throw new UsageError(
      `Port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      "Choose another: npm run preview -- --port 0",
    );
  });
  console.log(`${host.origin}${host.base}  (Ctrl+C ends it)`);
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(
        signal,
        () =>
          void host.close().then(() => {
            resolve(0);
          }),
      );
  });
}

await runCommand("npm run preview -- --help", main);
