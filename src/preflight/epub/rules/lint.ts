/** Rules of good books: what a careful publisher looks over before release. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { at, isInside, named, type EpubDocument } from "../read/document.ts";
import { bare } from "../read/style.ts";
import { localName, textOf, tokensOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";
import { isCode, titleOf } from "./accessibility.ts";

/** §5 f */
export const pictureWeight: EpubRule = {
  id: "picture-weight",
  title: "pictures of reasonable size",
  wants: "No picture but the cover has more than 1.5 MB or 4 million pixels.",
  severity: "warning",
  source: sources.standardEbooks,
  judge: ({ file }) => ({
    findings: file.pictures
      .filter(({ item }) => !item.properties.includes("cover-image"))
      .flatMap(({ path, size, facts }): Finding[] => {
        const megabytes = size / 1_000_000;
        const pixels = ((facts?.width ?? 0) * (facts?.height ?? 0)) / 1_000_000;
        return [
          ...(megabytes > 1.5 ? [{ text: `has ${megabytes.toFixed(1)} MB`, file: path }] : []),
          ...(pixels > 4 ? [{ text: `has ${pixels.toFixed(1)} million pixels`, file: path }] : []),
        ];
      }),
  }),
};

/** §5 m */
export const described: EpubRule = {
  id: "described",
  title: "book described",
  wants: "The metadata name author, publisher and date, and describe the book.",
  severity: "note",
  source: sources.standardEbooks,
  judge: ({ file }) => ({
    findings: ["dc:creator", "dc:publisher", "dc:date", "dc:description"]
      .filter((name) => !file.package.metadata.some(({ property }) => property === name))
      .map((name) => ({ text: `there is no ${name}`, file: file.package.path })),
  }),
};

/** §5: the title of a file is that of the file, never of the book. */
export const ownTitles: EpubRule = {
  id: "own-titles",
  title: "documents titled apart",
  wants: "Every document has a title of its own, which is not that of the book.",
  severity: "warning",
  source: sources.standardEbooks,
  judge({ file }) {
    const seen = new Map<string, string>();
    const book = file.package.metadata.find(({ property }) => property === "dc:title")?.value ?? "";
    return {
      findings: file.documents.flatMap((document): Finding[] => {
        const { path } = document;
        const title = titleOf(document);
        const other = seen.get(title);
        seen.set(title, path);
        if (title === "") return [];
        if (other !== undefined) return [{ text: `is called ${quoted(title)}, as is ${other}`, file: path }];
        return title === book && file.documents.length > 2 ? [{ text: "is called as the book is", file: path }] : [];
      }),
    };
  },
};

/** §5 s */
export const nothingEmpty: EpubRule = {
  id: "nothing-empty",
  title: "nothing empty",
  wants: "No paragraph, list, list item or caption is empty.",
  severity: "warning",
  source: sources.standardEbooks,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "figcaption", "caption", "section")
        .filter((element) => isEmpty(element) && element.attributes["id"] === undefined)
        .map((element) => at(document, element, `<${element.name}> is empty`)),
    ),
  }),
};

function isEmpty({ children }: XmlElement): boolean {
  return children.every((child) => typeof child === "string" && child.trim() === "");
}

/** §5 c */
export const stylesUsed: EpubRule = {
  id: "styles-used",
  title: "styles used",
  wants: "Every class that a style sheet speaks of is in some document.",
  severity: "note",
  source: sources.standardEbooks,
  judge({ file }) {
    const used = new Set(
      file.documents.flatMap(({ xml }) => xml.elements.flatMap((element) => tokensOf(element, "class"))),
    );
    const told = new Set<string>();
    return {
      findings: file.styles.flatMap(({ path, rules }) =>
        rules.flatMap(({ selector, line }) =>
          [...bare(selector).matchAll(/\.([a-z_][\w-]*)/gi)].flatMap(([, name = ""]): Finding[] => {
            if (used.has(name) || told.has(name)) return [];
            told.add(name);
            return [{ text: `nothing is of the class “${name}”`, file: path, line }];
          }),
        ),
      ),
    };
  },
};

/** §5 c, CSS_025 of EPUBCheck */
export const classesStyled: EpubRule = {
  id: "classes-styled",
  title: "classes styled",
  wants: "Every class of a document is spoken of by a style sheet.",
  severity: "note",
  source: sources.epubcheck,
  judge({ file }) {
    const styled = new Set(
      file.styles.flatMap(({ rules }) =>
        rules.flatMap(({ selector }) => [...selector.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = ""]) => name)),
      ),
    );
    const told = new Set<string>();
    return {
      findings: file.documents.flatMap((document) =>
        document.xml.elements.flatMap((element) =>
          tokensOf(element, "class").flatMap((name): Finding[] => {
            if (styled.has(name) || told.has(name)) return [];
            told.add(name);
            return [at(document, element, `no style is for the class “${name}”`)];
          }),
        ),
      ),
    };
  },
};

