/** What components on a page of the site are told, and the pages a route makes. */
import type { Book, Edition } from "../../book/types.ts";
import { editionOf } from "../../book/edition.ts";
import type { PageContext } from "../../render/context.ts";
import { siteHref } from "../../render/locate.ts";
import { pageData, type PageData } from "./page-data.ts";
import { toolPages, type ToolKind } from "./site-pages.ts";

/** What of a rendering the site needs. */
interface SiteSource {
  book: Book;
  svgs: Record<string, string>;
  drawings: Record<string, string>;
  assets: Record<string, string>;
  plan: { web: readonly Edition["name"][] };
}

/** The context of a page of the site, for `Astro.locals.page`. */
export function siteContext({ book, svgs, drawings, assets }: SiteSource, data: PageData): PageContext {
  return {
    format: "web",
    book,
    edition: data.edition,
    svgs,
    drawings,
    answers: new Map(),
    hrefFor: siteHref(book, data.edition, data.base),
    assetHref: (path) => `${data.root}assets/${assets[path] ?? ""}`,
  };
}

/** What the route of a study tool is given. */
export interface ToolProps {
  data: PageData;
}

/** The static paths of a study tool: its page in each edition that has it. A route is `[...edition]/<path>.astro`. */
export function toolPaths(
  { book, plan }: SiteSource,
  kind: ToolKind,
): { params: { edition: string | undefined }; props: ToolProps }[] {
  return plan.web.flatMap((name) => {
    const edition = editionOf(book, name);
    return toolPages(edition)
      .filter((page) => page.kind === kind)
      .map((page) => ({
        params: { edition: name === "full" ? undefined : name },
        props: { data: pageData(book, edition, page) },
      }));
  });
}
