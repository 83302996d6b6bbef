/** Where links and pictures of the rendered markup point to inside the publication. */
import type { Book, Edition } from "../../book/types.ts";
import type { Addresses } from "./clean.ts";
import type { PackedFile } from "./epub-writer.ts";

/** Addresses of an edition; `images` lists, by name, the bitmaps that were asked for so far. */
export function addressesOf(
  book: Book,
  edition: Edition,
  assets: ReadonlyMap<string, string>,
): Addresses & { images: () => PackedFile[] } {
  const pages = new Set(edition.docs.map((doc) => `${doc.id}.xhtml`));
  const images = new Map<string, PackedFile>();
  return {
    /** Links into the publication keep their place in it, links to the web stay. */
    link(href) {
      const [page = "", fragment = ""] = href.split("#", 2);
      if (pages.has(page) || (page === "" && fragment !== "")) return href;
      return href === "" || href === "#" ? undefined : URL.parse(href, book.config.site.url)?.href;
    },
    image(src) {
      const name = decodeURIComponent(src).replace(/^.*\bassets\//, "");
      const source = assets.get(name);
      if (source === undefined) throw new Error(`The markup shows “${src}”, but no picture of that name was given.`);
      images.set(name, { name, source });
      return `../images/${name}`;
    },
    images: () => [...images.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
