/** Rules about addresses: links arrive, files are there, properties tell the truth. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { addressesOf } from "../read/addresses.ts";
import { at, type EpubDocument } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { referenceOf } from "../read/reference.ts";
import { localName } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

/** E-7 */
export const linksArrive: EpubRule = {
  id: "links-arrive",
  title: "every internal link arrives",
  wants: "Every link inside the book leads to a document of the reading order, and to a place that is there.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const read = new Set(file.package.spine.map(({ item }) => item?.path));
    let count = 0;
    const findings = file.documents.flatMap((document) =>
      addressesOf(document).flatMap(({ element, href, isLink, reference }): Finding[] => {
        if (!isLink || !reference.isInside) return [];
        count += 1;
        const target = file.documentAt.get(reference.path);
        if (!file.files.has(reference.path))
          return [
            at(document, element, `links to ${href}, but there is no such file${misspelt(file, reference.path)}`),
          ];
        if (!read.has(reference.path))
          return [at(document, element, `links to ${href}, which is not in the reading order`)];
        // What cannot be read has been told, and may well hold the place.
        if (reference.fragment === "" || target?.xml.root === undefined || target.ids.has(reference.fragment))
          return [];
        return [at(document, element, `links to ${href}, but nothing there bears that id`)];
      }),
    );
    return findings.length === 0 ? clean(`${count} links`) : { findings };
  },
};

/** E-5, E-8, K-18 */
export const resourcesArrive: EpubRule = {
  id: "resources-arrive",
  title: "everything shown is there",
  wants:
    "Every picture, style sheet and font that is asked for is in the archive and in the manifest, spelt alike to the letter.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const missing = (path: string) =>
      !file.files.has(path)
        ? `, which is not there${misspelt(file, path)}`
        : file.items.has(path)
          ? undefined
          : ", which the manifest does not list";
    const shown = file.documents.flatMap((document) =>
      addressesOf(document).flatMap(({ element, href, isLink, reference }): Finding[] => {
        const fault = isLink || !reference.isInside ? undefined : missing(reference.path);
        return fault === undefined ? [] : [at(document, element, `asks for ${href}${fault}`)];
      }),
    );
    const styled = file.styles.flatMap(({ path, addresses }) =>
      addresses.flatMap(({ href, line }): Finding[] => {
        const reference = referenceOf(path, href);
        const fault = !reference.isInside || href.startsWith("#") ? undefined : missing(reference.path);
        return fault === undefined ? [] : [{ text: `asks for ${href}${fault}`, file: path, line }];
      }),
    );
    return { findings: [...shown, ...styled] };
  },
};

function misspelt(file: EpubFile, path: string): string {
  const other = [...file.files.keys()].find((name) => name.toLowerCase() === path.toLowerCase());
  return other === undefined ? "" : `, but ${other} is: case counts`;
}

/** E-8 */
export const nothingRemote: EpubRule = {
  id: "nothing-remote",
  title: "nothing fetched",
  wants: "Nothing is fetched from elsewhere but sound, film and fonts.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: [
      ...file.documents.flatMap((document) =>
        remoteParts(document)
          .filter(({ element }) => !["audio", "video", "source", "track"].includes(localName(element)))
          .map(({ element, href }) => at(document, element, `fetches ${href}`)),
      ),
      ...file.styles.flatMap(({ path, addresses, fontFaces }) =>
        addresses
          .filter(({ href, line }) => /^(https?:)?\/\//i.test(href) && !fontFaces.some((face) => isIn(face, line)))
          .map(({ href, line }) => ({ text: `fetches ${href}`, file: path, line })),
      ),
    ],
  }),
};

function isIn({ declarations }: { declarations: readonly { line: number }[] }, line: number): boolean {
  return declarations.some((declaration) => declaration.line === line);
}

function remoteParts(document: EpubDocument) {
  return addressesOf(document).filter(
    ({ isLink, reference }) => !isLink && !reference.isInside && /^https?$/.test(reference.scheme),
  );
}

/** E-8 */
export const localAddresses: EpubRule = {
  id: "local-addresses",
  title: "addresses stay in the file",
  wants: "No address inside the book leads to the reader’s own disk, out of the archive, or asks a question (?…).",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      addressesOf(document).flatMap(({ element, href, isLink, reference }): Finding[] => {
        const fault = reference.isInside
          ? reference.leavesArchive
            ? "leads out of the archive"
            : reference.hasQuery
              ? "asks a question (?…)"
              : undefined
          : reference.scheme === "file"
            ? "leads to the reader’s disk"
            : isLink && reference.scheme === "data"
              ? "is a page in an address (data:)"
              : undefined;
        return fault === undefined ? [] : [at(document, element, `${href.slice(0, 80)} ${fault}`)];
      }),
    ),
  }),
};

/** E-6 */
export const manifestProperties: EpubRule = {
  id: "manifest-properties",
  title: "properties true",
  wants:
    "The manifest says of every document whether it has drawings (svg), formulas (mathml), scripts or remote parts, and says nothing else.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const told = ["mathml", "remote-resources", "scripted", "svg"];
    const documents = file.documents.flatMap((document) => {
      if (document.xml.root === undefined) return [];
      const used = propertiesOf(document);
      const { properties, element } = document.item;
      return told.flatMap((name) =>
        used.has(name) === properties.includes(name)
          ? []
          : [
              at(
                file.package,
                element,
                `${document.path} ${used.has(name) ? `lacks “${name}”` : `says “${name}”, which it is not`}`,
              ),
            ],
      );
    });
    const covers = file.package.items.filter(({ properties }) => properties.includes("cover-image"));
    const wrong = covers.filter(({ type }, i) => i > 0 || !type.startsWith("image/"));
    return {
      findings: [
        ...documents,
        ...wrong.map(({ element, path }) => at(file.package, element, `${path} cannot be the cover picture too`)),
      ],
    };
  },
};

function propertiesOf(document: EpubDocument): Set<string> {
  const used = new Set<string>();
  for (const element of document.xml.elements) {
    const name = localName(element);
    if (name === "svg") used.add("svg");
    if (name === "math") used.add("mathml");
    const { type = "" } = element.attributes;
    const isScript = name === "script" && /^$|javascript|ecmascript|module/i.test(type);
    if (isScript || name === "form" || Object.keys(element.attributes).some((key) => /^on[a-z]+$/.test(key)))
      used.add("scripted");
  }
  const isStyledRemotely = document.styles.some(({ addresses }) =>
    addresses.some(({ href }) => /^(https?:)?\/\//i.test(href)),
  );
  if (remoteParts(document).length > 0 || isStyledRemotely) used.add("remote-resources");
  return used;
}
