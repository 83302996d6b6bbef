/** Serves the Markdown edition while writing, made anew for each request. */
import type { Plugin } from "vite";
import { editionNames, editionOf } from "../book/edition.ts";
import { readBookFolder } from "../book/read.ts";
import { packageMarkdown } from "../formats/markdown/package.ts";
import { siteBase } from "../formats/web/site-pages.ts";
import type { Rendering } from "./rendering.ts";

/** The plugin; `rendering` is kept up to date in place. */
export function markdownInDev(bookRoot: string, rendering: Rendering): Plugin {
  const textAt = async (address: string): Promise<string | undefined> => {
    const { book, assets } = rendering;
    // The demo stands inside the full site, so its root is tried first.
    const name = editionNames(book).findLast((edition) => address.startsWith(siteBase(book, edition)));
    if (name === undefined) return undefined;
    const { texts } = await readBookFolder(bookRoot);
    const files = packageMarkdown({ book, edition: editionOf(book, name), texts, assets, files: [] });
    return files.get(decodeURIComponent(address.slice(siteBase(book, name).length)));
  };
  return {
    name: "octavo-markdown",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [address = ""] = (request.originalUrl ?? "").split("?");
        const type = /\.(md|txt)$/.exec(address)?.[1];
        if (type === undefined) {
          next();
          return;
        }
        textAt(address).then((text) => {
          if (text === undefined) {
            next();
            return;
          }
          response.setHeader("content-type", `text/${type === "md" ? "markdown" : "plain"}; charset=utf-8`);
          response.end(text);
        }, next);
      });
    },
  };
}
