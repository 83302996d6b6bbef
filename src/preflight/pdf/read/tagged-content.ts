/** Reads how the content of pages is marked: what belongs to the structure, what is an artifact, what is neither. */
import type { PDFDocument } from "mupdf";
import { operandsOf, visitOperators, type Operator } from "../operators.ts";
import { isName, isReference, isText, type PdfDictionary, type PdfValue } from "../values.ts";
import { PdfObjects } from "./objects.ts";
import type { Structure } from "./structure.ts";

/** Something amiss on a page, and how often. */
export interface Amiss {
  page: number;
  count: number;
}

/** How the pages of a file are marked. */
export interface TaggedContent {
  /** Artifacts inside content of the structure. */
  artifactsInside: Amiss[];
  /** Content of the structure inside artifacts. */
  taggedInArtifacts: Amiss[];
  /** What is painted and belongs to neither. */
  bare: Amiss[];
  /** Replacements said in the stream itself without a language of their own. */
  saidWithoutLanguage: Amiss[];
  /** Text whose element has no language, nor has any around it. */
  textWithoutLanguage: Amiss[];
  /** Strings shown in each font, by the font's object, as the stream writes them. */
  shown: Map<number, { page: number; texts: Set<string> }>;
  /** Forms that hold marks of the structure, by object, with the pages that show them. */
  markedForms: Map<number, number[]>;
  /** Forms that stand for pages of another file. */
  referenceForms: Amiss[];
}

/** Where a stretch of content stands. */
type Standing = "tagged" | "artifact" | "bare";

interface Open {
  /** Undefined where the mark changes nothing. */
  standing?: Standing;
  hasLanguage: boolean;
}

/** Reads the pages and the forms on them. */
export function readTaggedContent(pdf: PDFDocument, structure: Structure | undefined): TaggedContent {
  const reader = new ContentReader(new PdfObjects(pdf), structure);
  for (let i = 0; i < pdf.countPages(); i += 1) reader.readPage(pdf.findPage(i).asIndirect(), i + 1);
  return reader.found;
}

const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI"]);
const showing = new Set(["Tj", "TJ", "'", '"']);

class ContentReader {
  readonly found: TaggedContent = {
    artifactsInside: [],
    taggedInArtifacts: [],
    bare: [],
    saidWithoutLanguage: [],
    textWithoutLanguage: [],
    shown: new Map(),
    markedForms: new Map(),
    referenceForms: [],
  };
  private readonly objects: PdfObjects;
  private readonly structure: Structure | undefined;
  private readonly keys = new Map<number, number>();
  private page = 0;

  constructor(objects: PdfObjects, structure: Structure | undefined) {
    this.objects = objects;
    this.structure = structure;
  }

  readPage(object: number, number: number): void {
    this.page = number;
    const page = { object };
    const contents = this.objects.value(page);
    const streams = contents instanceof Map ? contents.get("Contents") : undefined;
    const parts = Array.isArray(this.objects.value(streams)) ? this.objects.list(page, "Contents") : [streams];
    const content = parts.map((part) => this.objects.content(part)).join("\n");
    this.readStream(object, content, this.inherited(page, "Resources"), "bare", 0);
  }

  /** Resources may stand in the nodes above the page. ISO 32000-1, 7.7.3.4 */
  private inherited(page: PdfValue, key: string): PdfDictionary {
    let node: PdfValue | undefined = page;
    for (let depth = 0; depth < 32 && node !== undefined; depth += 1) {
      const value = this.objects.get(node, key);
      if (value instanceof Map) return value;
      node = this.objects.get(node, "Parent");
    }
    return new Map();
  }

