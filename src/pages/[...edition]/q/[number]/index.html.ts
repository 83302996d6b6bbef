/** Addresses of the questions an edition holds: each leads on to its question. */
import type { APIRoute } from "astro";
import { rendering } from "virtual:octavo/book";
import { editionOf } from "../../../../book/edition.ts";
import type { Edition } from "../../../../book/types.ts";
import { leadingPage, questionAddresses, type QuestionAddress } from "../../../../formats/web/question-addresses.ts";

export function getStaticPaths() {
  const { book, plan } = rendering;
  return plan.web.flatMap((name) => {
    const edition = editionOf(book, name);
    return questionAddresses(book, edition)
      .filter(({ href }) => href !== undefined)
      .map((address) => ({
        params: { edition: name === "full" ? undefined : name, number: address.number },
        props: { edition, address },
      }));
  });
}

export const GET: APIRoute<{ edition: Edition; address: QuestionAddress }> = ({ props: { edition, address } }) =>
  new Response(leadingPage(rendering.book, edition, address, address.href ?? ""), {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
