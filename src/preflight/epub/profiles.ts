/** What reading systems, and Kindle, ask of an EPUB: the rules of a profile, in the order of its report. */
import {
  accessibilityFeatures,
  accessibilityHazards,
  accessibilityMetadata,
  accessibilitySummary,
  accessModes,
  conformanceClaim,
} from "./rules/accessibility-metadata.ts";
import {
  altTexts,
  altTextsSay,
  ariaReferences,
  documentLanguages,
  documentTitles,
  headingOrder,
  headingsSay,
  linksSay,
  tableHeaders,
  tableHeadersSay,
  typesWithRoles,
} from "./rules/accessibility.ts";
import {
  archiveSound,
  epubcheck,
  epubcheckUsage,
  extension,
  fileNames,
  mimetypeFirst,
  notLocked,
  plainNames,
} from "./rules/archive.ts";
import {
  idsOnce,
  mathPresentation,
  mathSpeaks,
  nothingFixed,
  noViewport,
  styleSheets,
  wellFormed,
} from "./rules/documents.ts";
import {
  kindleAltLength,
  kindlePictureLeast,
  kindlePictureSize,
  kindlePictureTypes,
  kindlePictureWidth,
  kindleTransparency,
} from "./rules/kindle-pictures.ts";
import {
  kindleContentsPage,
  kindleCover,
  kindleLimits,
  kindleNavDepth,
  kindleNoCoverPage,
  kindlePages,
  kindleTags,
  sendToKindle,
} from "./rules/kindle-structure.ts";
import {
  kindleBodyText,
  kindleBoxes,
  kindleFonts,
  kindleHeadings,
  kindleProperties,
  kindlePseudoElements,
  kindleSelectors,
  kindleSpaces,
  kindleUnits,
} from "./rules/kindle-styles.ts";
import { linksArrive, localAddresses, manifestProperties, nothingRemote, resourcesArrive } from "./rules/links.ts";
import {
  classesStyled,
  described,
  leftovers,
  metadataRoles,
  nothingEmpty,
  ownTitles,
  paragraphsApart,
  pictureWeight,
  stylesUsed,
  typography,
  wordsThere,
} from "./rules/lint.ts";
import { coreTypes, fileExtensions, mediaTypes } from "./rules/media.ts";
import { landmarks, landmarksUseful, navOrder, navPlanned, navSound, ncx, ncxInStep } from "./rules/navigation.ts";
import {
  container,
  identifierIsbn,
  languageTags,
  manifestComplete,
  packageMetadata,
  spine,
  version,
} from "./rules/package.ts";
import { pageLabels, pageList, pageSource, plannedFolios } from "./rules/pages.ts";
import {
  kindleMath,
  kindleSvgCount,
  kindleSvgShape,
  kindleTableShape,
  kindleTableSize,
} from "./rules/kindle-drawings.ts";
import { kindleLinkPairs, kindleNotes, kindleWebLinks } from "./rules/kindle-links.ts";
import { notesReturn } from "./rules/notes.ts";
import type { EpubRule } from "./subject.ts";

/** EPUB 3.3: the file, its parts, and the ways through it. */
const publication = [
  epubcheck,
  epubcheckUsage,
  mimetypeFirst,
  archiveSound,
  fileNames,
  plainNames,
  extension,
  notLocked,
  container,
  version,
  packageMetadata,
  languageTags,
  identifierIsbn,
  manifestComplete,
  mediaTypes,
  fileExtensions,
  coreTypes,
  manifestProperties,
  spine,
  linksArrive,
  resourcesArrive,
  nothingRemote,
  localAddresses,
  wellFormed,
  idsOnce,
  paragraphsApart,
  mathPresentation,
  mathSpeaks,
  noViewport,
  styleSheets,
  nothingFixed,
  navSound,
  navOrder,
  navPlanned,
  landmarks,
  landmarksUseful,
  pageList,
  pageSource,
  pageLabels,
  plannedFolios,
  ncx,
  ncxInStep,
];

/** EPUB Accessibility 1.1, and what Ace looks for that needs no browser. */
const accessibility = [
  accessibilityMetadata,
  accessibilitySummary,
  accessModes,
  accessibilityHazards,
  accessibilityFeatures,
  conformanceClaim,
  altTexts,
  altTextsSay,
  headingOrder,
  headingsSay,
  documentTitles,
  documentLanguages,
  typesWithRoles,
  tableHeaders,
  tableHeadersSay,
  linksSay,
  ariaReferences,
  notesReturn,
];

/** What a careful publisher looks over. */
const care = [
  wordsThere,
  nothingEmpty,
  leftovers,
  ownTitles,
  pictureWeight,
  described,
  metadataRoles,
  stylesUsed,
  classesStyled,
  typography,
];

/** Where Kindle asks for more, or for something else. */
const onKindle = [
  kindleCover,
  kindleNoCoverPage,
  kindleContentsPage,
  kindleNavDepth,
  kindleTags,
  kindleNotes,
  kindleLinkPairs,
  kindleWebLinks,
  kindleLimits,
  sendToKindle,
  kindlePages,
  kindleBodyText,
  kindleHeadings,
  kindleUnits,
  kindleBoxes,
  kindlePseudoElements,
  kindleSelectors,
  kindleProperties,
  kindleFonts,
  kindleSpaces,
  kindlePictureTypes,
  kindleTransparency,
  kindlePictureSize,
  kindlePictureLeast,
  kindlePictureWidth,
  kindleAltLength,
  kindleSvgCount,
  kindleSvgShape,
  kindleTableSize,
  kindleTableShape,
  kindleMath,
];

/** The rules of every profile over EPUBs. */
export const epubProfiles = {
  epub: { what: "an EPUB 3 for any reading system", rules: [...publication, ...accessibility, ...care] },
  kindle: { what: "an EPUB that Kindle converts", rules: [...publication, ...accessibility, ...care, ...onKindle] },
} satisfies Record<string, { what: string; rules: EpubRule[] }>;

export type EpubProfileName = keyof typeof epubProfiles;
