/** Rules about what is on the pages: all of it belongs to the structure or is an artifact. Matterhorn 01, 30 */
import type { Finding } from "../../formats/check.ts";
import { matterhorn } from "./accessibility-reading.ts";
import type { Amiss } from "./read/tagged-content.ts";
import type { PdfRule } from "./subject.ts";

export const contentRules: PdfRule[] = [
  matterhorn(
    "01-003",
    "no artifacts inside content",
    "What is marked as an artifact does not stand inside content of the structure.",
    ({ content }) => perPage(content.artifactsInside, "artifact stands", "artifacts stand", "inside tagged content"),
  ),
  matterhorn(
    "01-004",
    "no content inside artifacts",
    "Content of the structure does not stand inside what is marked as an artifact.",
    ({ content }) => perPage(content.taggedInArtifacts, "piece", "pieces", "of tagged content inside an artifact"),
  ),
  matterhorn(
    "01-005",
    "content tagged or artifact",
    "Everything on a page belongs to the structure, or is marked as an artifact: a running head, a folio, a rule.",
    ({ content }) => perPage(content.bare, "thing is", "things are", "painted, neither tagged nor an artifact"),
  ),
  matterhorn("01-007", "no doubts", "The file does not say that its structure may be wrong (Suspects).", (reading) => {
    const suspects = reading.objects.get(reading.catalog.get("MarkInfo"), "Suspects");
    return suspects === true ? [{ text: "the file doubts its own structure (Suspects)" }] : [];
  }),
  matterhorn(
    "30-001",
    "no pages of other files",
    "No form stands for a page of another file (reference XObject).",
    ({ content }) => perPage(content.referenceForms, "form", "forms", "for pages of another file"),
  ),
  matterhorn(
    "30-002",
    "tagged forms shown once",
    "A form whose content belongs to the structure is shown once.",
    ({ content }) =>
      [...content.markedForms.values()].flatMap((pages): Finding[] => {
        const [, again] = pages;
        return again === undefined
          ? []
          : [{ text: `a form with tagged content is shown ${pages.length} times`, page: again }];
      }),
  ),
];

function perPage(amiss: readonly Amiss[], one: string, several: string, rest: string): Finding[] {
  return amiss.map(({ page, count }) => ({ text: `${count} ${count === 1 ? one : several} ${rest}`, page }));
}
