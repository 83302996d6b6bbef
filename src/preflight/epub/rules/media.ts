/** Rules about what kind of file each one is. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { addressesOf } from "../read/addresses.ts";
import { at } from "../read/document.ts";
import { readImage } from "../read/image.ts";
import type { Item } from "../read/package.ts";
import { localName, readXml, type XmlFile } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

/** Types, and the extensions that go with them. https://www.w3.org/TR/epub-33/#sec-core-media-types */
const core: Record<string, readonly string[]> = {
  "image/gif": ["gif"],
  "image/jpeg": ["jpg", "jpeg", "jpe"],
  "image/png": ["png"],
  "image/svg+xml": ["svg"],
  "image/webp": ["webp"],
  "audio/mpeg": ["mp3"],
  "audio/mp4": ["m4a", "mp4", "aac"],
  "audio/ogg; codecs=opus": ["opus", "ogg", "oga"],
  "text/css": ["css"],
  "font/ttf": ["ttf"],
  "application/font-sfnt": ["ttf", "otf"],
  "font/otf": ["otf"],
  "application/vnd.ms-opentype": ["otf", "ttf"],
  "font/woff": ["woff"],
  "application/font-woff": ["woff"],
  "font/woff2": ["woff2"],
  "application/xhtml+xml": ["xhtml", "html", "htm", "xht"],
  "application/javascript": ["js", "mjs"],
  "application/ecmascript": ["js", "mjs"],
  "text/javascript": ["js", "mjs"],
  "application/x-dtbncx+xml": ["ncx"],
  "application/smil+xml": ["smil"],
  "application/pls+xml": ["pls"],
};

/** E-5 */
export const mediaTypes: EpubRule = {
  id: "media-types",
  title: "types as declared",
  wants: "Every file is what the manifest says it is.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: file.package.items.flatMap((item): Finding[] => {
      const content = file.files.get(item.path)?.content;
      if (item.type === "") return [at(file.package, item.element, `${item.href} has no media type`)];
      if (content === undefined || content.length === 0) return [];
      const found = typeOf(content, item, file.documentAt.get(item.path)?.xml);
      return found === undefined || sameKind(found, item.type)
        ? []
        : [at(file.package, item.element, `${item.path} is declared ${item.type} and is ${found}`)];
    }),
  }),
};

/** What a file is, by its content; undefined where that tells nothing against the declaration. */
function typeOf(content: Uint8Array, { type, path }: Item, read?: XmlFile): string | undefined {
  const head = new TextDecoder("latin1").decode(content.subarray(0, 4));
  if (head === "wOFF") return "font/woff";
  if (head === "wOF2") return "font/woff2";
  if (head === "OTTO") return "font/otf";
  if (head === "\u0000\u0001\u0000\u0000" || head === "true") return "font/ttf";
  const image = readImage(content);
  if (image !== undefined) return image.type;
  if (type in core && /^(image|font)\//.test(type) && type !== "image/svg+xml")
    return "no picture or font of a known kind";
  const roots: Record<string, string> = {
    "application/xhtml+xml": "html",
    "image/svg+xml": "svg",
    "application/x-dtbncx+xml": "ncx",
  };
  const wanted = roots[type];
  const { root } = wanted === undefined ? { root: undefined } : (read ?? readXml(path, content));
  return root === undefined || localName(root) === wanted ? undefined : `XML that begins with <${root.name}>`;
}

/** Fonts have several names for one thing. */
function sameKind(found: string, declared: string): boolean {
  if (found === declared) return true;
  if (found === "font/woff") return declared === "application/font-woff";
  if (found === "font/otf" || found === "font/ttf")
    return ["font/otf", "font/ttf", "font/sfnt", "application/font-sfnt", "application/vnd.ms-opentype"].includes(
      declared,
    );
  return false;
}

/** E-10, PKG_022 of EPUBCheck */
export const fileExtensions: EpubRule = {
  id: "file-extensions",
  title: "extensions that fit",
  wants: "The name of every file ends as its type does.",
  severity: "warning",
  source: sources.epubcheck,
  judge: ({ file }) => ({
    findings: file.package.items.flatMap(({ path, type, element }) => {
      const fitting = core[type];
      const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
      return path === "" || fitting === undefined || fitting.includes(extension)
        ? []
        : [at(file.package, element, `${path} is ${type}, whose names end in .${fitting[0] ?? ""}`)];
    }),
  }),
};

/** E-10 */
export const coreTypes: EpubRule = {
  id: "core-types",
  title: "types every reader shows",
  wants: "What is read or shown is of a type that every reading system knows, or names another file in its place.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const readable = new Set(["application/xhtml+xml", "image/svg+xml"]);
    const hasFallback = (item: Item, known: (type: string) => boolean): boolean => {
      const seen = new Set<string>();
      let next: Item | undefined = item;
      while (next !== undefined && !seen.has(next.id)) {
        if (known(next.type)) return true;
        seen.add(next.id);
        const { fallback }: Item = next;
        next = fallback === "" ? undefined : file.package.items.find(({ id }) => id === fallback);
      }
      return false;
    };
    const unread = file.package.spine.flatMap(({ item, element }) =>
      item === undefined || hasFallback(item, (type) => readable.has(type))
        ? []
        : [at(file.package, element, `${item.path} is ${item.type}, which no reading system need show`)],
    );
    const unshown = file.documents.flatMap((document) =>
      addressesOf(document).flatMap(({ element, isLink, reference }) => {
        const item = reference.isInside ? file.items.get(reference.path) : undefined;
        if (isLink || item === undefined || !["img", "image"].includes(localName(element))) return [];
        return hasFallback(item, (type) => type in core && type.startsWith("image/"))
          ? []
          : [at(document, element, `${item.path} is ${item.type}, which no reading system need show`)];
      }),
    );
    return { findings: [...unread, ...unshown] };
  },
};
