/** Rules about what a package says of its accessibility, and whether that is true. */
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { at, named } from "../read/document.ts";
import type { EpubFile } from "../read/epub.ts";
import { localName, tokensOf } from "../read/xml.ts";
import type { EpubRule } from "../subject.ts";
import { silentPictures } from "./accessibility.ts";
import { navsOfType } from "./navigation.ts";
import { pageBreaksOf } from "./pages.ts";

function told(file: EpubFile, property: string) {
  return file.package.metadata.filter((meta) => meta.property === property && meta.refines === "");
}

/** */
export const accessibilityMetadata: EpubRule = {
  id: "accessibility-metadata",
  title: "accessibility told",
  wants: "The metadata say how the book can be read (accessMode), with which features, and with which hazards.",
  severity: "error",
  source: sources.epubAccessibility,
  judge: ({ file }) => ({
    findings: ["schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard"]
      .filter((property) => told(file, property).every(({ value }) => value === ""))
      .map((property) => ({ text: `there is no ${property}`, file: file.package.path })),
  }),
};

/** */
export const accessibilitySummary: EpubRule = {
  id: "accessibility-summary",
  title: "accessibility in words",
  wants:
    "The metadata say which ways of reading suffice (accessModeSufficient), and sum up the accessibility in words.",
  severity: "warning",
  source: sources.epubAccessibility,
  judge: ({ file }) => ({
    findings: ["schema:accessModeSufficient", "schema:accessibilitySummary"]
      .filter((property) => told(file, property).every(({ value }) => value === ""))
      .map((property) => ({ text: `there is no ${property}`, file: file.package.path })),
  }),
};

const modes =
  "auditory chartOnVisual chemOnVisual colorDependent diagramOnVisual mathOnVisual musicOnVisual tactile textOnVisual textual visual";
const sufficient = new Set(["auditory", "tactile", "textual", "visual"]);

/** A-1; the words are those of https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20230718/ */
export const accessModes: EpubRule = {
  id: "access-modes",
  title: "ways of reading true",
  wants: "The ways of reading are words of the vocabulary, and “visual” is among them just where there are pictures.",
  severity: "error",
  source: sources.epubAccessibility,
  judge({ file }) {
    const known = new Set(modes.split(" "));
    const listed = told(file, "schema:accessMode");
    if (listed.length === 0) return { notJudged: "none are told" };
    const findings = listed
      .filter(({ value }) => !known.has(value))
      .map(({ value, element }) => at(file.package, element, `“${value}” is no way of reading`));
    for (const { value, element } of told(file, "schema:accessModeSufficient"))
      if (!value.split(",").every((mode) => sufficient.has(mode.trim())))
        findings.push(at(file.package, element, `“${value}” is no list of ways of reading`));
    const isVisual = listed.some(({ value }) => /visual/i.test(value));
    // A sign beside the word that says the same is not read by eye alone.
    const hasPictures = file.documents.some((document) =>
      named(document, "img", "svg", "video").some(
        ({ attributes }) => attributes["aria-hidden"] !== "true" && attributes["alt"] !== "",
      ),
    );
    if (isVisual !== hasPictures)
      findings.push({
        text: hasPictures
          ? "there are pictures, and “visual” is not told"
          : "“visual” is told, and there are no pictures",
        file: file.package.path,
      });
    return { findings };
  },
};

const hazards = ["flashing", "motionSimulation", "sound"] as const;
const no = { flashing: "noFlashingHazard", motionSimulation: "noMotionSimulationHazard", sound: "noSoundHazard" };
const unknown = {
  flashing: "unknownFlashingHazard",
  motionSimulation: "unknownMotionSimulationHazard",
  sound: "unknownSoundHazard",
};

/** */
export const accessibilityHazards: EpubRule = {
  id: "accessibility-hazards",
  title: "hazards without contradiction",
  wants: "Hazards are words of the vocabulary: “none” or “unknown” alone, or one word for each kind.",
  severity: "error",
  source: sources.ace,
  judge({ file }) {
    const listed = told(file, "schema:accessibilityHazard");
    if (listed.length === 0) return { notJudged: "none are told" };
    const words = new Set(listed.map(({ value }) => value));
    const known = new Set<string>(["none", "unknown", ...hazards, ...Object.values(no), ...Object.values(unknown)]);
    const findings = listed
      .filter(({ value }) => !known.has(value))
      .map(({ value, element }) => at(file.package, element, `“${value}” is no hazard`));
    const place = { file: file.package.path };
    for (const alone of ["none", "unknown"])
      if (words.has(alone) && words.size > 1) findings.push({ text: `“${alone}” stands beside others`, ...place });
    for (const kind of hazards) {
      const both = [kind, no[kind], unknown[kind]].filter((word) => words.has(word));
      if (both.length > 1) findings.push({ text: `${both.join(" and ")} contradict each other`, ...place });
    }
    return { findings };
  },
};

