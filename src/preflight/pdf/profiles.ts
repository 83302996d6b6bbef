/** What each printer, and the screen, asks of a PDF: the rules of a profile, in the order of its report. */
import { withSeverity } from "../rule.ts";
import { accessibilityRules } from "./accessibility.ts";
import { barcodeArea, barcodeScans } from "./rules/barcode.ts";
import { blankPairs, blankRuns, blanksBlank, noEmptyPages } from "./rules/blanks.ts";
import { exactPage, onePageEach, pageBoxes, pageSizeRule, uniformSize } from "./rules/boxes.ts";
import { contents, indexPages } from "./rules/contents.ts";
import { textStandsOut } from "./rules/contrast.ts";
import { evenPages, fewestPages, ingramFewest, lastPageBlank, mostPages, plannedPages } from "./rules/counts.ts";
import { colorToEdge, coverSize, oneSheet } from "./rules/cover-sheet.ts";
import {
  coverWords,
  noTemplate,
  safeZone,
  spineClear,
  spineRoom,
  spineText,
  wideSafeZone,
} from "./rules/cover-words.ts";
import { folioParity, folioSequence, pageLabels, plannedFolios } from "./rules/folios.ts";
import { fontsEmbedded, fontsReadable, fontsWhole, noType3, ownFonts, signsKnown } from "./rules/fonts.ts";
import { headingsKept, openersRecto, runningHeads } from "./rules/furniture.ts";
import {
  leastInfo,
  noAnnotations,
  noBookmarks,
  noHiddenData,
  noInvisibleText,
  noMarks,
  nothingOffPage,
} from "./rules/hidden-data.ts";
import { hyphenLadders, pageEnds } from "./rules/hyphens.ts";
import { blackInk, blackText, faintTint, lineWidth } from "./rules/ink.ts";
import { artAtEdge, gutter, ingramMargins, margins } from "./rules/margins.ts";
import { documentInfo, isbnSound, language, tagged, titlePage, windowTitle, xmpAgrees } from "./rules/metadata.ts";
import { fastWebView, hasOutline, linksResolve, namedPlaces, outlineTitles } from "./rules/navigation.ts";
import { blackOnly, pdfx, printersInk, totalInk } from "./rules/pdfx.ts";
import { pictureDpi } from "./rules/pictures.ts";
import { references } from "./rules/references.ts";
import { noLayers, noTransparency } from "./rules/transparency.ts";
import { placeholders, textApart, textWhole, typeSize } from "./rules/type.ts";
import { coverWeight, fileSize, fileSound, freshlySaved, notEncrypted } from "./rules/whole-file.ts";
import type { PdfRule } from "./subject.ts";

/** The file itself, whatever is in it. */
const file = [fileSound, notEncrypted, freshlySaved];

const fonts = [fontsEmbedded, noType3, fontsReadable, signsKnown, ownFonts];

/** Text as it stands on the page. */
const text = [textWhole, textApart, textStandsOut, placeholders];

/** Pages as a book has them: numbered, where the contents say, blank only where meant. */
const pages = [
  plannedPages,
  noEmptyPages,
  blanksBlank,
  folioSequence,
  plannedFolios,
  pageLabels,
  runningHeads,
  openersRecto,
  headingsKept,
  hyphenLadders,
  pageEnds,
  contents,
  indexPages,
  references,
  titlePage,
  isbnSound,
];

/** What an interior has in common for every printer. */
const printed = [
  ...file,
  fileSize,
  onePageEach,
  pageBoxes,
  exactPage,
  artAtEdge,
  noMarks,
  mostPages,
  evenPages,
  blankRuns,
  blankPairs,
  ...fonts,
  ...text,
  nothingOffPage,
  noInvisibleText,
  pictureDpi,
  lineWidth,
  faintTint,
  noTransparency,
  noLayers,
  noAnnotations,
  folioParity,
  ...pages,
];

const kdp = withSeverity(
  [
    ...printed,
    pageSizeRule,
    margins,
    gutter,
    fewestPages,
    typeSize,
    fontsWhole,
    blackInk,
    blackText,
    noBookmarks,
    noHiddenData,
    leastInfo,
  ],
  // A printer sees no labels.
  { "page-labels": "warning" },
);

const ingram = withSeverity(
  [...printed, uniformSize, ingramMargins, ingramFewest, lastPageBlank, pdfx, printersInk, blackOnly, totalInk],
  { "page-labels": "warning", "uniform-size": "error" },
);

const kdpCover = [
  ...file,
  fileSize,
  coverWeight,
  oneSheet,
  coverSize,
  exactPage,
  colorToEdge,
  safeZone,
  wideSafeZone,
  spineText,
  spineRoom,
  spineClear,
  barcodeArea,
  barcodeScans,
  coverWords,
  noTemplate,
  noMarks,
  ...fonts,
  typeSize,
  ...text,
  nothingOffPage,
  noInvisibleText,
  pictureDpi,
  lineWidth,
  noTransparency,
  noLayers,
  noAnnotations,
  noBookmarks,
  noHiddenData,
  leastInfo,
  isbnSound,
];

const screen = withSeverity(
  [
    ...file,
    uniformSize,
    exactPage,
    ...fonts,
    ...text,
    typeSize,
    ...pages,
    hasOutline,
    outlineTitles,
    linksResolve,
    namedPlaces,
    documentInfo,
    xmpAgrees,
    windowTitle,
    language,
    tagged,
    fastWebView,
  ],
  { "fonts-readable": "error", "type-size": "warning" },
);

/** The rules of every profile over PDFs. */
export const pdfProfiles = {
  kdp: { what: "the interior of a paperback, for KDP", rules: kdp },
  "kdp-cover": { what: "the cover of a paperback, for KDP", rules: kdpCover },
  ingram: { what: "the interior of a paperback, for IngramSpark", rules: ingram },
  screen: { what: "a PDF to be read on screens", rules: screen },
  pdfua: { what: "a PDF for assistive technology, PDF/UA-1", rules: accessibilityRules },
} satisfies Record<string, { what: string; rules: PdfRule[] }>;

export type PdfProfileName = keyof typeof pdfProfiles;
