/** Reads an EPUB once, whoever made it, for every rule that wants to know something about it. */
import type { Finding } from "../../../formats/check.ts";
import { UnreadableFile } from "../../unreadable-file.ts";
import { readDocument, type EpubDocument } from "./document.ts";
import { readImage, type ImageFacts } from "./image.ts";
import { navsOf, readNcx, type Nav, type Ncx } from "./navigation.ts";
import { readPackage, type Item, type Package } from "./package.ts";
import { readStyle, type StyleSheet } from "./style.ts";
import { childrenOf, localName, readXml } from "./xml.ts";
import { readZip, type ZipEntry } from "./zip.ts";

/** A picture of pixels in the manifest. */
export interface Picture {
  path: string;
  item: Item;
  /** Bytes. */
  size: number;
  /** undefined where its header cannot be read. */
  facts: ImageFacts | undefined;
}

/** An EPUB that has been read. */
export interface EpubFile {
  /** Size in bytes. */
  size: number;
  entries: ZipEntry[];
  /** By path. */
  files: ReadonlyMap<string, ZipEntry>;
  package: Package;
  /** What is wrong with META-INF/container.xml. */
  containerFaults: Finding[];
  /** Items by path in the archive. */
  items: ReadonlyMap<string, Item>;
  /** XHTML: the spine in its order, then what else there is. */
  documents: EpubDocument[];
  /** By path. */
  documentAt: ReadonlyMap<string, EpubDocument>;
  /** Files, `style` elements and attributes. */
  styles: StyleSheet[];
  pictures: Picture[];
  navDocument: EpubDocument | undefined;
  navs: Nav[];
  ncx: Ncx | undefined;
}

const containerPath = "META-INF/container.xml";
const packageType = "application/oebps-package+xml";
const xhtmlType = "application/xhtml+xml";
const ncxType = "application/x-dtbncx+xml";

/** @throws UnreadableFile for an empty, foreign or damaged file */
export function readEpub(bytes: Uint8Array): EpubFile {
  const entries = readZip(bytes);
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const contentOf = (path: string) => files.get(path)?.content ?? new Uint8Array();
  const { path, faults } = packagePath(files);
  const packed = readPackage(path, readXml(path, contentOf(path)));
  const items = new Map(packed.items.map((item) => [item.path, item]));
  const isThere = (item: Item | undefined): item is Item => item !== undefined && files.has(item.path);
  const ordered = [...new Set([...packed.spine.map(({ item }) => item), ...packed.items])].filter(isThere);
  const documents = ordered
    .filter(({ type }) => type === xhtmlType)
    .map((item) => readDocument(item, contentOf(item.path)));
  const navDocument = documents.find(({ item }) => item.properties.includes("nav"));
  const ncx = ordered.find(({ type }) => type === ncxType);
  return {
    size: bytes.length,
    entries,
    files,
    package: packed,
    containerFaults: faults,
    items,
    documents,
    documentAt: new Map(documents.map((document) => [document.path, document])),
    styles: [
      ...ordered
        .filter(({ type }) => type === "text/css")
        .map((item) => readStyle(item.path, new TextDecoder().decode(contentOf(item.path)))),
      ...documents.flatMap(({ styles }) => styles),
    ],
    pictures: ordered
      .filter(({ type }) => type.startsWith("image/") && type !== "image/svg+xml")
      .map((item) => {
        const content = contentOf(item.path);
        return { path: item.path, item, size: content.length, facts: readImage(content) };
      }),
    navDocument,
    navs: navDocument === undefined ? [] : navsOf(navDocument),
    ncx: ncx === undefined ? undefined : readNcx(ncx.path, readXml(ncx.path, contentOf(ncx.path))),
  };
}

/** Where the package document is, as the container says; or where it lies, if that is silent. */
function packagePath(files: ReadonlyMap<string, ZipEntry>): { path: string; faults: Finding[] } {
  const container = files.get(containerPath);
  const lying = [...files.keys()].find((path) => path.endsWith(".opf"));
  if (container === undefined && lying === undefined)
    throw new UnreadableFile(
      "the file is no EPUB: the archive has neither META-INF/container.xml nor a package document",
    );
  const xml = readXml(containerPath, container?.content ?? new Uint8Array());
  const roots = xml.elements.filter((element) => localName(element) === "rootfile");
  const packages = roots.filter(({ attributes }) => attributes["media-type"] === packageType);
  const named = (packages[0] ?? roots[0])?.attributes["full-path"];
  const path = named !== undefined && files.has(named) ? named : lying;
  const place = { file: containerPath };
  const faults: Finding[] = [];
  if (container === undefined) faults.push({ text: "is missing", ...place });
  else if (xml.faults.length > 0) faults.push(...xml.faults);
  else if (packages.length !== 1)
    faults.push({ text: `names ${packages.length} package documents, not one`, ...place });
  if (named !== undefined && !files.has(named)) faults.push({ text: `names ${named}, which is not there`, ...place });
  if (path === undefined) throw new UnreadableFile("the package document that META-INF/container.xml names is missing");
  if (files.get(path)?.fault !== "")
    throw new UnreadableFile(`the package document cannot be unpacked: ${files.get(path)?.fault ?? ""}`);
  const root = readXml(path, files.get(path)?.content ?? new Uint8Array());
  if (root.root === undefined || childrenOf(root.root).length === 0)
    throw new UnreadableFile(`the package document cannot be read: ${root.faults[0]?.text ?? "it is empty"}`);
  return { path, faults };
}
