// What `astro dev` and `astro check` see; the build calls src/build/astro-config.ts itself.
import path from "node:path";
import { defineConfig } from "astro/config";
import { astroConfig } from "./src/build/astro-config.ts";
import { checkBook } from "./src/book/check.ts";
import { readBookFolder } from "./src/book/read.ts";
import { renderingOf } from "./src/build/load-rendering.ts";

const bookRoot = path.resolve(process.env.BOOK ?? "chapters");
const load = async () => renderingOf(checkBook(await readBookFolder(bookRoot)), {});

export default defineConfig(astroConfig({ bookRoot, load }, await load()));
