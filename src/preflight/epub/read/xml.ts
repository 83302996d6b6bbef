/** Reads XML into elements that know where they stand. */
import { parseXml, XmlElement as ParsedElement, XmlError, XmlText, type XmlDocumentType } from "@rgrove/parse-xml";
import type { Finding } from "../../../formats/check.ts";

/** An element, and its place in the file. */
export interface XmlElement {
  /** As written, with its prefix: "epub:switch". */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  parent: XmlElement | undefined;
  line: number;
  column: number;
}

/** A file of XML that was read. */
export interface XmlFile {
  /** undefined where the file is not well-formed. */
  root: XmlElement | undefined;
  /** All of them, in the order of the file. */
  elements: XmlElement[];
  doctype: { publicId: string; systemId: string } | undefined;
  /** What keeps it from being well-formed. */
  faults: Finding[];
}

/** Reads a file; a name for a character that XML does not know (`&nbsp;`) is a fault and does not end the reading. */
export function readXml(path: string, bytes: Uint8Array): XmlFile {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const file: XmlFile = { root: undefined, elements: [], doctype: undefined, faults: encodingFaults(path, bytes) };
  const placeOf = places(text);
  const unknown = new Set<string>();
  try {
    const parsed = parseXml(text, {
      includeOffsets: true,
      preserveDocumentType: true,
      resolveUndefinedEntity(entity) {
        unknown.add(entity);
        return "\ufffd";
      },
    });
    const doctype = parsed.children.find((node): node is XmlDocumentType => node.type === "doctype");
    if (doctype !== undefined) file.doctype = { publicId: doctype.publicId ?? "", systemId: doctype.systemId ?? "" };
    if (parsed.root !== null) file.root = convert(parsed.root, undefined, placeOf, file.elements);
  } catch (error) {
    const place = error instanceof XmlError ? { line: error.line, column: error.column } : {};
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split(" (line ");
    file.faults.push({ text: `is not well-formed: ${reason}`, file: path, ...place });
  }
  for (const entity of unknown)
    file.faults.push({ text: `${entity} is a name XML does not know`, file: path, ...placeOf(text.indexOf(entity)) });
  return file;
}

/** Encodings other than UTF-8 are told by a byte order mark, or by the declaration. */
function encodingFaults(path: string, bytes: Uint8Array): Finding[] {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const [, declared = "utf-8"] = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? [];
  const isUtf16 = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const named = isUtf16 ? "UTF-16" : declared;
  if (named.toLowerCase() !== "utf-8") return [{ text: `is in ${named}, not in UTF-8`, file: path, line: 1 }];
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return [];
  } catch {
    return [{ text: "has bytes that are no UTF-8", file: path }];
  }
}

function convert(
  { name, attributes, children, start }: ParsedElement,
  parent: XmlElement | undefined,
  placeOf: PlaceOf,
  all: XmlElement[],
): XmlElement {
  const element: XmlElement = { name, attributes, children: [], parent, ...placeOf(start) };
  all.push(element);
  for (const child of children) {
    if (child instanceof ParsedElement) element.children.push(convert(child, element, placeOf, all));
    else if (child instanceof XmlText) element.children.push(child.text);
  }
  return element;
}

type PlaceOf = (offset: number) => { line: number; column: number };

/** Finds line and column, both 1-based, of places in a text. */
function places(text: string): PlaceOf {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Name without its prefix: "package" of "opf:package". */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Elements below one, at any depth, in their order. */
export function below(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => [child, ...below(child)]);
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** All text below an element, as it is written. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** Elements above one, the nearest first. */
export function ancestorsOf({ parent }: XmlElement): XmlElement[] {
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}

/** The words of an attribute that is a list: "svg scripted" as two. */
export function tokensOf(element: XmlElement, attribute: string): string[] {
  return (element.attributes[attribute] ?? "").split(/\s+/).filter((word) => word !== "");
}
