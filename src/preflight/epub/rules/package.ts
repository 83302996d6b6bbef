/** Rules about the package document: what it says of the publication, and the files it lists. */
import type { Finding } from "../../../formats/check.ts";
import { isIsbn } from "../../pdf/isbn.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { addressesOf } from "../read/addresses.ts";
import { at } from "../read/document.ts";
import type { EpubRule } from "../subject.ts";

/** E-2 */
export const container: EpubRule = {
  id: "container",
  title: "container",
  wants: "META-INF/container.xml names one package document, and META-INF holds nothing of the book.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: [
      ...file.containerFaults,
      ...file.package.items
        .filter(({ path }) => path.startsWith("META-INF/"))
        .map(({ element, path }) => at(file.package, element, `${path} is listed as part of the book`)),
    ],
  }),
};

export const version: EpubRule = {
  id: "epub-version",
  title: "version",
  wants: "The package says that it is EPUB 3.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) =>
    file.package.version === "3.0"
      ? clean()
      : { findings: [{ text: `the version is “${file.package.version}”, not “3.0”`, file: file.package.path }] },
};

/** E-4 */
export const packageMetadata: EpubRule = {
  id: "package-metadata",
  title: "identifier, title, language, date",
  wants:
    "The metadata give a title, a language, the identifier that the package refers to, and one date of the last change.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const { metadata, uniqueIdentifier, path } = file.package;
    const missing = (text: string): Finding => ({ text, file: path });
    const findings: Finding[] = ["dc:identifier", "dc:title", "dc:language"]
      .filter((name) => !metadata.some(({ property, value }) => property === name && value !== ""))
      .map((name) => missing(`there is no ${name}`));
    const empty = metadata.filter(({ property, value }) => property.startsWith("dc:") && value === "");
    findings.push(...empty.map(({ property, element }) => at(file.package, element, `${property} is empty`)));
    if (!metadata.some(({ property, id }) => property === "dc:identifier" && id === uniqueIdentifier && id !== ""))
      findings.push(missing(`no dc:identifier has the id “${uniqueIdentifier}” that the package refers to`));
    const dates = metadata.filter(({ property, refines }) => property === "dcterms:modified" && refines === "");
    if (dates.length !== 1) findings.push(missing(`there are ${dates.length} dates of the last change, not one`));
    for (const { value, element } of dates)
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) || Number.isNaN(Date.parse(value)))
        findings.push(at(file.package, element, `“${value}” is no date such as 2026-03-01T12:00:00Z`));
    return { findings };
  },
};

/** E-4; BCP 47, as EPUBCheck reads it: language, script, region, variants, extensions. */
export const languageTags: EpubRule = {
  id: "language-tags",
  title: "languages named as the standard does",
  wants: "Every language is named by a tag of BCP 47, and lang and xml:lang agree.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const findings = file.package.metadata
      .filter(({ property, value }) => property === "dc:language" && !isLanguage(value))
      .map(({ value, element }) => at(file.package, element, `“${value}” is no language`));
    for (const document of file.documents)
      for (const element of document.xml.elements) {
        const { lang, "xml:lang": xmlLang } = element.attributes;
        for (const tag of new Set([lang, xmlLang]))
          if (tag !== undefined && tag !== "" && !isLanguage(tag))
            findings.push(at(document, element, `“${tag}” is no language`));
        if (lang !== undefined && xmlLang !== undefined && lang.toLowerCase() !== xmlLang.toLowerCase())
          findings.push(at(document, element, `lang is “${lang}”, xml:lang is “${xmlLang}”`));
      }
    return { findings };
  },
};

function isLanguage(tag: string): boolean {
  try {
    new Intl.Locale(tag);
    return true;
  } catch {
    return /^x(-[a-z\d]{1,8})+$|^i-[a-z]+$/i.test(tag);
  }
}

export const identifierIsbn: EpubRule = {
  id: "identifier-isbn",
  title: "ISBN sound",
  wants: "Every ISBN in the metadata has its right check digit.",
  severity: "error",
  source: sources.isbn,
  judge({ file }) {
    const told = file.package.metadata
      .filter(
        ({ property }) => property === "dc:identifier" || property === "dc:source" || property === "pageBreakSource",
      )
      .flatMap(({ value, element }) => {
        const [, digits] = /^(?:urn:)?isbn:\s*(.+)$/i.exec(value) ?? [];
        return digits === undefined ? [] : [{ digits, element }];
      });
    if (told.length === 0) return { notJudged: "the metadata name no ISBN" };
    return {
      findings: told
        .filter(({ digits }) => !isIsbn(digits))
        .map(({ digits, element }) => at(file.package, element, `${digits} is no ISBN: its check digit is wrong`)),
      note: told.map(({ digits }) => digits).join(", "),
    };
  },
};

/** E-5 */
export const manifestComplete: EpubRule = {
  id: "manifest-complete",
  title: "manifest complete",
  wants: "The manifest lists every file of the book once, and nothing that is not there.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const { items, path: packagePath } = file.package;
    const listed = new Set<string>();
    const ids = new Set<string>();
    const findings = items.flatMap(({ path, href, id, element }): Finding[] => {
      const isRemote = path === "" && /^https?:/i.test(href);
      const other = [...file.files.keys()].find((name) => name.toLowerCase() === path.toLowerCase());
      const faults = [
        ...(id === "" ? [`${href} has no id`] : []),
        ...(id !== "" && ids.has(id) ? [`“${id}” is the id of two files`] : []),
        ...(path !== "" && listed.has(path) ? [`${path} is listed twice`] : []),
        ...(path === packagePath ? ["the package lists itself"] : []),
        ...(path === "" && !isRemote ? [`“${href}” is no place in the archive`] : []),
        ...(path === "" || file.files.has(path)
          ? []
          : [`${path} is not in the archive${other === undefined ? "" : `, but ${other} is`}`]),
      ];
      listed.add(path);
      ids.add(id);
      return faults.map((text) => at(file.package, element, text));
    });
    const strays = file.entries.filter(
      ({ path }) => path !== "mimetype" && path !== packagePath && !path.startsWith("META-INF/") && !listed.has(path),
    );
    return { findings: [...findings, ...strays.map(({ path }) => ({ text: "is not in the manifest", file: path }))] };
  },
};

/** E-7 */
export const spine: EpubRule = {
  id: "spine",
  title: "reading order",
  wants: "The spine has documents that are read in order, each once; what it sets apart is reached by a link.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const { spine: places, path } = file.package;
    const seen = new Set<string>();
    const linked = linkedPaths(file);
    const findings = places.flatMap(({ idref, item, isLinear, element }): Finding[] => {
      const isSecond = seen.has(idref);
      seen.add(idref);
      const faults = [
        ...(item === undefined ? [`“${idref}” is not in the manifest`] : []),
        ...(isSecond ? [`“${idref}” is in the spine twice`] : []),
        ...(item !== undefined && !isLinear && !linked.has(item.path)
          ? [`${item.path} stands apart (linear="no"), and no link leads to it`]
          : []),
      ];
      return faults.map((text) => at(file.package, element, text));
    });
    if (!places.some(({ isLinear }) => isLinear))
      findings.unshift({ text: "the spine has nothing to read", file: path });
    return { findings, note: `${places.length} documents` };
  },
};

function linkedPaths(file: Parameters<EpubRule["judge"]>[0]["file"]): Set<string> {
  const links = file.documents.flatMap((document) => addressesOf(document).filter(({ isLink }) => isLink));
  return new Set(links.flatMap(({ reference }) => (reference.isInside ? [reference.path] : [])));
}
