/** Rules about documents that are heard, not seen. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { sources } from "../../sources.ts";
import { at, isInside, named, type EpubDocument } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { labelText } from "../read/navigation.ts";
import { below, childrenOf, localName, textOf, tokensOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

export const altTexts: EpubRule = {
  id: "alt-texts",
  title: "every picture has a text alternative",
  wants: "Every picture has a text alternative; one that says nothing has an empty one.",
  severity: "error",
  source: sources.wcag,
  judge: ({ file }) => ({ findings: silentPictures(file) }),
};

/** Pictures without a word, and without the word that they need none. */
export function silentPictures(file: EpubFile): Finding[] {
  return file.documents.flatMap((document) =>
    document.elements.flatMap((element): Finding[] => {
      const name = localName(element);
      const { alt, role, src = "" } = element.attributes;
      if (isHidden(element) || role === "presentation" || role === "none") return [];
      if (name === "img" || name === "area")
        return alt === undefined && !isNamed(document, element)
          ? [at(document, element, `${name} ${src} has no text alternative`.replace("  ", " "))]
          : [];
      if (name !== "svg" && role !== "img") return [];
      const title = childrenOf(element).find((child) => localName(child) === "title");
      return isNamed(document, element) || (title !== undefined && textOf(title).trim() !== "")
        ? []
        : [at(document, element, `${name} has no text alternative`)];
    }),
  );
}

function isHidden(element: XmlElement): boolean {
  return element.attributes["aria-hidden"] === "true" || (element.parent !== undefined && isHidden(element.parent));
}

function isNamed(document: EpubDocument, element: XmlElement): boolean {
  if ((element.attributes["aria-label"] ?? "").trim() !== "") return true;
  return tokensOf(element, "aria-labelledby").some((id) => {
    const label = document.ids.get(id);
    return label !== undefined && textOf(label).trim() !== "";
  });
}

export const altTextsSay: EpubRule = {
  id: "alt-texts-say",
  title: "alternatives that say something",
  wants: "A text alternative says what is seen: it is no file name, and not just “image” or “figure”.",
  severity: "warning",
  source: sources.wcag,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "img").flatMap((element): Finding[] => {
        const alt = (element.attributes["alt"] ?? "").trim();
        return /\.(jpe?g|png|gif|svg|webp)$|^(image|img|picture|photo|figure|graphic|diagram|untitled)[\s\d.]*$/i.test(
          alt,
        )
          ? [at(document, element, `${quoted(alt)} does not say what is seen`)]
          : [];
      }),
    ),
  }),
};

/** heading-order of Ace */
export const headingOrder: EpubRule = {
  id: "heading-order",
  title: "no level of headings skipped",
  wants: "A heading is at most one level below the one before it.",
  severity: "warning",
  source: sources.ace,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) => {
      let last: number | undefined;
      return headingsOf(document).flatMap((element): Finding[] => {
        const level = Number(localName(element).slice(1));
        const isSkipped = last !== undefined && level > last + 1;
        const before = last;
        last = level;
        return isSkipped
          ? [at(document, element, `${quoted(textOf(element))} is of level ${level} below level ${before ?? 0}`)]
          : [];
      });
    }),
  }),
};

/** empty-heading of Ace */
export const headingsSay: EpubRule = {
  id: "headings-say",
  title: "headings with words",
  wants: "Every heading has words.",
  severity: "error",
  source: sources.ace,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      headingsOf(document)
        .filter((element) => labelText(element) === "")
        .map((element) => at(document, element, "a heading has no words")),
    ),
  }),
};

function headingsOf(document: EpubDocument): XmlElement[] {
  return named(document, "h1", "h2", "h3", "h4", "h5", "h6").filter((element) => !isHidden(element));
}

/** document-title of Ace */
export const documentTitles: EpubRule = {
  id: "document-titles",
  title: "every document titled",
  wants: "Every document has a title.",
  severity: "error",
  source: sources.ace,
  judge: ({ file }) => ({
    findings: file.documents
      .filter((document) => document.xml.root !== undefined && titleOf(document) === "")
      .map(({ path }) => ({ text: "has no title", file: path })),
  }),
};

/** What the head of a document calls it. */
export function titleOf({ xml }: EpubDocument): string {
  const title = xml.elements.find((element) => localName(element) === "title" && element.parent?.name === "head");
  return title === undefined ? "" : textOf(title).replace(/\s+/g, " ").trim();
}

/** html-has-lang of Ace; XML readers look at one attribute, HTML readers at the other. */
export const documentLanguages: EpubRule = {
  id: "document-languages",
  title: "every document names its language",
  wants: "Every document, and the package, names its language; documents do so twice, as lang and as xml:lang.",
  severity: "error",
  source: sources.ace,
  judge: ({ file }) => ({
    findings: [
      ...file.documents.flatMap(({ path, xml: { root } }): Finding[] =>
        ["lang", "xml:lang"]
          .filter((name) => root !== undefined && (root.attributes[name] ?? "") === "")
          .map((name) => ({ text: `html has no ${name}`, file: path, line: root?.line ?? 1 })),
      ),
      ...((file.package.xml.root?.attributes["xml:lang"] ?? "") === ""
        ? [{ text: "package has no xml:lang", file: file.package.path }]
        : []),
    ],
  }),
};