const vocabulary = new Set(
  (
    "ARIA ChemML MathML MathML-chemistry alternativeText annotations audioDescription bookmarks braille captions closedCaptions " +
    "describedMath displayTransformability fullRubyAnnotations highContrastAudio highContrastDisplay horizontalWriting index " +
    "largePrint latex latex-chemistry longDescription none openCaptions pageBreakMarkers pageNavigation printPageNumbers " +
    "readingOrder rubyAnnotations signLanguage structuralNavigation synchronizedAudioText tableOfContents tactileGraphic " +
    "tactileObject taggedPDF timingControl transcript ttsMarkup unknown unlocked verticalWriting " +
    "withAdditionalWordSegmentation withoutAdditionalWordSegmentation"
  ).split(" "),
);

/** */
export const accessibilityFeatures: EpubRule = {
  id: "accessibility-features",
  title: "features true",
  wants: "The features are words of the vocabulary, and the book has what they say.",
  severity: "error",
  source: sources.ace,
  judge({ file }) {
    const listed = told(file, "schema:accessibilityFeature");
    if (listed.length === 0) return { notJudged: "none are told" };
    const lacks = untrue(file);
    const findings = listed.flatMap(({ value, element }): Finding[] => {
      if (!vocabulary.has(value.replace(/\/.*$/, ""))) return [at(file.package, element, `“${value}” is no feature`)];
      if ((value === "none" || value === "unknown") && listed.length > 1)
        return [at(file.package, element, `“${value}” stands beside others`)];
      const reason = lacks[value];
      return reason === undefined ? [] : [at(file.package, element, `“${value}” is told, but ${reason}`)];
    });
    return findings.length === 0 ? clean(listed.map(({ value }) => value).join(", ")) : { findings };
  },
};

/** Features that a file can be seen not to have, with what shows it. */
function untrue(file: EpubFile): Record<string, string> {
  const has = (test: (element: EpubFile["documents"][number]["elements"][number]) => boolean) =>
    file.documents.some(({ xml }) => xml.elements.some(test));
  const hasMath = has((element) => localName(element) === "math");
  const hasBreaks = pageBreaksOf(file).length > 0;
  const isType = (type: string) => has((element) => tokensOf(element, "epub:type").includes(type));
  const isDescribed = has(({ attributes }) => "aria-describedby" in attributes || "aria-details" in attributes);
  const hasSpokenMath = file.documents.some((document) =>
    named(document, "math").some(({ attributes }) => (attributes["alttext"] ?? "") !== ""),
  );
  const lacks: [string, boolean, string][] = [
    ["tableOfContents", navsOfType(file, "toc").length > 0, "there are no contents"],
    ["pageNavigation", navsOfType(file, "page-list").length > 0, "there is no list of pages"],
    ["pageBreakMarkers", hasBreaks, "no page breaks are marked"],
    ["printPageNumbers", hasBreaks, "no page breaks are marked"],
    ["MathML", hasMath, "there is no formula"],
    ["describedMath", hasSpokenMath, "no formula is told in words"],
    ["index", isType("index"), "there is no index (epub:type)"],
    ["ARIA", has(({ attributes }) => "role" in attributes), "nothing has a role"],
    ["longDescription", isDescribed, "no picture has a description beside its alternative"],
    ["alternativeText", silentPictures(file).length === 0, "a picture has no alternative"],
    ["structuralNavigation", has((element) => /^h[1-6]$/.test(localName(element))), "there are no headings"],
    [
      "synchronizedAudioText",
      file.package.items.some(({ type }) => type === "application/smil+xml"),
      "nothing is read aloud",
    ],
    ["rubyAnnotations", has((element) => localName(element) === "ruby"), "there is no ruby"],
  ];
  return Object.fromEntries(lacks.filter(([, isTrue]) => !isTrue).map(([feature, , reason]) => [feature, reason]));
}

/** */
export const conformanceClaim: EpubRule = {
  id: "conformance-claim",
  title: "claim of conformance",
  wants: "A claim of conformance is spelt as the standard spells it, and says who vouches for it (a11y:certifiedBy).",
  severity: "error",
  source: sources.epubAccessibility,
  judge({ file }) {
    const { metadata } = file.package;
    const claims = metadata.filter(({ property }) => /^(link:)?dcterms:conformsTo$/.test(property));
    const about = claims.filter(({ value }) => /a11y|accessib|wcag/i.test(value));
    if (about.length === 0) return { notJudged: "the book makes no claim" };
    const spelt =
      /^EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}$|^http:\/\/www\.idpf\.org\/epub\/a11y\/accessibility-20170105\.html#wcag-a{1,3}$/;
    const findings = about
      .filter(({ value }) => !spelt.test(value))
      .map(({ value, element }) => at(file.package, element, `“${value}” is not spelt as the standard spells it`));
    if (!metadata.some(({ property, value }) => property === "a11y:certifiedBy" && value !== ""))
      findings.push({ text: "nobody vouches for the claim (a11y:certifiedBy)", file: file.package.path });
    return { findings, note: about.map(({ value }) => value).join(", ") };
  },
};
