/** Rules about the ways through a book: contents, landmarks, the NCX of older readers. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { at, named } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { flattened, type Entry, type Nav } from "../read/navigation.ts";
import { childrenOf, localName, tokensOf } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

/** N-1; and N-2 where links lead out of the book. */
export const navSound: EpubRule = {
  id: "nav",
  title: "navigation document",
  wants:
    "One document is the navigation; its one contents list is made of entries with words, each with a place in the book or entries below it.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const documents = file.package.items.filter(({ properties }) => properties.includes("nav"));
    if (documents.length !== 1)
      return {
        findings: [{ text: `${documents.length} documents are the navigation, not one`, file: file.package.path }],
      };
    const { navDocument: document, navs } = file;
    if (document === undefined)
      return { findings: [{ text: "the navigation document is missing", file: file.package.path }] };
    const tocs = navsOfType(file, "toc");
    if (tocs.length !== 1)
      return { findings: [{ text: `has ${tocs.length} lists of contents, not one`, file: document.path }] };
    const listed = navs.filter(({ types }) => types.some((type) => ["toc", "landmarks", "page-list"].includes(type)));
    return {
      findings: [
        ...navs.flatMap((nav) => shapeFaults(nav).map(({ element, text }) => at(document, element, text))),
        ...listed.flatMap(({ entries }) =>
          flattened(entries)
            .filter(({ target }) => target?.isInside === false)
            .map(({ element, href = "" }) => at(document, element, `leads out of the book, to ${href}`)),
        ),
      ],
      note: `${flattened(tocs[0]?.entries ?? []).length} entries`,
    };
  },
};

function shapeFaults({ element, entries }: Nav): { element: Nav["element"]; text: string }[] {
  const names = childrenOf(element).map(localName);
  const lists = names.filter((name) => name === "ol").length;
  const others = names.filter((name) => !/^(ol|h[1-6]|hgroup)$/.test(name));
  return [
    ...(lists === 1 ? [] : [{ element, text: `a list of the navigation has ${lists} ol, not one` }]),
    ...(others.length === 0
      ? []
      : [{ element, text: `a list of the navigation has <${others[0] ?? ""}> beside its ol` }]),
    ...flattened(entries).flatMap(({ element: label, title, href, children }) => {
      if (localName(label) === "li") return [{ element: label, text: "an entry has neither link nor heading" }];
      if (title === "") return [{ element: label, text: "an entry has no words" }];
      return href === undefined && children.length === 0
        ? [{ element: label, text: `${quoted(title)} leads nowhere and has nothing below it` }]
        : [];
    }),
  ];
}

/** The lists of one kind: "toc", "landmarks", "page-list". */
export function navsOfType(file: EpubFile, type: string): Nav[] {
  return file.navs.filter(({ types }) => types.includes(type));
}

/** N-2, NAV_011 of EPUBCheck */
export const navOrder: EpubRule = {
  id: "nav-order",
  title: "contents in the order of the book",
  wants: "The contents lead through the book in the order in which it is read.",
  severity: "warning",
  source: sources.epubcheck,
  judge({ file }) {
    const { navDocument } = file;
    const [toc] = navsOfType(file, "toc");
    if (navDocument === undefined || toc === undefined) return { notJudged: "there are no contents" };
    return { findings: orderFaults(file, flattened(toc.entries), navDocument) };
  },
};

/** Entries whose place is before that of the entry before them. */
function orderFaults(file: EpubFile, entries: readonly Entry[], document: { path: string }): Finding[] {
  let last = -1;
  return entries.flatMap((entry) => {
    const place = placeOf(file, entry);
    if (place === undefined) return [];
    const isBehind = place >= last;
    last = Math.max(last, place);
    return isBehind
      ? []
      : [at(document, entry.element, `${quoted(entry.title)} stands behind what follows it in the book`)];
  });
}

/** Where an entry leads, as a number that grows through the book. */
function placeOf(file: EpubFile, { target }: Entry): number | undefined {
  if (target?.isInside !== true) return undefined;
  const index = file.package.spine.findIndex(({ item }) => item?.path === target.path);
  if (index < 0) return undefined;
  const document = file.documentAt.get(target.path);
  const element = document?.ids.get(target.fragment);
  const inside = element === undefined || document === undefined ? 0 : document.xml.elements.indexOf(element);
  return index * 1_000_000 + inside;
}

export const navPlanned: EpubRule = {
  id: "nav-planned",
  title: "contents list the book",
  wants: "The contents list every document of the book that was planned, in its order.",
  severity: "error",
  source: sources.epub,
  judge({ file, planned }) {
    if (planned.titles === undefined) return { notJudged: "only the build knows what the book is made of" };
    const document = file.navDocument ?? file.package;
    const titles = navsOfType(file, "toc").flatMap(({ entries }) => flattened(entries).map(({ title }) => title));
    let from = 0;
    const findings: Finding[] = [];
    for (const title of planned.titles) {
      const place = titles.findIndex((text, i) => i >= from && bears(text, title));
      if (place >= 0) from = place + 1;
      else
        findings.push({
          text: titles.some((text) => bears(text, title))
            ? `${quoted(title)} is not where the book has it`
            : `${quoted(title)} is not in the contents`,
          file: document.path,
        });
    }
    return { findings, note: `${planned.titles.length} documents` };
  },
};