/** Types whose role of the same name adds to what is heard; Ace looks for the same. */
const withRole = new Set(
  (
    "abstract acknowledgments afterword appendix bibliography biblioref chapter colophon conclusion credit credits dedication " +
    "endnotes epigraph epilogue errata footnote foreword glossary glossref index introduction noteref notice pagebreak part " +
    "preface prologue pullquote qna subtitle tip toc backlink"
  ).split(" "),
);
const linkTypes = new Set(["biblioref", "glossref", "noteref", "backlink"]);

export const typesWithRoles: EpubRule = {
  id: "types-with-roles",
  title: "types and roles together",
  wants: "What epub:type says to reading systems, role says to assistive technology; the body bears no role.",
  severity: "warning",
  source: sources.dpubAria,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) => [
      ...(document.body?.attributes["role"] === undefined
        ? []
        : [at(document, document.body, "the body bears a role")]),
      ...document.elements.flatMap((element) => {
        const roles = tokensOf(element, "role");
        // Lists and links of the navigation name what they lead to, not what they are.
        const types = tokensOf(element, "epub:type").filter(
          (type) => withRole.has(type) && (localName(element) !== "a" || linkTypes.has(type)),
        );
        return types
          .filter((type) => !roles.includes(`doc-${type}`))
          .map((type) => at(document, element, `epub:type is “${type}” and role is not “doc-${type}”`));
      }),
    ]),
  }),
};

/** td-has-header and scope-attr-valid of Ace */
export const tableHeaders: EpubRule = {
  id: "table-headers",
  title: "header cells",
  wants: "Every table has header cells, which say whether they head a row or a column (scope).",
  severity: "error",
  source: sources.wcag,
  judge: ({ file }) => ({
    findings: tablesOf(file).flatMap(({ document, table, headers }): Finding[] =>
      headers.length === 0
        ? [at(document, table, "a table has no header cell")]
        : headers
            .filter(({ attributes: { scope = "" } }) => !/^(row|col|rowgroup|colgroup)$/.test(scope))
            .map((cell) =>
              at(document, cell, `${quoted(textOf(cell))} does not say whether it heads a row or a column`),
            ),
    ),
  }),
};

/** empty-table-header of Ace */
export const tableHeadersSay: EpubRule = {
  id: "table-headers-say",
  title: "header cells with words",
  wants: "No header cell is empty but that in the corner.",
  severity: "warning",
  source: sources.ace,
  judge: ({ file }) => ({
    findings: tablesOf(file).flatMap(({ document, headers }) =>
      headers
        .filter((cell, i) => i > 0 && labelText(cell) === "")
        .map((cell) => at(document, cell, "a header cell is empty")),
    ),
  }),
};

/** Tables of data, with their header cells. */
function tablesOf(file: EpubFile): { document: EpubDocument; table: XmlElement; headers: XmlElement[] }[] {
  return file.documents.flatMap((document) =>
    named(document, "table")
      .filter(({ attributes: { role = "" } }) => !/^(presentation|none)$/.test(role))
      .map((table) => ({ document, table, headers: below(table).filter((cell) => localName(cell) === "th") })),
  );
}

/** link-name of Ace */
export const linksSay: EpubRule = {
  id: "links-say",
  title: "links with words",
  wants: "Every link has words that can be heard.",
  severity: "error",
  source: sources.ace,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "a")
        .filter((element) => "href" in element.attributes && !isHidden(element))
        .filter((element) => labelText(element) === "" && !isNamed(document, element))
        .map((element) => at(document, element, `the link to ${element.attributes["href"] ?? ""} has no words`)),
    ),
  }),
};

/** aria-valid-attr-value of Ace */
export const ariaReferences: EpubRule = {
  id: "aria-references",
  title: "labels and descriptions there",
  wants: "Every id that an ARIA attribute names is in the document.",
  severity: "error",
  source: sources.ace,
  judge({ file }) {
    const names = ["aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "aria-owns"];
    return {
      findings: file.documents.flatMap((document) =>
        document.elements.flatMap((element) =>
          names.flatMap((name) =>
            tokensOf(element, name)
              .filter((id) => !document.ids.has(id))
              .map((id) => at(document, element, `${name} names “${id}”, which is not there`)),
          ),
        ),
      ),
    };
  },
};

/** Whether words stand in code, where signs mean what they are. */
export function isCode(element: XmlElement): boolean {
  const names = ["pre", "code", "kbd", "samp", "tt", "var", "math", "svg", "style", "script"];
  return names.includes(localName(element)) || isInside(element, ...names);
}
