/**
 * A package of QTI 3.0: the manifest at its root, a file to each item, a test that holds them all by chapter.
 * https://www.imsglobal.org/spec/qti/v3p0/impl/#h.package
 */
import type { Book, Edition } from "../../book/types.ts";
import type { QuestionItem } from "../items/item.ts";
import { element as xml, escapeXml } from "../xml.ts";
import { itemId, qtiItem, qtiNamespace } from "./qti-item.ts";
import { tagsOf } from "./tags.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Namespaces of the manifest, of its metadata and of the metadata of QTI. */
const packageNamespace = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
const lomNamespace = "http://ltsc.ieee.org/xsd/LOM";
const metadataNamespace = "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0";

/** Files by path; `media` are names of pictures that the caller adds below `media/`. */
export function qtiFiles(
  questions: readonly QuestionItem[],
  media: readonly string[],
  book: Book,
  edition: Edition,
): Map<string, string> {
  const { language } = book.config;
  const items = questions.map((question) => ({
    question,
    path: itemPath(question),
    text: qtiItem(question, language),
  }));
  return new Map([
    ["imsmanifest.xml", manifest(items, media, book, edition)],
    ["test.xml", test(questions, book)],
    ...items.map(({ path, text }): [string, string] => [path, text]),
  ]);
}

function itemPath(question: QuestionItem): string {
  return `items/${itemId(question)}.xml`;
}

/** One part, a section to a chapter; answers may be given in any order and are judged one by one. */
function test(questions: readonly QuestionItem[], { id, config }: Book): string {
  const docs = [...new Set(questions.map(({ doc }) => doc))];
  const sections = docs.map((doc) =>
    xml(
      "qti-assessment-section",
      { identifier: `section-${doc.id}`, title: doc.title, visible: "true" },
      questions
        .filter((question) => question.doc === doc)
        .map((question) => xml("qti-assessment-item-ref", { identifier: itemId(question), href: itemPath(question) })),
    ),
  );
  return `${head}${xml("qti-assessment-test", { xmlns: qtiNamespace, identifier: `test-${id}`, title: config.title }, [
    xml("qti-outcome-declaration", { identifier: "SCORE", cardinality: "single", "base-type": "float" }),
    xml(
      "qti-test-part",
      { identifier: "questions", "navigation-mode": "nonlinear", "submission-mode": "individual" },
      sections,
    ),
    xml("qti-outcome-processing", {}, [
      xml("qti-set-outcome-value", { identifier: "SCORE" }, [
        xml("qti-sum", {}, [xml("qti-test-variables", { "variable-identifier": "SCORE" })]),
      ]),
    ]),
  ])}\n`;
}

interface PackedItem {
  question: QuestionItem;
  path: string;
  text: string;
}

function manifest(items: readonly PackedItem[], media: readonly string[], book: Book, edition: Edition): string {
  const pictures = media.map((name) => ({ name, href: `media/${name}` }));
  const test = xml("resource", { identifier: "test", type: "imsqti_test_xmlv3p0", href: "test.xml" }, [
    xml("file", { href: "test.xml" }),
    ...items.map(({ question }) => xml("dependency", { identifierref: resourceId(question) })),
  ]);
  const resources = items.map(({ question, path, text }) =>
    xml("resource", { identifier: resourceId(question), type: "imsqti_item_xmlv3p0", href: path }, [
      metadata(question, book),
      xml("file", { href: path }),
      ...pictures.filter(({ name }) => text.includes(`"../media/${name}"`)).map(({ href }) => xml("file", { href })),
    ]),
  );
  const { title, language } = book.config;
  const about = lom([
    xml("lom:general", {}, [
      xml("lom:title", {}, string(title, language)),
      xml("lom:language", {}, escapeXml(language)),
    ]),
    xml("lom:lifeCycle", {}, [xml("lom:version", {}, string(book.config.edition.number, language))]),
  ]);
  return `${head}${xml(
    "manifest",
    {
      xmlns: packageNamespace,
      "xmlns:lom": lomNamespace,
      "xmlns:qti": metadataNamespace,
      identifier: `package-${book.id}-${edition.name}`,
    },
    [
      xml("metadata", {}, [xml("schema", {}, "QTI Package"), xml("schemaversion", {}, "3.0.0"), about]),
      xml("organizations"),
      xml("resources", {}, [test, ...resources]),
    ],
  )}\n`;
}

function resourceId(question: QuestionItem): string {
  return `item-${question.label}`;
}

/** Words of LOM for 1 to 5. https://www.imsglobal.org/metadata/mdv1p3/imsmd_bestv1p3.html, educational.difficulty */
const difficulties = ["very easy", "easy", "medium", "difficult", "very difficult"];

const interactions = {
  single: "choiceInteraction",
  multiple: "choiceInteraction",
  ordering: "orderInteraction",
  matching: "matchInteraction",
};

function metadata(question: QuestionItem, book: Book): string {
  const { language } = book.config;
  const { difficulty, kind } = question;
  const level = difficulty === undefined ? undefined : difficulties[difficulty - 1];
  return xml("metadata", {}, [
    xml("qti:qtiMetadata", {}, [
      xml("qti:interactionType", {}, interactions[kind]),
      xml("qti:feedbackType", {}, "nonadaptive"),
      xml("qti:solutionAvailable", {}, "true"),
      xml("qti:scoringMode", {}, "responseprocessing"),
    ]),
    lom([
      xml("lom:general", {}, [
        xml("lom:identifier", {}, [
          xml("lom:catalog", {}, escapeXml(book.id)),
          xml("lom:entry", {}, escapeXml(question.label)),
        ]),
        xml("lom:title", {}, string(`${question.code}, ${question.doc.title}`, language)),
        ...tagsOf(question, book).map((tag) => xml("lom:keyword", {}, string(tag, language))),
      ]),
      ...(level === undefined
        ? []
        : [
            xml("lom:educational", {}, [
              xml("lom:difficulty", {}, [xml("lom:source", {}, "LOMv1.0"), xml("lom:value", {}, level)]),
            ]),
          ]),
    ]),
  ]);
}

function lom(parts: string[]): string {
  return xml("lom:lom", {}, parts);
}

function string(words: string, language: string): string {
  return xml("lom:string", { language }, escapeXml(words));
}
