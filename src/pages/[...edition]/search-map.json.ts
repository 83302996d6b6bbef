/** What the search of each edition knows before it searches. */
import type { APIRoute } from "astro";
import { rendering } from "virtual:octavo/book";
import { editionOf } from "../../book/edition.ts";
import type { EditionName } from "../../book/types.ts";
import { searchMap } from "../../formats/web/search-map.ts";
import { siteBase } from "../../formats/web/site-pages.ts";
import { pathOfDoc } from "../../render/locate.ts";

export function getStaticPaths() {
  return rendering.plan.web.map((name) => ({
    params: { edition: name === "full" ? undefined : name },
    props: { name },
  }));
}

export const GET: APIRoute<{ name: EditionName }> = ({ props: { name } }) => {
  const { book } = rendering;
  const base = siteBase(book, name);
  return Response.json(searchMap(book, editionOf(book, name), (doc) => `${base}${pathOfDoc(doc)}`));
};
