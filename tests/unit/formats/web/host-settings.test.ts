import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import type { Book } from "../../../../src/book/types.ts";
import { contentPolicy } from "../../../../src/formats/web/content-policy.ts";
import {
  asDownload,
  cacheControl,
  everywhere,
  revalidated,
  textType,
} from "../../../../src/formats/web/host-headers.ts";
import { headersText, serverSettings } from "../../../../src/formats/web/host-settings.ts";
import { temporaryFolder } from "../../../setup/temporary.ts";

const has = (program: string, ...args: string[]) => spawnSync(program, args).error === undefined;
const servers = { nginx: has("nginx", "-v"), caddy: has("caddy", "version") };
for (const [name, isThere] of Object.entries(servers))
  if (!isThere) console.log(`${name} is not installed; its test is skipped.`);

const { book } = checkBook(await readBookFolder("tests/fixtures/books/parts"));
const below = (base: string): Book => ({ ...book, config: { ...book.config, site: { ...book.config.site, base } } });

/** Files of every kind, by their paths in the site. */
const files = [
  "index.html",
  "one/index.html",
  "one.md",
  "llms.txt",
  "_astro/style.abc.css",
  "pagefind/pagefind-entry.json",
  "pagefind/fragment/en_1.pf_fragment",
  "demo/pagefind/index/en_1.pf_index",
  "demo/llms.txt",
  "editions/soup-demo-digital.html",
];

/** What the table wants a file to be sent with. */
function wanted(file: string): Record<string, string> {
  const type = textType(file);
  const headers = {
    ...everywhere,
    "Cache-Control": cacheControl(file),
    ...(type && { "Content-Type": type }),
    ...(file.startsWith("editions/") && asDownload),
  };
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The headers of `wanted` as a server sends them for each file, and for an address that is none. */
async function sentBy(origin: string, base: string): Promise<Record<string, Record<string, string | null>>> {
  const sent: Record<string, Record<string, string | null>> = {};
  for (const file of [...files, "none/"]) {
    const response = await fetch(`${origin}${base}${file.replace(/(^|\/)index\.html$/, "$1")}`);
    expect([file, response.status, await response.text()]).toEqual([
      file,
      file === "none/" ? 404 : 200,
      expect.any(String),
    ]);
    sent[file] = Object.fromEntries(Object.keys(wanted(file)).map((name) => [name, response.headers.get(name)]));
    // The other files are opened where they are.
    expect(response.headers.has("content-disposition"), file).toBe(file.startsWith("editions/"));
  }
  return sent;
}

const all = Object.fromEntries([...files, "none/"].map((file) => [file, wanted(file)]));

/** What a host sends that reads `_headers`: every rule whose pattern fits, after its own way with pages. */
function sentByRules(text: string, base: string): typeof all {
  const rules = text.split("\n\n").map((block) => {
    const [pattern = "", ...lines] = block.trim().split("\n");
    const [before = "", after = ""] = pattern.split("*");
    const fits = (address: string) => address.startsWith(before) && address.endsWith(after);
    return { fits, headers: lines.map((line) => /^ {2}([^:]+): (.+)$/.exec(line)?.slice(1) ?? []) };
  });
  const entries = [...files, "none/"].map((file) => {
    const found: Record<string, string> = {};
    for (const { headers } of rules.filter(({ fits }) => fits(base + file)))
      for (const [name = "", value = ""] of headers) {
        // Two rules about one header would both be sent.
        expect(found[name.toLowerCase()]).toBeUndefined();
        found[name.toLowerCase()] = value;
      }
    return [file, { "cache-control": revalidated, ...found }] as const;
  });
  return Object.fromEntries(entries);
}

async function writeSite(): Promise<string> {
  const root = path.join(await temporaryFolder(), "www");
  for (const file of [...files, "404.html"]) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), `This is ${file}.`);
  }
  return root;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Runs a server until the test ends, and waits until it answers. */
async function serve(program: string, args: string[], origin: string, env: Record<string, string> = {}): Promise<void> {
  const child = spawn(program, args, { env: { ...process.env, ...env } });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  onTestFinished(async () => {
    const end = once(child, "exit");
    child.kill("SIGTERM");
    if (child.exitCode === null) await end;
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended:\n${said}`);
    if (await fetch(origin).catch(() => undefined)) return;
    await sleep(20);
  }
}

test("every answer bears the policy, and nobody may frame a page", () => {
  expect(everywhere["Content-Security-Policy"]).toBe(`${contentPolicy}; frame-ancestors 'none'`);
  expect(Object.keys(everywhere)).toEqual(
    expect.arrayContaining(["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"]),
  );
});

test("a name that says what it holds is kept for a year, and everything else is asked for each time", () => {
  expect(cacheControl("_astro/style.abc.css")).toBe("public, max-age=31536000, immutable");
  for (const file of ["index.html", "pagefind/pagefind.js", "cover.webp", "editions/soup.epub"])
    expect(cacheControl(file), file).toBe(revalidated);
});

describe.each(["/", "/guide/"])("below %s", (base) => {
  test("_headers says what the table says, and nothing twice", () => {
    expect(sentByRules(headersText(below(base)), base)).toEqual(all);
  });

  test.skipIf(!servers.nginx)("nginx sends what the table says", { timeout: 20_000 }, async () => {
    const root = await writeSite();
    const work = path.dirname(root);
    const port = await freePort();
    const settings = serverSettings(below(base))
      ["nginx.conf"].replaceAll(`/var/www/${book.id}`, root)
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("listen [::]:80;", "");
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${work}/${name};`,
    );
    const types = "types { text/html html; text/css css; application/json json; }";
    const own = `daemon off; master_process off; pid ${work}/pid; error_log stderr; events { }`;
    const conf = `${own} http { access_log off; ${paths.join(" ")} ${types} ${settings} }`;
    await writeFile(path.join(work, "nginx.conf"), conf);
    const origin = `http://127.0.0.1:${port}`;
    await serve("nginx", ["-p", work, "-c", path.join(work, "nginx.conf"), "-e", "stderr"], origin);
    expect(await sentBy(origin, base)).toEqual(all);
    expect(await (await fetch(`${origin}${base}none/`)).text()).toBe("This is 404.html.");
  });

  test.skipIf(!servers.caddy)("Caddy sends what the table says", { timeout: 20_000 }, async () => {
    const root = await writeSite();
    const port = await freePort();
    const settings = serverSettings(below(base))
      .Caddyfile.replaceAll(`/var/www/${book.id}`, root)
      .replace("\nbook.example {", `\n{\n\tadmin off\n}\nhttp://127.0.0.1:${port} {`);
    const file = path.join(path.dirname(root), "Caddyfile");
    await writeFile(file, settings.slice(settings.indexOf("\n") + 1));
    const origin = `http://127.0.0.1:${port}`;
    const home = path.dirname(root);
    await serve("caddy", ["run", "--config", file, "--adapter", "caddyfile"], origin, {
      HOME: home,
      XDG_DATA_HOME: home,
    });
    expect(await sentBy(origin, base)).toEqual(all);
    expect(await (await fetch(`${origin}${base}none/`)).text()).toBe("This is 404.html.");
  });
});