/** §5 t */
export const typography: EpubRule = {
  id: "typography",
  title: "quotes and dashes of print",
  wants: "Outside code, quotes are curly, dashes are dashes, and no punctuation is doubled.",
  severity: "note",
  source: sources.standardEbooks,
  judge({ file }) {
    return {
      findings: file.documents.flatMap((document) =>
        textsOf(document).flatMap(({ element, text }): Finding[] => {
          if (isCode(element)) return [];
          const [found, , around = ""] = /(["']|\S--\S| -- |,,|;;|\.\.(?!\.))(.{0,20})/.exec(text) ?? [];
          return found === undefined
            ? []
            : [at(document, element, `“${found.slice(0, 2).trim()}” stands before ${quoted(around)}`)];
        }),
      ),
    };
  },
};

/** §5 m, unreplaced variables; y, what is left over. */
export const leftovers: EpubRule = {
  id: "leftovers",
  title: "nothing left over",
  wants: "No text is left over from a template or a draft, waiting to be replaced.",
  severity: "warning",
  source: sources.standardEbooks,
  judge({ file }) {
    const metadata = file.package.metadata.filter(({ value }) => leftover.test(value));
    const texts = file.documents.flatMap((document) =>
      textsOf(document)
        .filter(({ element, text }) => !isCode(element) && leftover.test(text))
        .map(({ element, text }) => at(document, element, `${quoted(text)} looks left over`)),
    );
    return {
      findings: [
        ...metadata.map(({ value, element }) => at(file.package, element, `${quoted(value)} looks left over`)),
        ...texts,
      ],
    };
  },
};

const leftover =
  /lorem ipsum|\b(?:TODO|FIXME):|\bTK TK\b|\{\{\s*[a-z]\w{2,}\s*\}\}|\byour (?:title|name|text|subtitle) (?:goes )?here\b/i;

/** Pieces of text with the element each stands in. */
export function textsOf(document: EpubDocument): { element: XmlElement; text: string }[] {
  return document.elements.flatMap((element) =>
    element.children.flatMap((text) => (typeof text === "string" && text.trim() !== "" ? [{ element, text }] : [])),
  );
}

export const metadataRoles: EpubRule = {
  id: "roles-told",
  title: "people and their roles",
  wants: "The metadata say of everyone they name what they did (role).",
  severity: "note",
  source: sources.standardEbooks,
  judge({ file }) {
    const { metadata } = file.package;
    const people = metadata.filter(({ property }) => property === "dc:creator" || property === "dc:contributor");
    if (people.length === 0) return { notJudged: "the metadata name nobody" };
    return {
      findings: people
        .filter(
          ({ id }) => id === "" || !metadata.some(({ property, refines }) => property === "role" && refines === id),
        )
        .map(({ value, element }) => at(file.package, element, `what did ${value} do?`)),
    };
  },
};

/** Paragraphs do not nest: readers that take XHTML for HTML close the outer one. K-18 */
export const paragraphsApart: EpubRule = {
  id: "paragraphs-apart",
  title: "no paragraph in another",
  wants: "No paragraph, list, table or heading stands inside a paragraph.",
  severity: "error",
  source: sources.epub,
  judge({ file }) {
    const blocks = [
      "p",
      "div",
      "ul",
      "ol",
      "dl",
      "table",
      "figure",
      "blockquote",
      "pre",
      "section",
      "aside",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
    ];
    const findings = file.documents.flatMap((document) =>
      named(document, ...blocks)
        .filter((element) => isInside(element, "p") && !isInside(element, "svg", "math"))
        .map((element) => at(document, element, `<${localName(element)}> stands inside a paragraph`)),
    );
    return findings.length === 0 ? clean() : { findings };
  },
};

export const wordsThere: EpubRule = {
  id: "words-there",
  title: "every document says something",
  wants: "No document of the reading order is without words and pictures.",
  severity: "error",
  source: sources.standardEbooks,
  judge: ({ file }) => ({
    findings: file.documents
      .filter(
        (document) =>
          document.body !== undefined &&
          textOf(document.body).trim() === "" &&
          named(document, "img", "svg", "math", "object", "video").length === 0,
      )
      .map(({ path }) => ({ text: "shows nothing", file: path })),
  }),
};
