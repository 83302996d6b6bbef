/** Makes what stands outside of books: the Anki deck, and the questions for learning platforms. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { editionOf } from "../book/edition.ts";
import type { EditionName } from "../book/types.ts";
import { packageDeck } from "../formats/anki/package.ts";
import { studyItems } from "../formats/items/study-items.ts";
import { packageQuiz } from "../formats/quiz/package.ts";
import { readPage, type Made, type MakeContext } from "./make-context.ts";
import type { Product } from "./products.ts";

/** Makes and judges the deck, and the same cards as text. */
export async function makeDeck(product: Product, out: string, context: MakeContext): Promise<Made> {
  const source = await itemsOf(product.edition, context);
  return packageDeck({ ...source, out: { deck: out, text: beside(product, context) } });
}

/** Makes and judges the questions in GIFT and in QTI. */
export async function makeQuiz(product: Product, out: string, context: MakeContext): Promise<Made> {
  const source = await itemsOf(product.edition, context);
  return packageQuiz({ ...source, out: { gift: out, qti: beside(product, context) } });
}

/** Where the second of a product's files goes. */
function beside({ outputs }: Product, { stage }: MakeContext): string {
  return path.join(stage, outputs[1] ?? "");
}

async function itemsOf(name: EditionName, context: MakeContext) {
  const { book, rendered } = context;
  const edition = editionOf(book, name);
  const asked = edition.docs.filter(({ questions }) => questions.length > 0);
  const pages = await Promise.all(
    asked.map(async ({ id }): Promise<[string, string]> => [id, await readPage(context, `items/${name}/${id}`)]),
  );
  const names = await readdir(path.join(rendered, "assets"));
  const assets = new Map(names.map((file) => [file, path.join(rendered, "assets", file)]));
  return { book, edition, items: studyItems({ book, edition, pages: new Map(pages), assets }) };
}
