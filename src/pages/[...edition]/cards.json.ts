/** What the flashcards of each edition say, fetched when a session begins. */
import { rendering } from "virtual:octavo/book";
import type { APIRoute, InferGetStaticPropsType } from "astro";
import { makeContents } from "../../formats/study/cards/make-contents.ts";
import { pageData } from "../../formats/web/page-data.ts";
import { siteContext, toolPaths } from "../../formats/web/site-context.ts";

export const getStaticPaths = () => toolPaths(rendering, "cards");

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, page } }) => {
  const context = siteContext(rendering, pageData(rendering.book, edition, page));
  return Response.json(makeContents(rendering.book, edition, context));
};
