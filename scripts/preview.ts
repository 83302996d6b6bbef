/** `npm run preview`: serves the published site as a host would, for a look before uploading it. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { engineRoot } from "../src/build/workspace.ts";
import { noWords, portOf, readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";

const options = {
  out: { type: "string", value: "folder", what: "The published folder (default: dist)" },
  port: { type: "string", value: "number", what: "Port to listen on (default: 4400; 0 takes a free one)" },
} satisfies OptionTable;

const usage = `npm run preview -- [options]

Serves the built site on this machine until Ctrl+C. Build it first: npm run build:all`;

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".xml": "application/xml",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".epub": "application/epub+zip",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
};

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const site = path.join(path.resolve(values.out ?? path.join(engineRoot, "dist")), "site");
  const port = portOf(values.port, 4400);
  if (!(await stat(site).catch(() => undefined))?.isDirectory())
    throw new UsageError(`There is no site in ${path.dirname(site)}.`, "Build it first: npm run build:all");
  const base = await baseOf(site);
  const server = createServer((request, response) => {
    void answer({ site, base }, request.url ?? "/").then(({ status, file }) => {
      response.writeHead(status, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
      createReadStream(file)
        .on("error", () => response.end())
        .pipe(response);
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve)).catch(
    (error: unknown) => {
      throw new UsageError(
        `Port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
        "Choose another: npm run preview -- --port 0",
      );
    },
  );
  const address = server.address();
  console.log(
    `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? port) : port}${base}  (Ctrl+C ends it)`,
  );
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () =>
        server
          .close(() => {
            resolve(0);
          })
          .closeAllConnections(),
      );
  });
}

/** The path below which the site's pages look for each other, as its home page says it. */
async function baseOf(site: string): Promise<string> {
  const home = await readFile(path.join(site, "index.html"), "utf8").catch(() => "");
  return /<html[^>]*\bdata-base="([^"]+)"/.exec(home)?.[1] ?? "/";
}

/** The file for an address, never one outside the site. */
async function answer(
  { site, base }: { site: string; base: string },
  url: string,
): Promise<{ status: number; file: string }> {
  const missing = { status: 404, file: path.join(site, "404.html") };
  const pathname = pathOf(url);
  if (pathname === undefined || !`${pathname}/`.startsWith(base)) return missing;
  const asked = path.join(site, pathname.slice(base.length - 1));
  if (asked !== site && !asked.startsWith(site + path.sep)) return missing;
  const info = await stat(asked).catch(() => undefined);
  const file = info?.isDirectory() ? path.join(asked, "index.html") : asked;
  return (await stat(file).catch(() => undefined))?.isFile() ? { status: 200, file } : missing;
}

/** The path of an address, decoded; undefined when it is none, as "/%". */
function pathOf(url: string): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? ""));
  } catch {
    return undefined;
  }
}

await runCommand("npm run preview -- --help", main);
