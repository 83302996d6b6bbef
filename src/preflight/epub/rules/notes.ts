/** The rule about notes, and how they are told from other links. */
import type { Finding } from "../../../formats/check.ts";
import { quoted } from "../../pdf/words.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { at, named, type EpubDocument } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { referenceOf } from "../read/reference.ts";
import { below, localName, textOf, tokensOf, type XmlElement } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";

/** Notes return to where they were called from; Standard Ebooks asks for that of every note. */
export const notesReturn: EpubRule = {
  id: "notes-return",
  title: "notes lead back",
  wants: "Every note that is called leads back to its call.",
  severity: "warning",
  source: sources.standardEbooks,
  judge({ file }) {
    const calls = file.documents.flatMap((document) =>
      named(document, "a")
        .filter((link) => isNoteCall(link))
        .map((link) => ({ document, link })),
    );
    if (calls.length === 0) return { notJudged: "the book has no notes" };
    const findings = calls.flatMap(({ document, link }): Finding[] => {
      const { document: holder, element: note } = targetOf(file, document, link) ?? {};
      if (holder === undefined || note === undefined) return [];
      const returns = [note, ...below(note)]
        .filter((element) => localName(element) === "a")
        .some((back) => {
          const target = targetOf(file, holder, back);
          return target?.document === document && [target.element, ...below(target.element)].includes(link);
        });
      return returns ? [] : [at(document, link, `the note ${quoted(textOf(link))} does not lead back here`)];
    });
    return findings.length === 0 ? clean(`${calls.length} notes`) : { findings };
  },
};

/** Whether a link calls a note. */
export function isNoteCall(link: XmlElement): boolean {
  return tokensOf(link, "epub:type").includes("noteref") || tokensOf(link, "role").includes("doc-noteref");
}

/** What a link leads to: the element that bears the id. */
export function targetOf(
  file: EpubFile,
  document: EpubDocument,
  link: XmlElement,
): { document: EpubDocument; element: XmlElement } | undefined {
  const reference = referenceOf(document.path, link.attributes["href"] ?? "");
  if (!reference.isInside || reference.fragment === "") return undefined;
  const holder = file.documentAt.get(reference.path);
  const element = holder?.ids.get(reference.fragment);
  return holder === undefined || element === undefined ? undefined : { document: holder, element };
}
