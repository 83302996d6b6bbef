/** Reads the structure tree of a printed PDF. */
import { isName, isReference, isText, textOf, type PdfDictionary, type PdfValue } from "../../preflight/pdf/values.ts";
import { hintMark } from "./page-tags.ts";
import type { PrintedPdf } from "./pdf-source.ts";
import { isTag, tagOf, type Tag, type TagKid } from "./pdf-tags.ts";

/** The root element; undefined in a file without structure. */
export function readTags(pdf: PrintedPdf): Tag | undefined {
  const root = pdf.resolve(pdf.dictionary(pdf.catalog()).get("StructTreeRoot"));
  const top = root instanceof Map ? firstReference(root.get("K")) : undefined;
  const [tag] = top === undefined ? [] : readKids(pdf, top, "");
  return tag !== undefined && isTag(tag) ? tag : undefined;
}

function firstReference(value: PdfValue | undefined): number | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  return isReference(first) ? first.object : undefined;
}

/** An element in the order in which Chrome writes its entries, with kids alone that are numbers or elements. */
const common =
  /obj\n<<\/Type \/StructElem\n\/S \/(\w+)\n(?:\/Lang \(([\w-]+)\)\n)?\/P \d+ 0 R\n(?:\/Pg (\d+) 0 R\n)?\/K (?:\[([\d R\n]*)\]|(\d+(?: 0 R)?))>>\nendobj/y;

/** What an object of the tree gives to the element above it: an element, or the marks of words that Chrome boxes singly. */
function readKids(pdf: PrintedPdf, object: number, around: string): TagKid[] {
  common.lastIndex = pdf.text.indexOf("obj", pdf.startOf(object));
  // Nine in ten: reading them in one go takes a tenth of the time.
  const [, type, said = "", page = 0, several, one = ""] = common.exec(pdf.text) ?? [];
  if (type === undefined) return readEntries(pdf, object, around);
  const tag = tagOf(type, []);
  const language = readLanguage(tag, said, around);
  const on = Number(page);
  const words: string[] = (several ?? one).match(/\S+/g) ?? [];
  for (let i = 0; i < words.length; i += 1) {
    const number = Number(words[i]);
    if (words[i + 2] === "R") {
      tag.kids.push(...readKids(pdf, number, language));
      i += 2;
    } else tag.kids.push({ stream: on, page: on, mark: number });
  }
  return unboxed(tag, !words.includes("R"));
}

/** The same for an object of any form. */
function readEntries(pdf: PrintedPdf, object: number, around: string): TagKid[] {
  const element = pdf.dictionary(object);
  const type = element.get("S");
  const tag = tagOf(isName(type) ? type.name : "NonStruct", []);
  const [alt, id, said] = [element.get("Alt"), element.get("ID"), element.get("Lang")];
  if (isText(alt)) tag.alt = textOf(alt);
  if (isText(id)) tag.id = id.bytes;
  const language = readLanguage(tag, isText(said) ? textOf(said) : "", around);
  const attributes = element.get("A");
  tag.attributes = (Array.isArray(attributes) ? attributes : [attributes]).filter((entry) => entry instanceof Map);
  const page = referenceIn(element, "Pg");
  const value = element.get("K") ?? [];
  const kids = Array.isArray(value) ? value : [value];
  tag.kids = kids.flatMap((kid) => (isReference(kid) ? readKids(pdf, kid.object, language) : readMark(kid, page)));
  return unboxed(tag, !kids.some(isReference));
}

/** Words in a language of their own are a span; others need no element of theirs. */
function unboxed(tag: Tag, isWords: boolean): TagKid[] {
  if (!isWords || tag.type !== "NonStruct" || tag.hint !== "") return [tag];
  return tag.language === "" ? tag.kids : [{ ...tag, type: "Span" }];
}

function readMark(kid: PdfValue, page: number): TagKid[] {
  if (typeof kid === "number") return [{ stream: page, page, mark: kid }];
  if (!(kid instanceof Map)) return [];
  const on = kid.has("Pg") ? referenceIn(kid, "Pg") : page;
  const mark = kid.get("MCID");
  if (typeof mark === "number") return [{ stream: kid.has("Stm") ? referenceIn(kid, "Stm") : on, page: on, mark }];
  return kid.has("Obj") ? [{ annotation: referenceIn(kid, "Obj"), page: on }] : [];
}

/** Takes what is said of the language apart; answers with the language in which the element's kids are. */
function readLanguage(tag: Tag, said: string, around: string): string {
  if (said === "") return around;
  const [language = "", hint = ""] = said.split(hintMark);
  tag.hint = hint.replace(/\d$/, "");
  if (language !== around) tag.language = language;
  return language;
}

function referenceIn(dictionary: PdfDictionary, key: string): number {
  const value = dictionary.get(key);
  return isReference(value) ? value.object : 0;
}
