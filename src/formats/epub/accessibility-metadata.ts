/** What the package says of its accessibility: no more than is true. https://www.w3.org/TR/epub-a11y-11/#sec-disc-package */
import type { Book } from "../../book/types.ts";
import { conformanceClaim } from "./accessibility-page.ts";
import type { ContentFacts } from "./content-facts.ts";
import { meta } from "./package-document.ts";
import { element } from "../xml.ts";
import { wordsOf } from "../../words/words.ts";

/** Terms of https://www.w3.org/2021/a11y-discov-vocab/latest/ */
export function accessibility(book: Book, facts: ContentFacts, mayClaim: boolean): string[] {
  const hasWords = facts.silent === 0 && facts.silentFormulas === 0;
  return [
    meta("schema:accessMode", "textual"),
    ...(facts.pictures > 0 ? [meta("schema:accessMode", "visual")] : []),
    meta("schema:accessModeSufficient", hasWords ? "textual" : "textual,visual"),
    ...featuresOf(facts).map((feature) => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", facts.mayMove ? "unknown" : "none"),
    meta("schema:accessibilitySummary", summaryOf(facts, book.config.language)),
    ...(mayClaim ? claim(book) : []),
  ];
}

function featuresOf({ pictures, silent, formulas, hasPages }: ContentFacts): string[] {
  return [
    "ARIA",
    ...(pictures > 0 && silent === 0 ? ["alternativeText"] : []),
    "displayTransformability",
    ...(formulas > 0 ? ["MathML"] : []),
    ...(hasPages ? ["pageBreakMarkers", "pageNavigation"] : []),
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
  ];
}

function summaryOf({ pictures, silent, formulas, hasPages }: ContentFacts, language: string): string {
  const { summary } = wordsOf(language).accessibility;
  return [
    summary.flows,
    ...(pictures === 0 ? [] : [silent === 0 ? summary.pictures : summary.somePictures]),
    ...(formulas > 0 ? [summary.formulas] : []),
    ...(hasPages ? [summary.pages] : []),
    summary.structure,
  ].join(" ");
}

/** Only a person can tell: see the book's setting. https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting */
function claim({ config }: Book): string[] {
  const { certifiedBy, report } = config.accessibility ?? {};
  if (certifiedBy === undefined) return [];
  return [
    element("meta", { id: "conformance", property: "dcterms:conformsTo" }, conformanceClaim),
    meta("a11y:certifiedBy", certifiedBy, "conformance"),
    ...(report === undefined
      ? []
      : [element("link", { rel: "a11y:certifierReport", refines: "#conformance", href: report })]),
  ];
}
