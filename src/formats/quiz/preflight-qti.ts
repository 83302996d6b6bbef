/** Opens a finished QTI package and looks at what a platform would stumble over, or would score as nothing in silence. */
import { parseXml, XmlElement, type XmlDocument } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";
import { judged, type Check } from "../check.ts";
import type { QuestionItem } from "../items/item.ts";
import { itemId } from "./qti-item.ts";

/** Checks of a package that must hold `questions`. */
export function preflightQti(bytes: Uint8Array, questions: readonly QuestionItem[]): Check[] {
  const files = unzipSync(bytes);
  const documents = new Map<string, XmlElement>();
  const unread: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith(".xml")) continue;
    try {
      documents.set(path, rootOf(parseXml(strFromU8(content))));
    } catch (error) {
      unread.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return [
    judged("QTI: well-formed", unread),
    judged("QTI: the manifest names every file", listed(documents, Object.keys(files))),
    judged("QTI: every question once", present(documents, questions)),
    judged(
      "QTI: responses, choices and outcomes agree",
      [...documents].flatMap(([path, root]) =>
        root.name === "qti-assessment-item" ? agreement(root).map((fault) => `${path}: ${fault}`) : [],
      ),
    ),
  ];
}

function rootOf(document: XmlDocument): XmlElement {
  if (document.root === null) throw new Error("It holds no element.");
  return document.root;
}

function listed(documents: ReadonlyMap<string, XmlElement>, paths: readonly string[]): string[] {
  const manifest = documents.get("imsmanifest.xml");
  if (manifest === undefined) return ["there is no imsmanifest.xml at the root"];
  const named = new Set(all(manifest, "file").map((file) => file.attributes["href"] ?? ""));
  const ids = all(manifest, "resource").map((resource) => resource.attributes["identifier"]);
  const pictures = [...documents].flatMap(([path, root]) =>
    all(root, "img").map((img) => ({ path, src: (img.attributes["src"] ?? "").replace(/^\.\.\//, "") })),
  );
  return [
    ...[...named].filter((href) => !paths.includes(href)).map((href) => `"${href}" is named and not there`),
    ...paths
      .filter((path) => path !== "imsmanifest.xml" && !named.has(path))
      .map((path) => `"${path}" is there and not named`),
    ...pictures
      .filter(({ src }) => !paths.includes(src))
      .map(({ path, src }) => `${path} shows "${src}", which is not there`),
    ...all(manifest, "dependency").flatMap(({ attributes: { identifierref = "" } }) =>
      ids.includes(identifierref) ? [] : [`nothing is "${identifierref}"`],
    ),
    ...(new Set(ids).size === ids.length ? [] : ["two resources have one identifier"]),
  ];
}

function present(documents: ReadonlyMap<string, XmlElement>, questions: readonly QuestionItem[]): string[] {
  const test = documents.get("test.xml");
  const asked = test === undefined ? [] : all(test, "qti-assessment-item-ref");
  return questions.flatMap((question) => {
    const id = itemId(question);
    const references = asked.filter(({ attributes }) => attributes["identifier"] === id);
    const item = documents.get(references[0]?.attributes["href"] ?? "");
    return references.length === 1 && item?.attributes["identifier"] === id
      ? []
      : [`"${question.label}" is not asked once`];
  });
}

/** An identifier that is not met anywhere scores zero, and nobody is told. */
function agreement(item: XmlElement): string[] {
  const declared = all(item, "qti-response-declaration").map(({ attributes }) => attributes["identifier"]);
  const outcomes = new Set(all(item, "qti-outcome-declaration").map(({ attributes }) => attributes["identifier"]));
  const choices = [...all(item, "qti-simple-choice"), ...all(item, "qti-simple-associable-choice")].map(
    ({ attributes }) => attributes["identifier"] ?? "",
  );
  const correct = all(item, "qti-correct-response")
    .flatMap((response) => all(response, "qti-value"))
    .flatMap(({ text }) => text.split(" "));
  const interactions = [...item.children].length === 0 ? [] : withAttribute(item, "response-identifier");
  const used = [
    ...withAttribute(item, "outcome-identifier"),
    ...all(item, "qti-set-outcome-value").map(({ attributes }) => attributes["identifier"]),
  ];
  return [
    ...(interactions.length === 1 && interactions.every((id) => declared.includes(id))
      ? []
      : ["its interaction answers to nothing"]),
    ...(correct.length > 0 ? [] : ["nothing is right"]),
    ...correct.filter((id) => !choices.includes(id)).map((id) => `"${id}" is right and no choice`),
    ...(new Set(choices).size === choices.length ? [] : ["two choices have one identifier"]),
    ...used.filter((id) => !outcomes.has(id)).map((id) => `outcome "${id}" is not declared`),
  ];
}

function all(node: XmlElement, name: string): XmlElement[] {
  return elements(node).filter((element) => element.name === name);
}

function withAttribute(node: XmlElement, name: string): (string | undefined)[] {
  return elements(node).flatMap(({ attributes }) => (attributes[name] === undefined ? [] : [attributes[name]]));
}

function elements(node: XmlElement): XmlElement[] {
  return [node, ...node.children.flatMap((child) => (child instanceof XmlElement ? elements(child) : []))];
}
