/** Says what things are, for reading systems (`epub:type`) and assistive technology (`role`). */
import type { Element, Root } from "hast";
import type { Doc, DocKind } from "../../book/types.ts";
import { eachElement, hasClass } from "../hast-tree.ts";

/** A term of the structure vocabulary and the role that goes with it. https://www.w3.org/TR/dpub-aria-1.1/ */
export interface Meaning {
  type: string;
  role?: string;
}

const documents: Partial<Record<DocKind, Meaning>> = {
  part: { type: "part", role: "doc-part" },
  chapter: { type: "chapter", role: "doc-chapter" },
  appendix: { type: "appendix", role: "doc-appendix" },
  services: { type: "appendix", role: "doc-appendix" },
  glossary: { type: "glossary", role: "doc-glossary" },
};

/** Front and back matter whose id is its usual name. https://www.w3.org/TR/epub-ssv-11/#sections */
const named: Record<string, Meaning> = {
  acknowledgments: { type: "acknowledgments", role: "doc-acknowledgments" },
  afterword: { type: "afterword", role: "doc-afterword" },
  bibliography: { type: "bibliography", role: "doc-bibliography" },
  colophon: { type: "colophon", role: "doc-colophon" },
  conclusion: { type: "conclusion", role: "doc-conclusion" },
  copyright: { type: "copyright-page" },
  dedication: { type: "dedication", role: "doc-dedication" },
  epilogue: { type: "epilogue", role: "doc-epilogue" },
  foreword: { type: "foreword", role: "doc-foreword" },
  introduction: { type: "introduction", role: "doc-introduction" },
  preface: { type: "preface", role: "doc-preface" },
  prologue: { type: "prologue", role: "doc-prologue" },
};

/** What a whole document is; undefined when no term fits. */
export function meaningOf(doc: Doc): Meaning | undefined {
  return documents[doc.kind] ?? (doc.kind === "front" || doc.kind === "back" ? named[doc.id] : undefined);
}

/** Where in the book a document stands. */
export function divisionOf(kind: DocKind): "frontmatter" | "bodymatter" | "backmatter" {
  if (kind === "front") return "frontmatter";
  return kind === "part" || kind === "chapter" ? "bodymatter" : "backmatter";
}

/** Marks `tree` in place. */
export function addSemantics(tree: Root, doc: Doc): void {
  eachElement(tree, (node) => {
    if (hasClass(node, "doc")) mark(node, meaningOf(doc));
    if (hasClass(node, "objectives")) mark(node, { type: "learning-objectives" });
    if (node.tagName !== "a") return;
    if (hasClass(node, "term")) mark(node, { type: "glossref", role: "doc-glossref" });
  });
  eachElement(tree, (node) => {
    if (!hasClass(node, "footnote-ref")) return;
    eachElement(node, (link) => {
      if (link.tagName === "a") mark(link, { type: "noteref", role: "doc-noteref" });
    });
  });
}

function mark(node: Element, meaning: Meaning | undefined): void {
  if (meaning === undefined) return;
  node.properties["epub:type"] = meaning.type;
  if (meaning.role !== undefined) node.properties["role"] = meaning.role;
}
