/** Serves a built site from this machine to this machine as a good host would: its headers, compressed, asked for once. */
import { createReadStream, type Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { asDownload, cacheControl, downloadFolder, everywhere } from "../src/formats/web/host-headers.ts";

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

/** Types that hosts compress; the others are compressed in themselves. */
const compressed = /^(?:text\/|application\/(?:xml|json)|image\/svg)/;

/** Brotli as CDNs do while they answer, not as slowly as it can. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const encoders: readonly (readonly [name: string, encode: (content: Buffer) => Promise<Buffer>])[] = [
  ["br", (content) => promisify(brotliCompress)(content, quality)],
  ["gzip", (content) => promisify(gzip)(content)],
];

/** A site that is being served. */
export interface SiteHost {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  origin: string;
  /** The path below which the site's pages look for each other: "/" or "/guide/". */
  base: string;
  close: () => Promise<void>;
}

/** Serves a site until it is closed. @param port 0 takes a free one @throws when the port is taken */
export async function hostSite(folder: string, port: number): Promise<SiteHost> {
  const base = await baseOf(folder);
  const server = createServer((request, response) => {
    void findFile(folder, base, request.url ?? "/").then((found) => answer(request, response, found));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The path below which the site's pages look for each other, as its home page says it. */
async function baseOf(site: string): Promise<string> {
  const home = await readFile(path.join(site, "index.html"), "utf8").catch(() => "");
  return /<html[^>]*\bdata-base="([^"]+)"/.exec(home)?.[1] ?? "/";
}

interface FoundFile {
  status: number;
  /** Absolute. */
  file: string;
  /** Its path in the site. */
  name: string;
}

/** The file for an address, never one outside the site. */
async function findFile(site: string, base: string, url: string): Promise<FoundFile> {
  const missing = { status: 404, file: path.join(site, "404.html"), name: "404.html" };
  const pathname = pathOf(url);
  if (pathname === undefined || !`${pathname}/`.startsWith(base)) return missing;
  const asked = path.join(site, pathname.slice(base.length - 1));
  if (asked !== site && !asked.startsWith(site + path.sep)) return missing;
  const info = await infoOf(asked);
  const file = info?.isDirectory() ? path.join(asked, "index.html") : asked;
  const name = path.relative(site, file).split(path.sep).join("/");
  return (await infoOf(file))?.isFile() ? { status: 200, file, name } : missing;
}

/** The path of an address, decoded; undefined when it is none, as "/%". */
function pathOf(url: string): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? ""));
  } catch {
    return undefined;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, found: FoundFile): Promise<void> {
  const info = await infoOf(found.file);
  const type = types[path.extname(found.file)] ?? "application/octet-stream";
  const tag = `W/"${(info?.size ?? 0).toString(36)}-${(info?.mtimeMs ?? 0).toString(36)}"`;
  const headers = {
    ...everywhere,
    "Content-Type": type,
    "Cache-Control": cacheControl(found.name),
    ETag: tag,
    ...(found.name.startsWith(downloadFolder) && asDownload),
  };
  if (found.status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepted = request.headers["accept-encoding"] ?? "";
  const encoder = compressed.test(type) ? encoders.find(([name]) => accepted.includes(name)) : undefined;
  if (encoder === undefined) {
    response.writeHead(found.status, headers);
    createReadStream(found.file)
      .on("error", () => response.end())
      .pipe(response);
    return;
  }
  const [name, encode] = encoder;
  const content = await readFile(found.file).catch(() => Buffer.alloc(0));
  const body = await encode(content);
  response.writeHead(found.status, { ...headers, "Content-Encoding": name, Vary: "Accept-Encoding" }).end(body);
}

function infoOf(file: string): Promise<Stats | undefined> {
  return stat(file).catch(() => undefined);
}
