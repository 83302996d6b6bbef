/** Rules of Kindle about how a book is made up: cover, contents, tags, notes, limits. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { addressesOf } from "../read/addresses.ts";
import { at } from "../read/document.ts";
import { flattened } from "../read/navigation.ts";
import { localName, tokensOf } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";
import { navsOfType, tablesIn } from "./navigation.ts";
import { pageBreaksOf } from "./pages.ts";

/** K-2; pixels. */
const cover = { width: 1200, height: 1800 };

export const kindleCover: EpubRule = {
  id: "kindle-cover",
  title: "cover picture",
  wants:
    "One picture is the cover (cover-image, and meta name=cover for older paths), 1200 pixels wide or 1800 high at least.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const picture = file.pictures.find(({ item }) => item.properties.includes("cover-image"));
    if (picture === undefined) return { findings: [{ text: "no picture is the cover", file: file.package.path }] };
    const { facts, path, item } = picture;
    const isLarge = facts !== undefined && (facts.width >= cover.width || facts.height >= cover.height);
    const old = file.package.metadata.find(({ property }) => property === "name:cover");
    return {
      findings: [
        ...(isLarge ? [] : [{ text: `has ${facts?.width ?? 0} × ${facts?.height ?? 0} pixels`, file: path }]),
        ...(old?.value === item.id
          ? []
          : [
              {
                text: `meta name=cover ${old === undefined ? "is missing" : `is “${old.value}”, not “${item.id}”`}`,
                file: file.package.path,
              },
            ]),
      ],
      note: `${facts?.width ?? 0} × ${facts?.height ?? 0} pixels`,
    };
  },
};

/** K-2 */
export const kindleNoCoverPage: EpubRule = {
  id: "kindle-no-cover-page",
  title: "no page for the cover",
  wants: "No document shows the cover: Kindle makes that page itself, and it would come twice.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const picture = file.package.items.find(({ properties }) => properties.includes("cover-image"))?.path;
    return {
      findings: file.documents.flatMap((document): Finding[] => {
        const isCover = document.xml.elements.some(
          (element) => tokensOf(element, "epub:type").includes("cover") && localName(element) !== "a",
        );
        const shows = addressesOf(document).some(
          ({ isLink, reference }) => !isLink && reference.isInside && reference.path === picture,
        );
        return isCover || shows ? [{ text: "is a page for the cover", file: document.path }] : [];
      }),
    };
  },
};

/** K-3: within so many documents, or before the text begins. */
const nearFront = 10;

export const kindleContentsPage: EpubRule = {
  id: "kindle-contents-page",
  title: "page of contents",
  wants:
    "A page of contents near the front, which is not the navigation document, lists the chapters as links, without a table.",
  severity: "warning",
  source: sources.kindle,
  judge({ file }) {
    const front = file.package.spine
      .slice(0, nearFront)
      .flatMap(({ item }) => file.documentAt.get(item?.path ?? "") ?? []);
    const chapters = new Set(
      navsOfType(file, "toc").flatMap(({ entries }) =>
        entries.flatMap(({ target }) => (target?.isInside === true ? [target.path] : [])),
      ),
    );
    const page = front.find((document) => {
      if (document === file.navDocument) return false;
      const linked = new Set(
        addressesOf(document).flatMap(({ isLink, reference }) =>
          isLink && reference.isInside ? [reference.path] : [],
        ),
      );
      const others = [...chapters].filter((path) => path !== document.path);
      const count = others.filter((path) => linked.has(path)).length;
      return count > 0 && count >= Math.max(Math.min(2, chapters.size), 0.8 * others.length);
    });
    if (page === undefined)
      return { findings: [{ text: "no page near the front lists the chapters", file: file.package.path }] };
    return { findings: tablesIn(page), note: page.path };
  },
};

/** N-7 */
export const kindleNavDepth: EpubRule = {
  id: "kindle-nav-depth",
  title: "contents of two levels",
  wants: "The contents, and the NCX, have two levels at most: Kindle shows no more.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const document = file.navDocument;
    const lists = [
      ...(document === undefined ? [] : navsOfType(file, "toc").map(({ entries }) => ({ document, entries }))),
      ...(file.ncx === undefined ? [] : [{ document: file.ncx, entries: file.ncx.entries }]),
    ];
    return {
      findings: lists.flatMap((list) =>
        flattened(list.entries)
          .filter(({ level }) => level === 3)
          .map(({ element, title }) => at(list.document, element, `${quoted(title)} stands on the third level`)),
      ),
    };
  },
};

/** K-4 */
const unsupported =
  "applet audio base basefont bgsound button canvas command datalist dialog embed fieldset form frame frameset iframe input keygen meter noscript object optgroup option output param progress script select template textarea track video";

export const kindleTags: EpubRule = {
  id: "kindle-tags",
  title: "no scripts, forms or frames",
  wants: "No element is used that Kindle drops: scripts, forms, frames, sound and film.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const dropped = new Set(unsupported.split(" "));
    return {
      findings: file.documents.flatMap((document) =>
        document.xml.elements
          .filter((element) => dropped.has(localName(element)))
          .map((element) => at(document, element, `Kindle drops <${element.name}>`)),
      ),
    };
  },
};

/** K-17 */
const mebibyte = 1024 * 1024;

export const kindleLimits: EpubRule = {
  id: "kindle-limits",
  title: "limits of the converter",
  wants: "The file has 650 MB at most and fewer than 300 documents, each of less than 30 MB.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const megabytes = file.size / mebibyte;
    return {
      findings: [
        ...(megabytes > 650 ? [{ text: `the file has ${megabytes.toFixed(0)} MB` }] : []),
        ...(file.documents.length >= 300 ? [{ text: `${file.documents.length} documents are too many` }] : []),
        ...file.documents
          .filter(({ size }) => size >= 30 * mebibyte)
          .map(({ path, size }) => ({ text: `has ${(size / mebibyte).toFixed(0)} MB`, file: path })),
      ],
      note: `${megabytes.toFixed(2)} MB, ${file.documents.length} documents`,
    };
  },
};

export const sendToKindle: EpubRule = {
  id: "send-to-kindle",
  title: "fit to be sent to a Kindle",
  wants: "The file has 200 MB at most: larger ones cannot be sent to a reader’s own device.",
  severity: "note",
  source: sources.kindle,
  judge({ file }) {
    const megabytes = file.size / mebibyte;
    return { findings: megabytes > 200 ? [{ text: `the file has ${megabytes.toFixed(0)} MB` }] : [] };
  },
};

/** K-19 */
export const kindlePages: EpubRule = {
  id: "kindle-pages",
  title: "printed book by its ISBN",
  wants: "A book with page numbers names the ISBN of the printed book: Kindle shows real page numbers by it.",
  severity: "warning",
  source: sources.kindle,
  judge({ file }) {
    if (pageBreaksOf(file).length === 0 && navsOfType(file, "page-list").length === 0)
      return { notJudged: "the book has no page numbers of a printed one" };
    const hasIsbn = file.package.metadata.some(
      ({ property, value }) => /^(dc:source|(a11y:)?pageBreakSource)$/.test(property) && /^(?:urn:)?isbn:/i.test(value),
    );
    return hasIsbn
      ? clean()
      : { findings: [{ text: "no ISBN of the printed book is named", file: file.package.path }] };
  },
};
