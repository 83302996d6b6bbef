/** Reads the structure tree of a PDF: its elements, what they hold, and the way back from pages and links. ISO 32000-1, 14.7 */
import type { PDFDocument } from "mupdf";
import { roleOf, type Role } from "../structure-types.ts";
import { isName, isReference, isText, textOf, type PdfDictionary, type PdfValue } from "../values.ts";
import { PdfObjects } from "./objects.ts";

/** A structure element. */
export interface StructureElement {
  /** As the file writes it. */
  type: string;
  /** The standard type it stands for; empty when it stands for none. */
  standard: string;
  role: Role;
  parent: StructureElement | undefined;
  /** Whether it says which element it belongs to. */
  hasParent: boolean;
  kids: StructureElement[];
  marks: ElementMark[];
  /** Objects of annotations. */
  annotations: number[];
  alt: string;
  actualText: string;
  expansion: string;
  language: string;
  id: string;
  attributes: PdfDictionary[];
  /** First page it is seen on, 1-based; that of its kids where it has none. */
  page: number | undefined;
}

/** A marked stretch of a content stream: the stream's object, and its number in there. */
export interface ElementMark {
  stream: number;
  id: number;
}

/** The structure of a file. */
export interface Structure {
  /** In reading order. */
  elements: StructureElement[];
  /** Standard types that the role map gives another meaning, and types that lead back to themselves. */
  roles: ReadonlyMap<string, string>;
  /** The element that has a mark of a stream, if the stream's own key leads to it too. */
  ownerOf: (stream: number, id: number, key: number) => StructureElement | undefined;
  /** The element that the key of an annotation leads to. */
  parentOf: (key: number) => StructureElement | undefined;
}

/** The structure; undefined in a file that has none. */
export function readStructure(pdf: PDFDocument): Structure | undefined {
  const objects = new PdfObjects(pdf);
  const root = objects.get(objects.catalog(), "StructTreeRoot");
  if (!(root instanceof Map)) return undefined;
  const reader = new StructureReader(objects, pagesOf(pdf), root);
  for (const kid of objects.list(root, "K")) reader.read(kid, undefined);
  return reader.structure(objects.get(root, "ParentTree"));
}

function pagesOf(pdf: PDFDocument): Map<number, number> {
  return new Map(Array.from({ length: pdf.countPages() }, (_, i) => [pdf.findPage(i).asIndirect(), i + 1]));
}

class StructureReader {
  private readonly objects: PdfObjects;
  private readonly pages: ReadonlyMap<number, number>;
  private readonly roles: Map<string, string>;
  private readonly classes: PdfDictionary;
  private readonly elements: StructureElement[] = [];
  private readonly byObject = new Map<number, StructureElement>();
  private readonly owners = new Map<string, StructureElement>();

  constructor(objects: PdfObjects, pages: ReadonlyMap<number, number>, root: PdfDictionary) {
    this.objects = objects;
    this.pages = pages;
    const named = [...objects.dictionary(root, "RoleMap")].map(
      ([type, value]) => [type, objects.value(value)] as const,
    );
    this.roles = new Map(named.flatMap(([type, value]) => (isName(value) ? [[type, value.name]] : [])));
    this.classes = objects.dictionary(root, "ClassMap");
  }

  /** Reads an element and all below it; one that was read already is not read again. */
  read(value: PdfValue, parent: StructureElement | undefined): StructureElement | undefined {
    const object = isReference(value) ? value.object : 0;
    const entries = this.objects.value(value);
    if (!(entries instanceof Map) || this.byObject.has(object)) return undefined;
    const element = this.elementOf(entries, parent);
    this.elements.push(element);
    if (object > 0) this.byObject.set(object, element);
    const page = referenceIn(entries, "Pg");
    for (const kid of this.objects.list(entries, "K")) this.readKid(kid, element, page);
    element.page = this.pages.get(page) ?? element.page ?? element.kids.find((kid) => kid.page !== undefined)?.page;
    return element;
  }

  structure(parentTree: PdfValue | undefined): Structure {
    const numbers = this.readNumbers(parentTree, 0);
    return {
      elements: this.elements,
      roles: this.roles,
      ownerOf: (stream, id, key) => {
        const owner = this.owners.get(`${stream} ${id}`);
        return owner !== undefined && owner === this.byObject.get(numbers.get(key)?.[id] ?? 0) ? owner : undefined;
      },
      parentOf: (key) => this.byObject.get(numbers.get(key)?.[0] ?? 0),
    };
  }

  private elementOf(entries: PdfDictionary, parent: StructureElement | undefined): StructureElement {
    const { objects } = this;
    const text = (key: string) => {
      const value = objects.value(entries.get(key));
      return isText(value) ? textOf(value) : "";
    };
    const named = objects.value(entries.get("S"));
    const type = isName(named) ? named.name : "";
    const role = roleOf(type, this.roles);
    const classes = objects
      .list(entries, "C")
      .flatMap((name) => (isName(name) ? objects.list(this.classes, name.name) : []));
    const attributes = [...objects.list(entries, "A"), ...classes].map((value) => objects.value(value));
    return {
      type,
      standard: "type" in role ? role.type : "",
      role,
      parent,
      hasParent: entries.has("P"),
      kids: [],
      marks: [],
      annotations: [],
      alt: text("Alt"),
      actualText: text("ActualText"),
      expansion: text("E"),
      language: text("Lang"),
      id: text("ID"),
      attributes: attributes.filter((value) => value instanceof Map),
      page: undefined,
    };
  }

  private readKid(kid: PdfValue, element: StructureElement, page: number): void {
    if (typeof kid === "number") {
      this.readMark({ stream: page, id: kid }, element);
      return;
    }
    const entries = this.objects.value(kid);
    if (!(entries instanceof Map)) return;
    const own = entries.has("Pg") ? referenceIn(entries, "Pg") : page;
    const mark = entries.get("MCID");
    if (entries.has("Obj")) element.annotations.push(referenceIn(entries, "Obj"));
    else if (typeof mark === "number")
      this.readMark({ stream: entries.has("Stm") ? referenceIn(entries, "Stm") : own, id: mark }, element);
    else {
      const below = this.read(kid, element);
      if (below !== undefined) element.kids.push(below);
      return;
    }
    element.page ??= this.pages.get(own);
  }

  private readMark(mark: ElementMark, element: StructureElement): void {
    element.marks.push(mark);
    this.owners.set(`${mark.stream} ${mark.id}`, element);
  }

  /** Keys of streams and annotations, with the objects of the elements they lead to. ISO 32000-1, 7.9.7 */
  private readNumbers(node: PdfValue | undefined, depth: number): Map<number, number[]> {
    const numbers = new Map<number, number[]>();
    const entries = this.objects.list(node, "Nums");
    for (let i = 0; i + 1 < entries.length; i += 2) {
      const [key, value] = [entries[i], entries[i + 1]];
      const listed = this.objects.value(value);
      const elements = Array.isArray(listed) ? listed : [value];
      if (typeof key === "number")
        numbers.set(
          key,
          elements.map((element) => (isReference(element) ? element.object : 0)),
        );
    }
    if (depth < 12)
      for (const kid of this.objects.list(node, "Kids"))
        for (const [key, value] of this.readNumbers(kid, depth + 1)) numbers.set(key, value);
    return numbers;
  }
}

function referenceIn(dictionary: PdfDictionary, key: string): number {
  const value = dictionary.get(key);
  return isReference(value) ? value.object : 0;
}
