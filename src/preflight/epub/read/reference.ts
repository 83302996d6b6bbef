/** Where an address in a file of an EPUB leads. https://www.w3.org/TR/epub-33/#sec-container-iri */
import path from "node:path";

/** An address, taken apart. */
export type Reference =
  /** Outside the file: "https:", "mailto:", "data:", "file:". */
  | { isInside: false; scheme: string }
  /** A path in the archive; `fragment` is empty where none is named. */
  | { isInside: true; path: string; fragment: string; hasQuery: boolean; leavesArchive: boolean };

/** @param from path of the file that bears the address */
export function referenceOf(from: string, href: string): Reference {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(href.trim()) ?? [];
  if (scheme !== undefined) return { isInside: false, scheme: scheme.toLowerCase() };
  if (href.trim().startsWith("//")) return { isInside: false, scheme: "https" };
  const [address = "", fragment = ""] = href.trim().split("#", 2);
  const [file = "", query] = address.split("?", 2);
  const joined = file === "" ? from : path.posix.normalize(path.posix.join(path.posix.dirname(from), decoded(file)));
  return {
    isInside: true,
    path: joined,
    fragment: decoded(fragment),
    hasQuery: query !== undefined,
    leavesArchive: joined.startsWith("../") || file.startsWith("/"),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
