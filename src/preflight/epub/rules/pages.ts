/** Rules about the page numbers of a printed book in its electronic twin. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { sources } from "../../sources.ts";
import { at, type EpubDocument } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { flattened } from "../read/navigation.ts";
import { textOf, tokensOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";
import { navsOfType } from "./navigation.ts";

/** The place where a page of the printed book begins. */
interface PageBreak {
  document: EpubDocument;
  element: XmlElement;
  label: string;
}

/** In the order of the book. */
export function pageBreaksOf(file: EpubFile): PageBreak[] {
  return file.documents.flatMap((document) =>
    document.elements.filter(isPageBreak).map((element) => {
      const { "aria-label": label, title } = element.attributes;
      return { document, element, label: (label ?? title ?? textOf(element)).trim() };
    }),
  );
}

function isPageBreak(element: XmlElement): boolean {
  return tokensOf(element, "epub:type").includes("pagebreak") || tokensOf(element, "role").includes("doc-pagebreak");
}

const noPages = { notJudged: "the book has no page numbers of a printed one" };

/** N-4 */
export const pageList: EpubRule = {
  id: "page-list",
  title: "list of printed pages",
  wants: "Where there are page breaks of a printed book, one flat list leads to every one of them, in their order.",
  severity: "error",
  source: sources.epubAccessibility,
  judge({ file }) {
    const lists = navsOfType(file, "page-list");
    const breaks = pageBreaksOf(file);
    if (lists.length === 0 && breaks.length === 0) return noPages;
    const document = file.navDocument ?? file.documents[0];
    if (document === undefined) return noPages;
    const entries = lists.flatMap((list) => flattened(list.entries));
    const findings: Finding[] =
      lists.length === 1 ? [] : [{ text: `has ${lists.length} lists of pages`, file: document.path }];
    const listed = entries.map(({ target }) => (target?.isInside === true ? `${target.path}#${target.fragment}` : ""));
    for (const { element, level, title } of entries)
      if (level > 1) findings.push(at(document, element, `page ${title} stands below another`));
    const places = breaks.map(({ document: { path }, element }) => `${path}#${element.attributes["id"] ?? ""}`);
    for (const [i, { document: holder, element, label }] of breaks.entries()) {
      const entry = entries[listed.indexOf(places[i] ?? "")];
      if (lists.length > 0 && entry === undefined)
        findings.push(at(holder, element, `page ${quoted(label)} is not in the list of pages`));
      else if (entry !== undefined && entry.title !== label)
        findings.push(at(holder, element, `page ${quoted(label)} is listed as ${quoted(entry.title)}`));
    }
    const order = listed.map((place) => places.indexOf(place)).filter((place) => place >= 0);
    if (order.some((place, i) => i > 0 && place < (order[i - 1] ?? 0)))
      findings.push({ text: "lists the pages in another order than the book has them", file: document.path });
    return { findings, note: `${entries.length} pages` };
  },
};

/** N-4 */
export const pageSource: EpubRule = {
  id: "page-source",
  title: "printed book named",
  wants: "A book with page numbers says which printed book they are of.",
  severity: "error",
  source: sources.epubAccessibility,
  judge({ file }) {
    if (pageBreaksOf(file).length === 0 && navsOfType(file, "page-list").length === 0) return noPages;
    const { metadata, path } = file.package;
    const source = metadata.find(
      ({ property, id }) =>
        property === "pageBreakSource" ||
        property === "a11y:pageBreakSource" ||
        (property === "dc:source" &&
          metadata.some((meta) => meta.property === "source-of" && meta.refines === id && meta.value === "pagination")),
    );
    return source === undefined
      ? { findings: [{ text: "no metadata say which printed book the pages are of", file: path }] }
      : { findings: [], note: source.value };
  },
};

/** N-5, pagebreak-label of Ace */
export const pageLabels: EpubRule = {
  id: "page-break-labels",
  title: "page breaks numbered",
  wants: "Every page break says its number and nothing else, and no two say the same.",
  severity: "error",
  source: sources.ace,
  judge({ file }) {
    const breaks = pageBreaksOf(file);
    if (breaks.length === 0) return noPages;
    const seen = new Set<string>();
    return {
      findings: breaks.flatMap(({ document, element, label }): Finding[] => {
        const isSecond = seen.has(label);
        seen.add(label);
        if (label === "") return [at(document, element, "a page break has no number")];
        if (isSecond) return [at(document, element, `page ${label} begins a second time`)];
        return /^(\d+|[ivxlcdm]+)$/i.test(label) ? [] : [at(document, element, `${quoted(label)} is no page number`)];
      }),
    };
  },
};

export const plannedFolios: EpubRule = {
  id: "page-list-planned",
  title: "pages as printed",
  wants: "The list of pages has the folios of the printed book, all that bear text.",
  severity: "error",
  source: sources.epubAccessibility,
  judge({ file, planned }) {
    if (planned.folios === undefined) return { notJudged: "only the build knows the folios of the printed book" };
    const found = navsOfType(file, "page-list").flatMap((list) => flattened(list.entries).map(({ title }) => title));
    const place = { file: file.navDocument?.path ?? file.package.path };
    const wanted = new Set(planned.folios);
    const listed = new Set(found);
    return {
      findings: [
        ...planned.folios
          .filter((folio) => !listed.has(folio))
          .map((folio) => ({ text: `page ${folio} is missing`, ...place })),
        ...found
          .filter((folio) => !wanted.has(folio))
          .map((folio) => ({ text: `no printed page is ${folio}`, ...place })),
      ],
      note: `${found.length} pages`,
    };
  },
};
