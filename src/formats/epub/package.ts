/** Packs the rendered documents of an edition into an EPUB 3.3 publication and judges the result. */
import { writeFile } from "node:fs/promises";
import type { Book, Doc, Edition } from "../../book/types.ts";
import { contentDocument, type ContentDocument } from "./content-document.ts";
import { coverPath, writeEpub, type PackedFile } from "./epub-writer.ts";
import { fontFaces, fontFiles } from "./fonts.ts";
import { coverPage, titlePage } from "./front-pages.ts";
import { metadata, publicationTitle } from "./metadata.ts";
import { landmarksOf, navigationPage, navLists } from "./navigation.ts";
import { ncx } from "./ncx.ts";
import { outline } from "./outline.ts";
import { packageDocument, type ManifestItem, type SpineItem } from "./package-document.ts";
import { preflightEpub, type Check } from "./preflight.ts";
import { publicationId, releaseDate } from "./release.ts";

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
export async function buildEpub({ book, edition, documents, assets, css, cover }: Omit<EpubSource, "out">): Promise<Buffer> {
  const { language } = book.config;
  const images = new Map<string, PackedFile>();
  const addresses = {
    link: linkResolver(book, edition),
    image(src: string) {
      const name = decodeURIComponent(src).replace(/^.*\bassets\//, "");
      const file = assets.get(name);
      if (file === undefined) throw new Error(`The markup shows “${src}”, but no picture of that name was given.`);
      images.set(name, { name, source: file });
      return `../images/${name}`;
    },
  };
  const contents = documents.map(({ doc, html }) => contentDocument(doc, html, language, addresses));
  const pictures = [...images.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const fonts = fontFiles();
  const entries = outline(book, contents);
  const lists = navLists(book, edition);
  const date = releaseDate(book);
  const hasCover = cover !== undefined;
  const facts = {
    hasPictures: pictures.length > 0 || contents.some(({ properties }) => properties.includes("svg")),
    hasMath: contents.some(({ properties }) => properties.includes("mathml")),
    hasCover,
  };
  const title = publicationTitle(book, edition);
  const manifest = manifestOf(contents, fonts, pictures, hasCover);
  const texts = new Map([
    ["content.opf", packageDocument(language, metadata(book, edition, date, facts), manifest, spineOf(contents, hasCover))],
    ["nav.xhtml", navigationPage(language, entries, lists, landmarksOf(contents, hasCover))],
    ["toc.ncx", ncx(publicationId(book, edition.name), title, language, entries)],
    ["style.css", `${fontFaces()}\n${css}`],
    ...(hasCover ? ([["cover-page.xhtml", coverPage(book, coverPath)]] as const) : []),
    ["title-page.xhtml", titlePage(book, edition)],
    ...contents.map(({ path, xhtml }) => [path, xhtml] as const),
  ]);
  return writeEpub({ title, texts, fonts, images: pictures, cover, date });
}

/** Links into the publication keep their place in it, links to the web stay; what leads nowhere is undefined. */
function linkResolver(book: Book, edition: Edition): (href: string) => string | undefined {
  const names = new Set(edition.docs.map((doc) => `${doc.id}.xhtml`));
  return (href) => {
    const [file = "", fragment] = href.split("#", 2);
    if (names.has(file) || (file === "" && fragment !== undefined && fragment !== "")) return href;
    if (href === "" || href.startsWith("#")) return undefined;
    return URL.parse(href, book.config.site.url)?.href;
  };
}

function manifestOf(contents: readonly ContentDocument[], fonts: readonly PackedFile[], images: readonly PackedFile[], hasCover: boolean): ManifestItem[] {
  const xhtml = "application/xhtml+xml";
  return [
    { id: "nav", href: "nav.xhtml", type: xhtml, properties: ["nav"] },
    { id: "ncx", href: "toc.ncx", type: "application/x-dtbncx+xml" },
    { id: "style", href: "style.css", type: "text/css" },
    ...(hasCover
      ? [
          { id: "cover-page", href: "cover-page.xhtml", type: xhtml },
          { id: "cover-image", href: coverPath, type: "image/jpeg", properties: ["cover-image"] },
        ]
      : []),
    { id: "title-page", href: "title-page.xhtml", type: xhtml },
    ...contents.map(({ doc, path, properties }) => ({ id: itemId(doc), href: path, type: xhtml, properties })),
    ...fonts.map(({ name }, i) => ({ id: `font-${i + 1}`, href: `fonts/${name}`, type: "font/woff2" })),
    ...images.map(({ name }, i) => ({ id: `image-${i + 1}`, href: `images/${name}`, type: imageType(name) })),
  ];
}

/** The cover page stands apart: libraries show the picture anyway, and some would show it twice. */
function spineOf(contents: readonly ContentDocument[], hasCover: boolean): SpineItem[] {
  return [
    ...(hasCover ? [{ id: "cover-page", linear: false }] : []),
    { id: "title-page" },
    { id: "nav" },
    ...contents.map(({ doc }) => ({ id: itemId(doc) })),
  ];
}

function itemId(doc: Doc): string {
  return `doc-${doc.id}`;
}

function imageType(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return `image/${extension === "jpg" ? "jpeg" : extension === "svg" ? "svg+xml" : extension}`;
}
