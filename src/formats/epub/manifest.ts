/** Lists the files of a publication and the order they are read in. */
import type { ContentDocument } from "./content-document.ts";
import { coverPath, type PackedFile } from "./epub-writer.ts";
import type { ManifestItem, SpineItem } from "./package-document.ts";

const xhtml = "application/xhtml+xml";

/** The files of the package besides its documents. */
export interface PackageFiles {
  /** Pages of the package's own that are read: "title-page.xhtml". */
  pages: readonly string[];
  fonts: readonly PackedFile[];
  images: readonly PackedFile[];
  hasCover: boolean;
}

/** Every file of the publication but the package document itself. */
export function manifestOf(
  documents: readonly ContentDocument[],
  { pages, fonts, images, hasCover }: PackageFiles,
): ManifestItem[] {
  return [
    { id: "nav", href: "nav.xhtml", type: xhtml, properties: ["nav"] },
    { id: "ncx", href: "toc.ncx", type: "application/x-dtbncx+xml" },
    { id: "style", href: "style.css", type: "text/css" },
    ...(hasCover ? [{ id: "cover-image", href: coverPath, type: "image/jpeg", properties: ["cover-image"] }] : []),
    ...pages.map((href) => ({ id: idOf(href), href, type: xhtml })),
    ...documents.flatMap((document) =>
      document.pages.map(({ path, properties }, i) => ({
        id: itemId(document, i),
        href: path,
        type: xhtml,
        properties,
      })),
    ),
    ...fonts.map(({ name }, i) => ({ id: `font-${i + 1}`, href: `fonts/${name}`, type: "font/woff2" })),
    ...images.map(({ name }, i) => ({ id: `image-${i + 1}`, href: `images/${name}`, type: imageType(name) })),
  ];
}

/** Pages of the package in the order they are read in; a document takes as many places as it has pages. */
export function spineOf(order: readonly (string | ContentDocument)[]): SpineItem[] {
  return order.flatMap((entry) =>
    typeof entry === "string" ? [{ id: idOf(entry) }] : entry.pages.map((_, i) => ({ id: itemId(entry, i) })),
  );
}

function idOf(page: string): string {
  return page.replace(/\.xhtml$/, "");
}

function itemId({ doc }: ContentDocument, page: number): string {
  return page === 0 ? `doc-${doc.id}` : `doc-${doc.id}_${page + 1}`;
}

function imageType(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return `image/${extension === "jpg" ? "jpeg" : extension}`;
}
