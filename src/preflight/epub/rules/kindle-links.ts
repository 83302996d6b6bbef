/** Rules of Kindle about links: notes pop up, nothing else does, and the web is described. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { at, named, type EpubDocument } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { ancestorsOf, below, localName, textOf, tokensOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";
import { isNoteCall, targetOf } from "./notes.ts";

/** K-15 */
export const kindleNotes: EpubRule = {
  id: "kindle-notes",
  title: "notes that pop up",
  wants:
    "Every note is an aside of its own (epub:type footnote or endnote), called by a noteref, and leads back to its call.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const calls = file.documents.flatMap((document) =>
      named(document, "a")
        .filter(isNoteCall)
        .map((link) => ({ document, link })),
    );
    if (calls.length === 0) return { notJudged: "the book has no notes" };
    const findings = calls.flatMap(({ document, link }): Finding[] => {
      const note = targetOf(file, document, link);
      if (note === undefined) return [at(document, link, `the note ${quoted(textOf(link))} is not there`)];
      const { element } = note;
      const isAside =
        localName(element) === "aside" &&
        tokensOf(element, "epub:type").some((type) => /^(foot|end|rear)note$/.test(type));
      const returns = linksIn(element).some((back) => leadsTo(file, note.document, back, document, link));
      return [
        ...(isAside
          ? []
          : [at(note.document, element, `a note is <${element.name}>, not an aside of the type footnote`)]),
        ...(returns ? [] : [at(note.document, element, "a note does not lead back to its call")]),
      ];
    });
    return findings.length === 0 ? clean(`${calls.length} notes`) : { findings };
  },
};

function linksIn(element: XmlElement): XmlElement[] {
  return [element, ...below(element)].filter((part) => localName(part) === "a" && "href" in part.attributes);
}

/** Whether `back` leads to what is `link`, holds it, or stands in it. */
function leadsTo(
  file: EpubFile,
  from: EpubDocument,
  back: XmlElement,
  document: EpubDocument,
  link: XmlElement,
): boolean {
  const target = targetOf(file, from, back);
  if (target?.document !== document) return false;
  return target.element === link || isHeldBy(link, target.element) || below(link).includes(target.element);
}

/** Whether an element stands in `holder`; the body of a document and what begins with a chapter’s heading hold too much to be popped up. */
function isHeldBy(element: XmlElement, holder: XmlElement): boolean {
  if (["html", "body", "main"].includes(localName(holder))) return false;
  if (
    ["section", "article", "header", "div"].includes(localName(holder)) &&
    below(holder).some((part) => /^h[12]$/.test(localName(part)))
  )
    return false;
  return ancestorsOf(element).includes(holder);
}

/** K-15 */
export const kindleLinkPairs: EpubRule = {
  id: "kindle-link-pairs",
  title: "no pair of links but notes",
  wants: "No two links lead to each other unless they are a note and its call: Kindle pops such pairs up.",
  severity: "error",
  source: sources.kindle,
  judge({ file }) {
    const links = file.documents.flatMap((document) =>
      linksIn(document.body ?? nobody).map((link) => ({ document, link })),
    );
    const findings = links.flatMap(({ document, link }): Finding[] => {
      if (isNote(link)) return [];
      const target = targetOf(file, document, link);
      if (target === undefined || ["html", "body", "main"].includes(localName(target.element))) return [];
      const back = linksIn(target.element).find(
        (other) =>
          other !== link &&
          !isNote(other) &&
          (other === target.element || isHeldBy(other, target.element)) &&
          leadsTo(file, target.document, other, document, link),
      );
      return back === undefined
        ? []
        : [
            at(
              document,
              link,
              `${quoted(textOf(link))} and ${quoted(textOf(back))} lead to each other, as a note and its call do`,
            ),
          ];
    });
    return { findings, note: `${links.length} links` };
  },
};

const nobody: XmlElement = { name: "", attributes: {}, children: [], parent: undefined, line: 1, column: 1 };

/** A call, or the link back from a note. */
function isNote(link: XmlElement): boolean {
  const isIn = ancestorsOf(link).some((element) =>
    tokensOf(element, "epub:type").some((type) => /^(foot|end|rear)note$/.test(type)),
  );
  return isNoteCall(link) || isIn;
}

const otherShops =
  /\/\/(?:[\w-]+\.)*(?:kobo\.com|barnesandnoble\.com|books\.apple\.com|itunes\.apple\.com|play\.google\.com\/store\/books|smashwords\.com|bookshop\.org)/i;

/** K-16 */
export const kindleWebLinks: EpubRule = {
  id: "kindle-web-links",
  title: "links to the web described",
  wants: "Words that lead to the web say where, not “click here”; none leads to another shop for books.",
  severity: "warning",
  source: sources.kindle,
  judge: ({ file }) => ({
    findings: file.documents.flatMap((document) =>
      named(document, "a").flatMap((link): Finding[] => {
        const { href = "" } = link.attributes;
        if (!/^https?:/i.test(href)) return [];
        const words = textOf(link).replace(/\s+/g, " ").trim();
        return [
          ...(/^(click )?(here|this|link|this link|more|read more)$/i.test(words)
            ? [at(document, link, `${quoted(words)} does not say that it leads to ${href}`)]
            : []),
          ...(otherShops.test(href) ? [at(document, link, `${href} is another shop`)] : []),
        ];
      }),
    ),
  }),
};
