/** Every address that a document names: what it leads to, and what it shows. */
import type { EpubDocument } from "./document.ts";
import { referenceOf, type Reference } from "./reference.ts";
import { localName, type XmlElement } from "./xml.ts";

/** An address in an attribute. */
export interface Address {
  element: XmlElement;
  href: string;
  reference: Reference;
  /** A link is followed, anything else is part of the page. */
  isLink: boolean;
}

const parts: Record<string, readonly string[]> = {
  audio: ["src"],
  embed: ["src"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src"],
  input: ["src"],
  link: ["href"],
  object: ["data"],
  script: ["src"],
  source: ["src"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

/** In the order of the document. */
export function addressesOf({ path, xml }: EpubDocument): Address[] {
  return xml.elements.flatMap((element): Address[] => {
    const name = localName(element);
    const isLink = name === "a" || name === "area";
    const sets = name === "img" || name === "source" ? (element.attributes["srcset"] ?? "") : "";
    const single = (isLink ? ["href", "xlink:href"] : (parts[name] ?? [])).flatMap(
      (attribute) => element.attributes[attribute] ?? [],
    );
    const many = sets.split(",").flatMap((candidate) => /\S+/.exec(candidate)?.[0] ?? []);
    return [...single, ...many].map((href) => ({ element, href, reference: referenceOf(path, href), isLink }));
  });
}
