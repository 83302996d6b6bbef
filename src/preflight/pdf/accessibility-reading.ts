/** What the rules on accessibility share: one reading of the structure for all of them, and their common form. */
import type { Finding } from "../../formats/check.ts";
import type { Severity, Verdict } from "../rule.ts";
import { sources } from "../sources.ts";
import type { PdfFile } from "./read/file.ts";
import { PdfObjects } from "./read/objects.ts";
import { readStructure, type Structure, type StructureElement } from "./read/structure.ts";
import { readTaggedContent, type TaggedContent } from "./read/tagged-content.ts";
import type { PdfRule } from "./subject.ts";
import type { PdfDictionary, PdfValue } from "./values.ts";

/** A file as assistive technology meets it. */
export interface AccessibilityReading {
  file: PdfFile;
  objects: PdfObjects;
  catalog: PdfDictionary;
  /** Undefined in a file without structure. */
  structure: Structure | undefined;
  content: TaggedContent;
  /** Whether the catalog names a language, which then is that of whatever names none. */
  hasLanguage: boolean;
}

const readings = new WeakMap<PdfFile, AccessibilityReading>();

/** Reads a file the first time it is asked for. */
function accessibilityOf(file: PdfFile): AccessibilityReading {
  const known = readings.get(file);
  if (known !== undefined) return known;
  const objects = new PdfObjects(file.pdf);
  const catalog = objects.catalog();
  const structure = readStructure(file.pdf);
  const content = readTaggedContent(file.pdf, structure);
  const hasLanguage = file.catalog.get("Lang").isString();
  const entries = catalog instanceof Map ? catalog : new Map<string, PdfValue>();
  const reading = { file, objects, catalog: entries, structure, content, hasLanguage };
  readings.set(file, reading);
  return reading;
}

/**
 * A rule that looks for one failure condition of the Matterhorn Protocol 1.1, the list of what PDF/UA-1 asks for.
 * @param point Number of the condition: "01-005".
 */
export function matterhorn(
  point: string,
  title: string,
  wants: string,
  find: (reading: AccessibilityReading) => Finding[] | Verdict,
  severity: Severity = "error",
): PdfRule {
  return {
    id: `ua-${point}`,
    title: `${title} (${point})`,
    wants,
    severity,
    source: sources.matterhorn,
    judge({ file }) {
      const found = find(accessibilityOf(file));
      return Array.isArray(found) ? { findings: found } : found;
    },
  };
}

/** The same over structure elements; a file without structure has none to judge. */
export function overElements(
  point: string,
  title: string,
  wants: string,
  find: (elements: StructureElement[], reading: AccessibilityReading & { structure: Structure }) => Finding[],
): PdfRule {
  return matterhorn(point, title, wants, (reading) => {
    const { structure } = reading;
    if (structure === undefined) return { notJudged: "the file has no structure" };
    return find(structure.elements, { ...reading, structure });
  });
}

/** A finding where an element is seen. */
export function at({ page }: Pick<StructureElement, "page">, text: string): Finding {
  return page === undefined ? { text } : { text, page };
}
