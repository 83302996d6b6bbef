/** Packs the rendered documents of an edition into an EPUB 3.3 publication and judges the result. */
import { writeFile } from "node:fs/promises";
import type { Book, Doc, Edition } from "../../book/types.ts";
import { addressesOf } from "./addresses.ts";
import { contentDocument } from "./content-document.ts";
import { coverPath, writeEpub } from "./epub-writer.ts";
import { fontFaces, fontFiles } from "./fonts.ts";
import { coverPage, titlePage } from "./front-pages.ts";
import { manifestOf, spineOf } from "./manifest.ts";
import { metadata, publicationTitle } from "./metadata.ts";
import { landmarksOf, navigationPage, navLists } from "./navigation.ts";
import { ncx } from "./ncx.ts";
import { outline } from "./outline.ts";
import { packageDocument } from "./package-document.ts";
import type { Check } from "../check.ts";
import { preflightEpub } from "./preflight.ts";
import { publicationId } from "./release.ts";
import { releaseDate } from "../release-date.ts";

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
  /** Where the file goes. */
  out: string;
}

/** Writes the EPUB to `out` and says how it stands up to every check. */
export async function packageEpub(source: EpubSource): Promise<{ checks: Check[] }> {
  const bytes = await buildEpub(source);
  await writeFile(source.out, bytes);
  return { checks: await preflightEpub(bytes) };
}

/** The bytes of the EPUB. @throws when the markup shows a bitmap that `assets` lacks. */
export async function buildEpub({
  book,
  edition,
  documents,
  assets,
  css,
  cover,
}: Omit<EpubSource, "out">): Promise<Buffer> {
  const { language } = book.config;
  const { images, ...addresses } = addressesOf(book, edition, assets);
  const styled = classesIn(css);
  const contents = documents.map(({ doc, html }) => contentDocument(doc, html, { language, addresses, styled }));
  const pictures = images();
  const fonts = fontFiles();
  const date = releaseDate(book);
  const facts = {
    hasPictures: pictures.length > 0 || contents.some(({ properties }) => properties.includes("svg")),
    hasMath: contents.some(({ properties }) => properties.includes("mathml")),
    hasCover: cover !== undefined,
  };
  const entries = outline(book, contents);
  const landmarks = landmarksOf(contents, facts.hasCover);
  const title = publicationTitle(book, edition);
  const about = metadata(book, edition, date, facts);
  const items = manifestOf(contents, fonts, pictures, facts.hasCover);
  const texts = new Map([
    ["content.opf", packageDocument(language, about, items, spineOf(contents, facts.hasCover))],
    ["nav.xhtml", navigationPage(language, entries, navLists(book, edition), landmarks)],
    ["toc.ncx", ncx(publicationId(book, edition.name), title, language, entries)],
    ["style.css", `${fontFaces()}\n${css}`],
    ...(facts.hasCover ? ([["cover-page.xhtml", coverPage(book, coverPath)]] as const) : []),
    ["title-page.xhtml", titlePage(book, edition)],
    ...contents.map(({ path, xhtml }) => [path, xhtml] as const),
  ]);
  return writeEpub({ title, texts, fonts, images: pictures, cover, date });
}

/** Names of the classes a style sheet speaks of. */
function classesIn(css: string): Set<string> {
  const selectors = css.replace(/\/\*[\s\S]*?\*\/|\{[^}]*\}/g, " ");
  return new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name));
}
