/** Rules about the syntax of documents, their formulas and their style sheets. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { at, isInside, named } from "../read/document.ts";
import { below, localName } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

const opsNamespace = "http://www.idpf.org/2007/ops";

/** E-9 */
export const wellFormed: EpubRule = {
  id: "well-formed",
  title: "well-formed XHTML",
  wants: "Every document is well-formed XML in UTF-8; signs are written as such or by number, not by a name of HTML.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: [
      ...[...file.documents, ...(file.ncx === undefined ? [] : [file.ncx]), file.package].flatMap(
        ({ xml }) => xml.faults,
      ),
      ...file.documents.flatMap(({ path, xml: { doctype, root } }): Finding[] => [
        ...(doctype !== undefined && (doctype.publicId !== "" || !/^$|^about:legacy-compat$/.test(doctype.systemId))
          ? [{ text: `has an outdated DOCTYPE (${doctype.publicId || doctype.systemId})`, file: path, line: 1 }]
          : []),
        ...(root !== undefined && root.attributes["xmlns"] !== "http://www.w3.org/1999/xhtml"
          ? [{ text: "does not say that it is XHTML (xmlns)", file: path, line: root.line }]
          : []),
        ...(root !== undefined && (root.attributes["xmlns:epub"] ?? opsNamespace) !== opsNamespace
          ? [{ text: `binds the prefix epub to “${root.attributes["xmlns:epub"] ?? ""}”`, file: path, line: root.line }]
          : []),
      ]),
    ],
    note: `${file.documents.length} documents`,
  }),
};

/** E-9 */
export const idsOnce: EpubRule = {
  id: "ids-once",
  title: "each id once",
  wants: "No two elements of a document have one id, and no id is empty or has spaces.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: [...file.documents, file.package].flatMap((document) => {
      const seen = new Set<string>();
      return document.xml.elements.flatMap((element): Finding[] => {
        const { id } = element.attributes;
        if (id === undefined) return [];
        const isSecond = seen.has(id);
        seen.add(id);
        if (isSecond) return [at(document, element, `the id “${id}” is taken`)];
        return /^\S+$/.test(id) ? [] : [at(document, element, `“${id}” is no id`)];
      });
    }),
  }),
};

/** E-12 */
export const mathPresentation: EpubRule = {
  id: "math-presentation",
  title: "formulas as they look",
  wants: "Formulas are presentation MathML: what they mean stands in annotations alone.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "math").flatMap((math) =>
        below(math)
          .filter((part) => contentMath.has(localName(part)) && !isInside(part, "annotation-xml"))
          .map((part) => at(document, part, `<${part.name}> says what a formula means, not how it looks`)),
      ),
    ),
  }),
};

/** The heads of content MathML. https://www.w3.org/TR/MathML3/chapter4.html */
const contentMath = new Set([
  "apply",
  "bind",
  "bvar",
  "ci",
  "cn",
  "cs",
  "csymbol",
  "reln",
  "declare",
  "lambda",
  "piecewise",
]);

/** E-12, ACC_009 of EPUBCheck */
export const mathSpeaks: EpubRule = {
  id: "math-speaks",
  title: "formulas in words",
  wants: "Every formula is told in words (alttext) for readers that cannot read formulas.",
  severity: "warning",
  source: sources.epubcheck,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "math")
        .filter(({ attributes }) => (attributes["alttext"] ?? "").trim() === "")
        .map((math) => at(document, math, "a formula has no alttext")),
    ),
  }),
};

/** E-13 */
export const noViewport: EpubRule = {
  id: "no-viewport",
  title: "no viewport",
  wants: "A document that reflows does not say how wide it is (viewport).",
  severity: "warning",
  source: sources.epubcheck,
  judge({ file }) {
    if (
      file.package.metadata.some(({ property, value }) => property === "rendition:layout" && value === "pre-paginated")
    )
      return { notJudged: "the layout is fixed, which needs it" };
    return {
      findings: file.documents.flatMap((document) =>
        document.xml.elements
          .filter((element) => localName(element) === "meta" && element.attributes["name"] === "viewport")
          .map((element) => at(document, element, "names a viewport, which no reader heeds")),
      ),
    };
  },
};

/** E-11 */
export const styleSheets: EpubRule = {
  id: "style-sheets",
  title: "style sheets readable",
  wants: "Style sheets can be read, are in UTF-8, and leave the direction of writing to the markup.",
  severity: "error",
  source: sources.epub,
  judge: ({ file }) => ({
    findings: file.styles.flatMap(({ path, faults, rules, atRules, fontFaces }): Finding[] => [
      ...faults,
      ...atRules
        .filter(({ name, params }) => name === "charset" && !/^["']utf-8["']$/i.test(params))
        .map(({ params, line }) => ({ text: `is in ${params}, not in UTF-8`, file: path, line })),
      ...rules.flatMap(({ declarations }) =>
        declarations
          .filter(({ property }) => property === "direction" || property === "unicode-bidi")
          .map(({ property, line }) => ({ text: `sets ${property}: that is the markup’s (dir)`, file: path, line })),
      ),
      ...fontFaces
        .filter(({ declarations }) => !declarations.some(({ property }) => property === "src"))
        .map(({ line }) => ({ text: "a font face has no src", file: path, line })),
    ]),
  }),
};

/** E-11, CSS_006 of EPUBCheck */
export const nothingFixed: EpubRule = {
  id: "nothing-fixed",
  title: "nothing fixed on the screen",
  wants: "Nothing stands fixed on the screen while the page turns.",
  severity: "warning",
  source: sources.epubcheck,
  judge: ({ file }) => ({
    findings: file.styles.flatMap(({ path, rules }) =>
      rules.flatMap(({ declarations, selector }) =>
        declarations
          .filter(({ property, value }) => property === "position" && /^(fixed|sticky)$/i.test(value))
          .map(({ line, value }) => ({ text: `${selector} is ${value}`, file: path, line })),
      ),
    ),
  }),
};
