/** Rules for HTML inside a line: each element says what it must, and holds what it can. */
import { isMoment, isTime } from "../dates.ts";
import type { Finding } from "../diagnostic.ts";
import type { ElementNote } from "../notes.ts";
import { attribute, childrenOf, isElement, plainText } from "../tree.ts";
import { at, eachDocument, type Rule } from "./rule.ts";

/** What is wrong with an element, and the mend. */
type Fault = [message: string, hint: string];

const inlineForm: Rule = {
  id: "html-form",
  severity: "error",
  summary: "HTML inside a line is whole: a direction, a date, a reading where one belongs.",
  why: "An EPUB shop refuses a book over one element that is not as its standard says, and a screen reader stumbles over it.",
  check: eachDocument(({ file, survey }) =>
    survey.elements
      .filter(({ name }) => /^[a-z]/.test(name))
      .flatMap((element): Finding[] => faultsOf(element).map(([message, hint]) => at(file, element, message, hint))),
  ),
};

function faultsOf(element: ElementNote): Fault[] {
  const content = Object.hasOwn(contents, element.name) ? contents[element.name] : undefined;
  return [...attributeFaults(element), ...(content?.(element) ?? [])];
}

function attributeFaults({ name, node }: ElementNote): Fault[] {
  const [dir, lang, datetime] = ["dir", "lang", "datetime"].map((key) => attribute(node, key));
  const faults: Fault[] = [];
  if (dir !== undefined && !/^(?:ltr|rtl|auto)$/.test(dir))
    faults.push([`"${dir}" of <${name}> is no direction.`, "It is ltr or rtl; auto lets the words decide."]);
  if (lang !== undefined && !isLanguage(lang))
    faults.push([`"${lang}" of <${name}> is no language.`, 'Languages are written as in lang="de" or lang="pt-BR".']);
  if (datetime === undefined) return faults;
  if (name !== "time" && name !== "ins")
    faults.push([`<${name}> has no property "datetime".`, "<time> and <ins> have it."]);
  else if (!(name === "time" ? isTime : isMoment)(datetime))
    faults.push([`"${datetime}" of <${name}> is no date.`, 'Write it as in datetime="2026-11-22".']);
  return faults;
}

/** https://www.rfc-editor.org/rfc/rfc5646#section-2.1, as far as form goes. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What elements must hold or have. https://html.spec.whatwg.org/multipage/text-level-semantics.html */
const contents: Record<string, (element: ElementNote) => Fault[]> = {
  bdo: ({ node }) =>
    attribute(node, "dir") === undefined || attribute(node, "dir") === "auto"
      ? [["<bdo> does not say which way its words run.", 'Write <bdo dir="rtl"> or <bdo dir="ltr">.']]
      : [],
  br: empty,
  wbr: empty,
  dfn: ({ inside }) =>
    inside.includes("dfn") ? [["<dfn> stands inside another <dfn>.", "Close the first before the second begins."]] : [],
  rp: inRuby,
  rt: inRuby,
  ruby: ({ node }) =>
    /^(?:w+(?:t|ptp))+$/.test(partsOf(node))
      ? []
      : [
          [
            "<ruby> lacks words, or their reading behind them.",
            "Write <ruby>words<rt>reading</rt></ruby>; an <rp> stands on both sides of <rt> or on none.",
          ],
        ],
  time: ({ node }) => {
    if (attribute(node, "datetime") !== undefined) return [];
    const words = plainText(node);
    if (isTime(words) && !childrenOf(node).some((child) => isElement(child))) return [];
    return [[`"${words}" is no date that <time> could say by itself.`, 'Add one: <time datetime="2026-11-22">.']];
  },
};

function empty({ name, node }: ElementNote): Fault[] {
  return childrenOf(node).length === 0 ? [] : [[`<${name}> cannot hold anything.`, `Write <${name} />.`]];
}

function inRuby({ name, inside }: ElementNote): Fault[] {
  return inside.at(-1) === "ruby" ? [] : [[`<${name}> stands outside of <ruby>.`, "Move it directly inside <ruby>."]];
}

/** A sign for each part: w for words, t and p for <rt> and <rp>; blanks have none. */
function partsOf(ruby: ElementNote["node"]): string {
  return childrenOf(ruby)
    .map((child) => {
      if (isElement(child, "rt")) return "t";
      if (isElement(child, "rp")) return "p";
      return child.type === "text" && child.value.trim() === "" ? "" : "w";
    })
    .join("");
}

export const inlineHtmlRules: Rule[] = [inlineForm];
