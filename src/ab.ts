import { build } from "astro";
import path from "node:path";
import { readBookFolder } from "./book/read.ts";
import { checkBook } from "./book/check.ts";
import { renderingOf } from "./build/load-rendering.ts";
import { astroBuildConfig } from "./build/astro-config.ts";
const bookRoot = path.resolve(process.argv[2] ?? "chapters");
const out = process.argv[3] ?? "/tmp/web-out";
const only = (process.argv[4] ?? "web digital").split(" ");
const load = async () => {
  const r = renderingOf(checkBook(await readBookFolder(bookRoot)), {});
  r.plan.print = []; r.plan.epub = [];
  if (!only.includes("digital")) r.plan.digital = [];
  return r;
};
const r = await load();
const t = performance.now();
await build(astroBuildConfig({ bookRoot, load }, r, out, "/tmp/web-cache"));
console.log(performance.now() - t);
