/** Brings a book into Astro: its documents and its data as virtual modules, renewed on every save. */
import path from "node:path";
import { setTimeout as settled } from "node:timers/promises";
import {
  isRunnableDevEnvironment,
  type DevEnvironment,
  type EnvironmentModuleNode,
  type Plugin,
  type ViteDevServer,
} from "vite";
import type { Rendering } from "./rendering.ts";
import { engineRoot } from "./workspace.ts";

/** The book an Astro run renders; `rendering` is read anew whenever `load` is called. */
export interface RenderSource {
  bookRoot: string;
  load: () => Promise<Rendering>;
}

/** A `.md` file travels as a `.mdx` module, so that both meet the same components. */
const plainSuffix = ".octavo.mdx";

/** The document an absolute path is. */
export function documentOf(absolute: string, bookRoot: string, rendering: Rendering) {
  const isPlain = absolute.endsWith(plainSuffix);
  const file = path
    .relative(bookRoot, isPlain ? absolute.slice(0, -plainSuffix.length) : absolute)
    .split(path.sep)
    .join("/");
  const doc = rendering.book.docs.find((candidate) => candidate.file === file);
  return doc === undefined ? undefined : { id: doc.id, file, isPlain };
}

const bookModule = "virtual:octavo/book";
const docsModule = "virtual:octavo/docs";

/**
 * Milliseconds after which a saved file is taken to be whole: editors empty a file before they write it. The watcher
 * keeps silent about a change within 50 ms of another: https://github.com/paulmillr/chokidar, `_throttle` in its source.
 */
const settleMs = 60;

/** The plugin that serves the book; `initial` is kept up to date in place. */
export function bookModules(source: RenderSource, initial: Rendering): Plugin {
  return {
    name: "octavo-book",
    enforce: "pre",
    async resolveId(id, importer) {
      if (id === bookModule || id === docsModule) return `\0${id}`;
      if (id.endsWith(plainSuffix)) return id;
      // MDX outside the project has no node_modules above it: its runtime is the engine's.
      const isBare = !id.startsWith(".") && !path.isAbsolute(id) && !id.startsWith("\0");
      if (isBare && importer?.startsWith(source.bookRoot + path.sep))
        return this.resolve(id, path.join(engineRoot, "src/env.d.ts"), { skipSelf: true });
      return undefined;
    },
    load(id) {
      // A string to parse is read faster than the same data as code, which a big book makes felt.
      if (id === `\0${bookModule}`)
        return `export const rendering = JSON.parse(${JSON.stringify(JSON.stringify(initial))});`;
      if (id === `\0${docsModule}`) return contentsCode(initial, source.bookRoot);
      return id.endsWith(plainSuffix) ? "{/* the tree is handed over by the shape plugin */}" : undefined;
    },
    configureServer(server) {
      watchBook(server, source, initial);
    },
  };
}

function watchBook(server: ViteDevServer, source: RenderSource, initial: Rendering): void {
  server.watcher.add(source.bookRoot);
  let reading = Promise.resolve();
  const refresh = async () => {
    await settled(settleMs);
    Object.assign(initial, await source.load());
    for (const environment of Object.values(server.environments))
      for (const id of [bookModule, docsModule]) forget(environment, `\0${id}`);
    server.environments.client.hot.send({ type: "full-reload" });
  };
  const note = (file: string) => {
    if (!file.startsWith(source.bookRoot + path.sep)) return;
    reading = reading.then(refresh).catch((error: unknown) => {
      server.config.logger.error(String(error));
    });
  };
  for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, note);
  // Astro asks the browser to reload as soon as a file changes; the page waits until the book has been read anew.
  server.middlewares.use((_, __, next) => {
    void reading.then(() => {
      next();
    });
  });
}

/** Drops a module and all made of it, also what has run: a page asked for during the reading was made of the old book. */
function forget(environment: DevEnvironment, id: string): void {
  const module = environment.moduleGraph.getModuleById(id);
  if (module === undefined) return;
  const stale = new Set<EnvironmentModuleNode>();
  environment.moduleGraph.invalidateModule(module, stale, Date.now(), true);
  if (!isRunnableDevEnvironment(environment)) return;
  const { evaluatedModules } = environment.runner;
  for (const node of stale) {
    const run = evaluatedModules.getModuleById(node.id ?? "");
    if (run !== undefined) evaluatedModules.invalidateModule(run);
  }
}

function contentsCode(rendering: Rendering, bookRoot: string): string {
  const prose = rendering.book.docs.filter((doc) => doc.kind !== "glossary");
  const entries = prose.map((doc) => {
    const file = path.join(bookRoot, doc.file) + (doc.file.endsWith(".md") ? plainSuffix : "");
    return `  ${JSON.stringify(doc.id)}: () => import(${JSON.stringify(file)}),`;
  });
  return `export const contents = {\n${entries.join("\n")}\n};`;
}