  private readStream(stream: number, content: string, resources: PdfDictionary, around: Standing, depth: number): void {
    const opened: Open[] = [];
    let standing = around;
    let font: { texts: Set<string> } | undefined;
    visitOperators(content, (operator) => {
      const { name } = operator;
      if (showing.has(name)) {
        font?.texts.add(content.slice(operator.start, operator.at));
        if (standing === "bare") this.note(this.found.bare);
      } else if (painting.has(name)) {
        if (standing === "bare") this.note(this.found.bare);
      } else if (name === "Tf") font = this.fontOf(operandsOf(content, operator)[0], resources);
      else if (name === "BDC" || name === "BMC") {
        const open = this.openOf(stream, operandsOf(content, operator), resources, standing);
        opened.push(open);
        standing = open.standing ?? standing;
      } else if (name === "EMC") {
        opened.pop();
        standing = opened.findLast((open) => open.standing !== undefined)?.standing ?? around;
      } else if (name === "Do") this.readForm(content, operator, resources, standing, depth);
    });
  }

  private openOf(stream: number, operands: readonly PdfValue[], resources: PdfDictionary, standing: Standing): Open {
    const [tag, given] = operands;
    const properties = isName(given)
      ? this.objects.get(this.objects.dictionary(resources, "Properties"), given.name)
      : given;
    const entries = properties instanceof Map ? properties : new Map<string, PdfValue>();
    const hasLanguage = isText(this.objects.value(entries.get("Lang")));
    if (isName(tag) && tag.name === "Artifact") {
      if (standing === "tagged") this.note(this.found.artifactsInside);
      return { standing: "artifact", hasLanguage };
    }
    if (["ActualText", "Alt", "E"].some((key) => entries.has(key)) && !hasLanguage)
      this.note(this.found.saidWithoutLanguage);
    const id = entries.get("MCID");
    const owner = typeof id === "number" ? this.structure?.ownerOf(stream, id, this.keyOf(stream)) : undefined;
    if (owner === undefined) return { hasLanguage };
    if (standing === "artifact") this.note(this.found.taggedInArtifacts);
    let element: typeof owner | undefined = owner;
    while (element?.language === "") element = element.parent;
    if (element === undefined && !hasLanguage) this.note(this.found.textWithoutLanguage);
    return { standing: "tagged", hasLanguage };
  }

  /** The key by which a stream's marks lead back to their elements. */
  private keyOf(stream: number): number {
    const known = this.keys.get(stream);
    if (known !== undefined) return known;
    const key = this.objects.get({ object: stream }, "StructParents");
    this.keys.set(stream, typeof key === "number" ? key : -1);
    return typeof key === "number" ? key : -1;
  }

  private fontOf(name: PdfValue | undefined, resources: PdfDictionary): { texts: Set<string> } | undefined {
    const font = isName(name) ? this.objects.dictionary(resources, "Font").get(name.name) : undefined;
    if (!isReference(font)) return undefined;
    const known = this.found.shown.get(font.object) ?? { page: this.page, texts: new Set<string>() };
    this.found.shown.set(font.object, known);
    return known;
  }

  private readForm(
    content: string,
    operator: Operator,
    resources: PdfDictionary,
    standing: Standing,
    depth: number,
  ): void {
    const [name] = operandsOf(content, operator);
    const reference = isName(name) ? this.objects.dictionary(resources, "XObject").get(name.name) : undefined;
    const form = this.objects.value(reference);
    const kind = this.objects.get(form, "Subtype");
    if (!isReference(reference) || !isName(kind) || kind.name !== "Form") {
      if (standing === "bare") this.note(this.found.bare);
      return;
    }
    if (this.objects.get(form, "Ref") !== undefined) this.note(this.found.referenceForms);
    if (depth > 12) return;
    const inside = this.objects.content(reference);
    if (/\/MCID\b/.test(inside)) {
      const pages = this.found.markedForms.get(reference.object) ?? [];
      this.found.markedForms.set(reference.object, [...pages, this.page]);
    }
    const own = this.objects.get(form, "Resources");
    this.readStream(reference.object, inside, own instanceof Map ? own : resources, standing, depth + 1);
  }

  private note(list: Amiss[]): void {
    const last = list.at(-1);
    if (last?.page === this.page) last.count += 1;
    else list.push({ page: this.page, count: 1 });
  }
}
