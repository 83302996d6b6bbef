/** Rules about the file as a whole: metadata, language, layers, attachments, protection. Matterhorn 06 to 11 and 20 to 26 */
import type { Finding } from "../../formats/check.ts";
import { matterhorn, type AccessibilityReading } from "./accessibility-reading.ts";
import type { Amiss } from "./read/tagged-content.ts";
import type { PdfRule } from "./subject.ts";
import { isName, isText, type PdfValue } from "./values.ts";

export const documentRules: PdfRule[] = [
  matterhorn("06-001", "XMP packet", "The catalog has an XMP packet.", (reading) =>
    packetOf(reading) === undefined ? [{ text: "the catalog has no XMP packet" }] : [],
  ),
  matterhorn(
    "06-002",
    "claims PDF/UA",
    "The XMP packet says that the file is PDF/UA-1. Nobody should say so before a person has read the file.",
    (reading) => {
      const claim = /pdfuaid:part(?:>|=["'])\s*(\d)/.exec(packetOf(reading) ?? "")?.[1];
      return claim === "1" ? [] : [{ text: "the file does not claim to be PDF/UA-1" }];
    },
    "note",
  ),
  matterhorn("06-003", "title in the XMP packet", "The XMP packet names the title (dc:title).", (reading) =>
    /<dc:title[^/>]*>[\s\S]*?[^\s<>][\s\S]*?<\/dc:title>/.test(packetOf(reading) ?? "")
      ? []
      : [{ text: "the XMP packet has no dc:title" }],
  ),
  matterhorn(
    "07-001",
    "title in the window asked for",
    "The catalog says whether viewers show the title.",
    (reading) => (typeof displayTitle(reading) === "boolean" ? [] : [{ text: "the catalog has no DisplayDocTitle" }]),
  ),
  matterhorn(
    "07-002",
    "title in the window",
    "Viewers show the title of the book, not the name of the file.",
    (reading) => (displayTitle(reading) === false ? [{ text: "viewers show the name of the file" }] : []),
  ),
  matterhorn("11-001", "language of the text", "Every text has a language: its own, or that of the file.", (reading) =>
    withoutLanguage(reading, reading.content.textWithoutLanguage, "text"),
  ),
  matterhorn(
    "11-002",
    "language of descriptions",
    "Every description and replacement has a language: its own, or that of the file.",
    (reading) => [
      ...withoutLanguage(reading, reading.content.saidWithoutLanguage, "replacement"),
      ...speechless(reading),
    ],
  ),
  matterhorn(
    "11-003",
    "language of the outline",
    "The file names a language, which is that of its outline.",
    (reading) => {
      const hasOutline = reading.objects.get(reading.catalog.get("Outlines"), "First") !== undefined;
      return hasOutline && !reading.hasLanguage ? [{ text: "the outline has no language" }] : [];
    },
  ),
  matterhorn("11-004", "language of annotations", "Every description of a link or remark has a language.", (reading) =>
    reading.hasLanguage
      ? []
      : reading.file.pages.flatMap(({ annotations, number }) =>
          annotations.some(({ object }) => object.get("Contents").isString() && !object.get("Lang").isString())
            ? [{ text: "a description has no language", page: number }]
            : [],
        ),
  ),
  matterhorn("11-006", "language of the metadata", "The title in the XMP packet has a language.", (reading) => {
    const isOpen = /xml:lang=["']x-default["']/.test(packetOf(reading) ?? "");
    return isOpen && !reading.hasLanguage ? [{ text: "the metadata have no language" }] : [];
  }),
  matterhorn("20-001", "layers named", "Every choice of layers has a name (Configs).", (reading) =>
    layerChoices(reading, "Configs").flatMap((choice) => nameless(reading, choice)),
  ),
  matterhorn("20-002", "first layers named", "The choice of layers a viewer begins with has a name (D).", (reading) =>
    layerChoices(reading, "D").flatMap((choice) => nameless(reading, choice)),
  ),
  matterhorn("20-003", "layers stay", "No layer comes and goes by itself (AS).", (reading) =>
    [...layerChoices(reading, "D"), ...layerChoices(reading, "Configs")].flatMap((choice) =>
      reading.objects.get(choice, "AS") === undefined ? [] : [{ text: "layers change by themselves (AS)" }],
    ),
  ),
  matterhorn("21-001", "attachments named", "Every attachment has its file name (F and UF).", (reading) =>
    attachments(reading).flatMap((entry) => {
      const names = ["F", "UF"].map((key) => reading.objects.get(entry, key));
      return names.every((name) => isText(name) && name.bytes !== "")
        ? []
        : [{ text: "an attachment has no file name" }];
    }),
  ),
  matterhorn("25-001", "no forms that rebuild themselves", "The file has no dynamic XFA form.", (reading) => {
    const packets = reading.objects.list(reading.catalog.get("AcroForm"), "XFA");
    const isDynamic = packets.some((packet) => /<dynamicRender>\s*required/.test(reading.objects.content(packet)));
    return isDynamic ? [{ text: "the form rebuilds itself (dynamic XFA)" }] : [];
  }),
  matterhorn(
    "26-002",
    "protection lets assistive technology in",
    "A protected file lets assistive technology read it.",
    (reading) => {
      const lock = reading.file.pdf.getTrailer().get("Encrypt");
      // The tenth bit, ISO 32000-1, table 22. Without permissions, 26-001, no file can be opened.
      const isShut = lock.isDictionary() && (lock.get("P").asNumber() & 512) === 0;
      return isShut ? [{ text: "assistive technology is locked out" }] : [];
    },
  ),
];

function packetOf({ file }: AccessibilityReading): string | undefined {
  const stream = file.catalog.get("Metadata");
  const isPacket =
    stream.isStream() && stream.get("Type").toString() === "/Metadata" && stream.get("Subtype").toString() === "/XML";
  return isPacket ? stream.readStream().asString() : undefined;
}

function displayTitle({ objects, catalog }: AccessibilityReading): PdfValue | undefined {
  return objects.get(catalog.get("ViewerPreferences"), "DisplayDocTitle");
}

function withoutLanguage({ hasLanguage }: AccessibilityReading, amiss: readonly Amiss[], what: string): Finding[] {
  return hasLanguage ? [] : amiss.map(({ page }) => ({ text: `${what} has no language`, page }));
}

/** Elements that are described in no language. */
function speechless({ hasLanguage, structure }: AccessibilityReading): Finding[] {
  if (hasLanguage || structure === undefined) return [];
  return structure.elements.flatMap((element): Finding[] => {
    const isSaid = element.alt !== "" || element.actualText !== "" || element.expansion !== "";
    let around: typeof element | undefined = element;
    while (around?.language === "") around = around.parent;
    if (!isSaid || around !== undefined) return [];
    return [{ text: "a description has no language", ...(element.page === undefined ? {} : { page: element.page }) }];
  });
}

function layerChoices({ objects, catalog }: AccessibilityReading, key: "D" | "Configs"): PdfValue[] {
  return objects.list(catalog.get("OCProperties"), key);
}

function nameless({ objects }: AccessibilityReading, choice: PdfValue): Finding[] {
  const name = objects.get(choice, "Name");
  return isText(name) && name.bytes !== "" ? [] : [{ text: "a choice of layers has no name" }];
}

/** Every description of an embedded file, wherever it hangs. */
function attachments({ file, objects }: AccessibilityReading): PdfValue[] {
  const found: PdfValue[] = [];
  for (let number = 1; number < file.pdf.countObjects(); number += 1) {
    const object = file.pdf.newIndirect(number);
    if (object.isDictionary() && !object.get("EF").isNull()) found.push({ object: number });
  }
  return found.filter((entry) => {
    const type = objects.get(entry, "Type");
    return type === undefined || (isName(type) && /^F(?:ilespec)?$/.test(type.name));
  });
}
