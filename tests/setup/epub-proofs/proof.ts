/** What proves a rule over EPUBs: a good file, and a way to harm it that trips that rule. */
import type { ValidationMessage } from "@likecoin/epubcheck-ts";
import type { PlannedEpub } from "../../../src/preflight/epub/subject.ts";
import { item, xhtml, type EpubFiles } from "../hand-made-epub.ts";

/** One way of breaking a rule. */
export interface EpubProof {
  rule: string;
  what: string;
  harm?: Harm;
  /** Rules that are broken along with it, unavoidably. */
  also?: string[];
  planned?: PlannedEpub;
  /** Name of the file. */
  name?: string;
  /** What EPUBCheck would say. */
  messages?: ValidationMessage[];
  /** Harms the bytes instead, for what no library writes. */
  harmBytes?: (bytes: Uint8Array) => Uint8Array;
}

/** A change of the files, in place. */
export type Harm = (files: EpubFiles) => void;

const at = (path: string) => (path === "mimetype" || path.startsWith("META-INF/") ? path : `OEBPS/${path}`);

/** Puts other words into a file. @throws where it does not have the words */
export function edit(path: string, from: string, to: string): Harm {
  return (files) => {
    const text = files[at(path)];
    if (typeof text !== "string" || !text.includes(from)) throw new Error(`${path} does not say ${from}`);
    files[at(path)] = text.replace(from, () => to);
  };
}

export const opf = (from: string, to: string) => edit("content.opf", from, to);
/** Adds to the metadata. */
export const meta = (xml: string) => opf("</metadata>", `${xml}\n</metadata>`);
export const without = (xml: string) => opf(xml, "");
export const css = (rule: string) => edit("style.css", "body {", `${rule}\nbody {`);
/** Adds to the first chapter, where its text ends. */
export const text = (xml: string) => edit("rivers.xhtml", "<pre>", `${xml}\n<pre>`);

/** Adds a file and lists it. */
export function added(path: string, content: string | Uint8Array, type: string, properties = ""): Harm {
  return both(
    (files) => {
      files[at(path)] = content;
    },
    opf("</manifest>", `${item(path.replace(/\W/g, "-"), path, type, properties)}\n</manifest>`),
  );
}

/** Adds a document at the end of the reading order. */
export function page(name: string, body: string, properties = ""): Harm {
  return both(
    added(`${name}.xhtml`, xhtml(name, body), "application/xhtml+xml", properties),
    opf("</spine>", `<itemref idref="${name}-xhtml"/>\n</spine>`),
  );
}

export function put(path: string, content: string | Uint8Array): Harm {
  return (files) => {
    files[at(path)] = content;
  };
}

export function gone(path: string): Harm {
  return (files) => {
    Reflect.deleteProperty(files, at(path));
  };
}

export function both(...harms: readonly Harm[]): Harm {
  return (files) => {
    for (const harm of harms) harm(files);
  };
}
