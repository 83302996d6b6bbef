/** Configures Astro for one book: its documents and its data arrive as virtual modules. */
import path from "node:path";
import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import type { AstroInlineConfig, AstroUserConfig } from "astro";
import type { Plugin } from "vite";
import { markdownFeatures } from "../book/parse.ts";
import { shapePlugin } from "../render/satteri-plugin.ts";
import type { Rendering } from "./rendering.ts";

const engineRoot = path.resolve(import.meta.dirname, "../..");

/** The book an Astro run renders; `rendering` is read anew whenever `load` is called. */
export interface RenderSource {
  bookRoot: string;
  load: () => Promise<Rendering>;
}

/** Astro's settings for a book. */
export function astroConfig(source: RenderSource, initial: Rendering): AstroUserConfig {
  const { site } = initial.book.config;
  return {
    ...(site.url === undefined ? {} : { site: site.url }),
    base: site.base,
    trailingSlash: "always",
    build: { inlineStylesheets: "never", format: "directory" },
    devToolbar: { enabled: false },
    prefetch: false,
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        features: markdownFeatures,
        mdastPlugins: [shapePlugin((absolute) => documentOf(absolute, source.bookRoot, initial))],
      }),
    },
    integrations: [mdx()],
    vite: {
      plugins: [bookModules(source, initial)],
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [engineRoot, source.bookRoot] } },
    },
  };
}

/** Settings of a run that renders once. */
export function astroBuildConfig(
  source: RenderSource,
  initial: Rendering,
  outDir: string,
  cacheDir: string,
): AstroInlineConfig {
  return {
    ...astroConfig(source, initial),
    configFile: false,
    root: engineRoot,
    outDir,
    cacheDir,
    logLevel: "warn",
  };
}

/** A `.md` file travels as a `.mdx` module, so that both meet the same components. */
const plainSuffix = ".octavo.mdx";

function documentOf(absolute: string, bookRoot: string, rendering: Rendering) {
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

function bookModules(source: RenderSource, initial: Rendering): Plugin {
  let rendering = initial;
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
      if (id === `\0${bookModule}`) return `export const rendering = ${JSON.stringify(rendering)};`;
      if (id === `\0${docsModule}`) return contentsCode(rendering, source.bookRoot);
      return id.endsWith(plainSuffix) ? "{/* the tree is handed over by the shape plugin */}" : undefined;
    },
    configureServer(server) {
      server.watcher.add(source.bookRoot);
      const refresh = async (file: string) => {
        if (!file.startsWith(source.bookRoot + path.sep)) return;
        rendering = Object.assign(initial, await source.load());
        for (const id of [bookModule, docsModule]) {
          for (const environment of Object.values(server.environments)) {
            const module = environment.moduleGraph.getModuleById(`\0${id}`);
            if (module !== undefined) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.environments.client.hot.send({ type: "full-reload" });
      };
      for (const event of ["add", "change", "unlink"] as const)
        server.watcher.on(event, (file: string) => void refresh(file));
    },
  };
}

function contentsCode(rendering: Rendering, bookRoot: string): string {
  const prose = rendering.book.docs.filter((doc) => doc.kind !== "glossary");
  const entries = prose.map((doc) => {
    const file = path.join(bookRoot, doc.file) + (doc.file.endsWith(".md") ? plainSuffix : "");
    return `  ${JSON.stringify(doc.id)}: () => import(${JSON.stringify(file)}),`;
  });
  return `export const contents = {\n${entries.join("\n")}\n};`;
}
