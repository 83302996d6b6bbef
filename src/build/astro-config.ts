/** Configures Astro for one book: its documents and its data arrive as virtual modules. */
import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import type { AstroInlineConfig, AstroUserConfig } from "astro";
import { markdownFeatures } from "../book/parse.ts";
import { shapePlugin } from "../render/satteri-plugin.ts";
import { bookWords } from "./book-words.ts";
import { bookModules, documentOf, type RenderSource } from "./book-modules.ts";
import { markdownInDev } from "./markdown-in-dev.ts";
import type { Rendering } from "./rendering.ts";
import { engineRoot } from "./workspace.ts";

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
      plugins: [
        bookModules(source, initial),
        bookWords(initial.book.config.language),
        markdownInDev(source.bookRoot, initial),
      ],
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
