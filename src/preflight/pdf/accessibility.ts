/**
 * What assistive technology asks of a PDF: the conditions of the Matterhorn Protocol 1.1 that a program can decide.
 * Of its 31 checkpoints, those on flicker, sound, contrast, reading order and sense need a person.
 */
import { annotationRules } from "./accessibility-annotations.ts";
import { contentRules } from "./accessibility-content.ts";
import { documentRules } from "./accessibility-document.ts";
import { elementRules } from "./accessibility-elements.ts";
import { fontRules } from "./accessibility-fonts.ts";
import { typeRules } from "./accessibility-types.ts";
import type { PdfRule } from "./subject.ts";

/** The rules, in the order of the protocol. */
export const accessibilityRules: PdfRule[] = [
  ...contentRules,
  ...typeRules,
  ...documentRules,
  ...elementRules,
  ...annotationRules,
  ...fontRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
