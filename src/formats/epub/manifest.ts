/** Lists the files of a publication and the order they are read in. */
import type { Doc } from "../../book/types.ts";
import type { ContentDocument } from "./content-document.ts";
import { coverPath, type PackedFile } from "./epub-writer.ts";
import type { ManifestItem, SpineItem } from "./package-document.ts";

const xhtml = "application/xhtml+xml";

/** Every file of the publication but the package document itself. */
export function manifestOf(
  contents: readonly ContentDocument[],
  fonts: readonly PackedFile[],
  images: readonly PackedFile[],
  hasCover: boolean,
): ManifestItem[] {
  return [
    { id: "nav", href: "nav.xhtml", type: xhtml, properties: ["nav"] },
    { id: "ncx", href: "toc.ncx", type: "application/x-dtbncx+xml" },
    { id: "style", href: "style.css", type: "text/css" },
    ...(hasCover ? coverItems : []),
    { id: "title-page", href: "title-page.xhtml", type: xhtml },
    ...contents.map(({ doc, path, properties }) => ({ id: itemId(doc), href: path, type: xhtml, properties })),
    ...fonts.map(({ name }, i) => ({ id: `font-${i + 1}`, href: `fonts/${name}`, type: "font/woff2" })),
    ...images.map(({ name }, i) => ({ id: `image-${i + 1}`, href: `images/${name}`, type: imageType(name) })),
  ];
}

const coverItems: ManifestItem[] = [
  { id: "cover-page", href: "cover-page.xhtml", type: xhtml },
  { id: "cover-image", href: coverPath, type: "image/jpeg", properties: ["cover-image"] },
];

/** Title page, contents, then the book. The cover page stands apart: libraries show the picture, and some would show it twice. */
export function spineOf(contents: readonly ContentDocument[], hasCover: boolean): SpineItem[] {
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
  return `image/${extension === "jpg" ? "jpeg" : extension}`;
}
