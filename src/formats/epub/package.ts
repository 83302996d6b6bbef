/** Packs the rendered documents of an edition into an EPUB 3.3 publication and judges the result. */
import { readFile, writeFile } from "node:fs/promises";
import type { Book, Doc, Edition } from "../../book/types.ts";
import type { Check } from "../check.ts";
import { foliosOf, type PrintedText } from "../print/printed-text.ts";
import { releaseDate } from "../release-date.ts";
import { accessibilityPage, accessibilityPath } from "./accessibility-page.ts";
import { addressesOf } from "./addresses.ts";
import { contentDocuments, prepareDocument } from "./content-document.ts";
import { factsOf } from "./content-facts.ts";
import { generalDelivery, type Delivery, type DeliveryTools } from "./delivery.ts";
import { writeEpub } from "./epub-writer.ts";
import { fontFaces, fontFiles } from "./fonts.ts";
import { titlePage } from "./front-pages.ts";
import { manifestOf, spineOf } from "./manifest.ts";
import { metadata, paperbackName, publicationTitle } from "./metadata.ts";
import { contentsPage, navigationPage } from "./navigation.ts";
import { ncx } from "./ncx.ts";
import { packageDocument } from "./package-document.ts";
import { preflightEpub } from "./preflight.ts";
import { wayThrough } from "./reading-order.ts";
import { publicationId } from "./release.ts";
import { classesIn, classesInPages, classesInTrees, usedStyles } from "./used-styles.ts";
import { wordsOf } from "../../words/words.ts";

/** What an EPUB is packed from. */
export interface EpubSource {
  book: Book;
  edition: Edition;
  /** Markup of each document in reading order: one `section.doc` in HTML syntax, as rendered for this format. */
  documents: readonly { doc: Doc; html: string }[];
  /** Absolute paths of bitmaps by the name under which the markup shows them, `assets/<name>`. */
  assets: ReadonlyMap<string, string>;
  /** The reader's style sheet, without font faces. */
  css: string;
  /** JPEG, 1600×2560; undefined for a publication without cover. */
  cover: Buffer | undefined;
  /** The paperback whose pages are marked; none when missing. */
  print?: PrintedText | undefined;
  /** How it is delivered; for every reading system when missing. */
  delivery?: Delivery;
  /** Draws pictures for a delivery that wants bitmaps. */
  draw?: DeliveryTools["draw"];
  /** Where the file goes. */
  out: string;
}

/** Writes the EPUB to `out` and says how it stands up to every check. */
export async function packageEpub(source: EpubSource): Promise<{ checks: Check[] }> {
  const bytes = await buildEpub(source);
  await writeFile(source.out, bytes);
  const { edition, print, delivery = generalDelivery } = source;
  const planned = {
    titles: edition.docs.map(({ title }) => title),
    ...(print === undefined ? {} : { folios: foliosOf(print, edition.docs) }),
  };
  return { checks: await preflightEpub(bytes, delivery.isDerived ? "kindle" : "epub", planned) };
}

/** The bytes of the EPUB. @throws when the markup shows a bitmap that `assets` lacks. */
export async function buildEpub(source: Omit<EpubSource, "out">): Promise<Buffer> {
  const { book, edition, cover, delivery = generalDelivery } = source;
  const { language } = book.config;
  const { prepared, bitmaps, addresses } = await prepareAll(source, delivery);
  const css = delivery.styles(source.css);
  const used = classesInTrees(prepared.map(({ tree }) => tree));
  const documents = contentDocuments(prepared, language, classesIn(usedStyles(css, used)));
  const images = bitmaps.filter(({ name }) =>
    documents.some(({ pages }) => pages.some(({ xhtml }) => xhtml.includes(`src="../images/${name}"`))),
  );
  const facts = factsOf(prepared, await Promise.all(images.map((image) => readFile(image.source))));
  const title = publicationTitle(book, edition);
  const id = publicationId(book, delivery.isDerived ? "kindle" : edition.name);
  const date = releaseDate(book);
  const { spine, order, entries, lists, pages, navigation } = wayThrough(book, edition, documents, delivery);
  const statement = accessibilityPage(
    book,
    edition,
    {
      hasPictures: facts.pictures > 0,
      hasSilent: facts.silent > 0,
      mayMove: facts.mayMove,
      hasMath: facts.formulas > 0,
      hasPages: facts.hasPages,
      checkedWith: ["EPUBCheck"],
      certifiedBy: delivery.isDerived ? undefined : book.config.accessibility?.certifiedBy,
    },
    addresses,
  );
  const ownPages = new Map([
    ["title-page.xhtml", titlePage(book, edition)],
    ...(delivery.hasContentsPage ? [["contents.xhtml", contentsPage(language, entries, lists)] as const] : []),
    [accessibilityPath, statement],
  ]);
  const texts = [
    ...ownPages,
    ...documents.flatMap((document) => document.pages.map(({ path, xhtml }) => [path, xhtml] as const)),
  ];
  const fonts = delivery.hasFonts ? fontFiles() : [];
  const nav = navigationPage(language, navigation);
  const styles = usedStyles(css, new Set([...used, ...classesInPages([...ownPages.values(), nav])]));
  const about = metadata(book, edition, {
    id,
    isDerived: delivery.isDerived,
    modified: date,
    hasCover: cover !== undefined,
    facts,
    pageSource: facts.hasPages ? paperbackName(book) : undefined,
  });
  const manifest = manifestOf(documents, { pages: [...ownPages.keys()], fonts, images, hasCover: cover !== undefined });
  const pagesAndLists = new Map([
    ["content.opf", packageDocument(language, about, manifest, spineOf(spine))],
    ["nav.xhtml", nav],
    ["toc.ncx", ncx({ id, title, language, entries: navigation.entries, pages, order })],
    ...texts,
  ]);
  const files = new Map([
    ...[...pagesAndLists].map(([name, text]) => [name, delivery.words(text)] as const),
    ["style.css", delivery.hasFonts ? `${fontFaces()}\n${styles}` : styles],
  ]);
  return writeEpub({ title, texts: files, fonts, images, cover, date });
}

/** The documents as they are delivered, and every bitmap they may show. */
async function prepareAll(source: Omit<EpubSource, "out">, delivery: Delivery) {
  const { book, edition, documents, assets, print, draw = cannotDraw } = source;
  const words = wordsOf(book.config.language);
  const { images, ...addresses } = addressesOf(book, edition, assets);
  const prepared = documents.map(({ doc, html }) => prepareDocument(doc, html, addresses, print, words));
  const shown = images();
  const byAddress = new Map(shown.map((file) => [`../images/${file.name}`, file]));
  const drawn = await delivery.adapt(prepared, { draw, images: byAddress, words: words.epub });
  return { prepared, bitmaps: [...shown, ...drawn], addresses };
}

function cannotDraw(pictures: readonly unknown[]): Promise<string[]> {
  if (pictures.length > 0) throw new Error("A delivery wants pictures drawn, but nothing was given to draw them.");
  return Promise.resolve([]);
}
