/** What the flashcards of each edition say, fetched when a session begins. */
import { rendering } from "virtual:octavo/book";
import type { APIRoute } from "astro";
import { makeContents } from "../../formats/study/cards/make-contents.ts";
import { siteContext, toolPaths, type ToolProps } from "../../formats/web/site-context.ts";

export const getStaticPaths = () => toolPaths(rendering, "cards");

export const GET: APIRoute<ToolProps> = ({ props: { data } }) =>
  Response.json(makeContents(data.book, data.edition, siteContext(rendering, data)));
