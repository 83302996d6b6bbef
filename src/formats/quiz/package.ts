/** Packs an edition's questions for those who teach with it: GIFT for Moodle, QTI for every other platform. */
import { writeFile } from "node:fs/promises";
import type { Book, Edition } from "../../book/types.ts";
import type { Check } from "../check.ts";
import type { Content, QuestionItem, StudyItems } from "../items/item.ts";
import { mediaBytes } from "../items/media.ts";
import { releaseDate } from "../release-date.ts";
import { zipOf } from "../zip.ts";
import { giftText } from "./gift.ts";
import { preflightGift } from "./preflight-gift.ts";
import { preflightQti } from "./preflight-qti.ts";
import { mapElements } from "./plain-content.ts";
import { qtiFiles } from "./qti-package.ts";

/** What the files are made from, and where they go. */
export interface QuizSource {
  book: Book;
  edition: Edition;
  items: StudyItems;
  out: { gift: string; qti: string };
}

/** Writes both files and says how they stand up to those who read them. */
export async function packageQuiz({ out, ...source }: QuizSource): Promise<{ checks: Check[] }> {
  const { items, book } = source;
  const gift = giftText(items.questions, book);
  const qti = await buildQti(source);
  await writeFile(out.gift, gift);
  await writeFile(out.qti, qti);
  return { checks: [...preflightGift(gift, items.questions), ...preflightQti(qti, items.questions)] };
}

/** The bytes of the QTI package, with the pictures that its questions show. */
export async function buildQti({ book, edition, items }: Omit<QuizSource, "out">): Promise<Uint8Array> {
  const shown = items.questions.flatMap(picturesIn);
  const media = await mediaBytes(new Map([...items.media].filter(([name]) => shown.includes(name))));
  const names = [...media.keys()].toSorted();
  const text = new TextEncoder();
  const files = [
    ...Array.from(qtiFiles(items.questions, names, book, edition), ([path, xml]): [string, Uint8Array] => [
      path,
      text.encode(xml),
    ]),
    ...names.map((name): [string, Uint8Array] => [`media/${name}`, media.get(name) ?? new Uint8Array()]),
  ];
  return zipOf(new Map(files), releaseDate(book));
}

function picturesIn({ stem, prompts, options, explanation }: QuestionItem): string[] {
  const names: string[] = [];
  const contents: Content[] = [stem, explanation, ...prompts, ...options.flatMap(({ body, reason }) => [body, reason])];
  for (const content of contents)
    mapElements(content, ({ properties }) => {
      if (typeof properties["src"] === "string") names.push(properties["src"]);
      return undefined;
    });
  return names;
}