/** "1 Rivers" bears "Rivers". */
function bears(text: string, title: string): boolean {
  const plain = (words: string) => words.normalize("NFKC").replace(/\s+/g, " ").trim();
  return plain(text).endsWith(plain(title));
}

/** N-3 */
export const landmarks: EpubRule = {
  id: "landmarks",
  title: "landmarks sound",
  wants:
    "There is at most one list of landmarks, flat; every landmark says what it is, and no two say the same of one place.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const { navDocument: document } = file;
    const lists = navsOfType(file, "landmarks");
    if (document === undefined || lists.length === 0) return { notJudged: "there are no landmarks" };
    const seen = new Set<string>();
    const entries = lists.flatMap((list) => flattened(list.entries));
    const findings = entries.flatMap(({ element, level, title, href = "" }): Finding[] => {
      const types = tokensOf(element, "epub:type");
      const key = `${types.join(" ")} ${href}`;
      const isSecond = seen.has(key);
      seen.add(key);
      return [
        ...(types.length === 0 ? [at(document, element, `${quoted(title)} does not say what it is (epub:type)`)] : []),
        ...(isSecond ? [at(document, element, `${quoted(title)} says what another landmark says`)] : []),
        ...(level > 1 ? [at(document, element, `${quoted(title)} stands below another landmark`)] : []),
      ];
    });
    if (lists.length > 1) findings.unshift({ text: `has ${lists.length} lists of landmarks`, file: document.path });
    return { findings, note: `${entries.length} landmarks` };
  },
};

/** N-3 */
export const landmarksUseful: EpubRule = {
  id: "landmarks-useful",
  title: "landmarks to contents and text",
  wants: "Landmarks lead to the contents and to where the text begins.",
  severity: "warning",
  source: sources.daisy,
  judge({ file }) {
    const entries = navsOfType(file, "landmarks").flatMap((list) => list.entries);
    const types = new Set(entries.flatMap(({ element }) => tokensOf(element, "epub:type")));
    const missing = ["toc", "bodymatter"].filter((type) => !types.has(type));
    return {
      findings: missing.map((type) => ({
        text: `no landmark is “${type}”`,
        file: file.navDocument?.path ?? file.package.path,
      })),
    };
  },
};

/** N-6, NCX_001 of EPUBCheck */
export const ncx: EpubRule = {
  id: "ncx",
  title: "NCX sound",
  wants:
    "Where there is an NCX, the spine names it, it bears the identifier of the package, and its entries have words, places and the order of the book.",
  severity: "error",
  source: sources.ncx,
  judge({ file }) {
    const { ncx: read, package: packed } = file;
    if (read === undefined) return { notJudged: "there is no NCX, which EPUB 3 does not ask for" };
    const identifier = packed.metadata.find(
      ({ property, id }) => property === "dc:identifier" && id === packed.uniqueIdentifier,
    )?.value;
    const item = file.items.get(read.path);
    const entries = flattened(read.entries);
    const findings: Finding[] = [];
    if (item?.id !== packed.toc) findings.push({ text: "the spine does not name the NCX (toc)", file: packed.path });
    if (read.uid.trim() !== (identifier ?? ""))
      findings.push({ text: `is of “${read.uid}”, the package is “${identifier ?? ""}”`, file: read.path });
    if (entries.length === 0) findings.push({ text: "has no entries", file: read.path });
    for (const entry of entries) {
      const { title, target, element } = entry;
      if (title === "") findings.push(at(read, element, "an entry has no words"));
      const isThere =
        target?.isInside === true &&
        file.files.has(target.path) &&
        (target.fragment === "" || file.documentAt.get(target.path)?.ids.has(target.fragment) !== false);
      if (!isThere) findings.push(at(read, element, `${quoted(title)} leads nowhere`));
    }
    return { findings: [...findings, ...orderFaults(file, entries, read)], note: `${entries.length} entries` };
  },
};

/** N-6 */
export const ncxInStep: EpubRule = {
  id: "ncx-in-step",
  title: "NCX and contents alike",
  wants: "The NCX has the entries of the contents, in their order.",
  severity: "warning",
  source: sources.ncx,
  judge({ file }) {
    const { ncx: read } = file;
    if (read === undefined) return { notJudged: "there is no NCX" };
    const [toc] = navsOfType(file, "toc");
    const titles = (entries: readonly Entry[]) =>
      flattened(entries)
        .filter(({ href }) => href !== undefined)
        .map(({ title }) => title.replace(/\s+/g, " "));
    const [nav, old] = [titles(toc?.entries ?? []), titles(read.entries)];
    const first = Array.from({ length: Math.max(nav.length, old.length) }, (_, i) => i).find((i) => nav[i] !== old[i]);
    if (first === undefined) return clean();
    return {
      findings: [
        {
          text: `entry ${first + 1} is ${quoted(old[first] ?? "none")}, in the contents ${quoted(nav[first] ?? "none")}`,
          file: read.path,
        },
      ],
    };
  },
};

/** What a document of contents must not have, whoever reads it. */
export function tablesIn(document: EpubFile["documents"][number]): Finding[] {
  return named(document, "table").map((table) => at(document, table, "sets the contents as a table"));
}
