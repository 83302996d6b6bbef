/** Mends how Chrome tags a PDF: what is content belongs to the structure, and all else is an artifact. ISO 14289-1, 7.1 */
import { isReference } from "../../preflight/pdf/values.ts";
import { readMarking, type Bare, type Marking } from "./pdf-content.ts";
import { edited, type Edit } from "./pdf-edits.ts";
import { boxFigures } from "./pdf-figure-boxes.ts";
import type { PrintedPdf } from "./pdf-source.ts";
import { readTags } from "./pdf-tags-read.ts";
import { shapeTags } from "./pdf-tags-shape.ts";
import { writeTags } from "./pdf-tags-write.ts";
import { isMark, tagsIn, type Tag } from "./pdf-tags.ts";

/** A stream that paints a page, or a part of one, with how it is marked. */
interface Painting {
  /** Object that marks name it by: the page, or the form itself. */
  stream: number;
  /** Object of the stream. */
  content: number;
  text: string;
  marking: Marking;
  /** Height above which words are a head, below which they are a foot, points. */
  middle: number;
}

/** Gives the file a structure of PDF's own types, and marks as artifacts what that has no place for. */
export function tagPdf(pdf: PrintedPdf): void {
  const printed = readTags(pdf);
  if (printed === undefined) return;
  const paintings = readPaintings(pdf, printed);
  const decoration = new Map(paintings.map(({ stream, marking }) => [stream, decorationIn(marking)]));
  const root = shapeTags(printed, ({ stream, mark }) => decoration.get(stream)?.has(mark) ?? false);
  const owners = ownersIn(root);
  boxFigures(root, new Map(paintings.map((painting) => [painting.stream, painting])));
  for (const painting of paintings) {
    const edits = markEdits(painting, owners.get(painting.stream) ?? new Map<number, string>());
    if (edits.length > 0) pdf.putContent(painting.content, edited(painting.text, edits));
  }
  writeTags(pdf, root);
}

function readPaintings(pdf: PrintedPdf, root: Tag): Painting[] {
  const pages = pdf.pages();
  const forms = new Set(tagsIn(root).flatMap(({ kids }) => kids.filter(isMark).map(({ stream }) => stream)));
  for (const page of pages) forms.delete(page);
  return [...pages, ...forms].flatMap((stream): Painting[] => {
    const dictionary = pdf.dictionary(stream);
    const contents = dictionary.get("Contents");
    const content = forms.has(stream) ? stream : isReference(contents) ? contents.object : 0;
    const text = content === 0 ? undefined : pdf.content(content);
    if (text === undefined) return [];
    const marking = readMarking(text, forms.size === 0 ? undefined : namesOf(pdf, stream, forms));
    const [, bottom = 0, , top = 0] = numbersOf(dictionary.get("MediaBox"));
    return [{ stream, content, text, marking, middle: (bottom + top) / 2 }];
  });
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

/** Names a stream calls some forms by. */
function namesOf(pdf: PrintedPdf, stream: number, forms: ReadonlySet<number>): Set<string> {
  const resources = pdf.resolve(pdf.dictionary(stream).get("Resources"));
  const named = resources instanceof Map ? pdf.resolve(resources.get("XObject")) : undefined;
  const entries = named instanceof Map ? [...named] : [];
  return new Set(entries.flatMap(([name, value]) => (isReference(value) && forms.has(value.object) ? [name] : [])));
}

function decorationIn({ sections }: Marking): Set<number> {
  const without = sections.filter(({ painted }) => painted === "lines" || painted === "nothing");
  return new Set(without.map(({ id }) => id));
}

/** Types of the elements that have the marks of each stream. */
function ownersIn(root: Tag): Map<number, Map<number, string>> {
  const owners = new Map<number, Map<number, string>>();
  for (const { type, kids } of tagsIn(root)) {
    for (const { stream, mark } of kids.filter(isMark)) {
      const known = owners.get(stream) ?? new Map<number, string>();
      owners.set(stream, known.set(mark, type));
    }
  }
  return owners;
}

function markEdits({ marking, middle }: Painting, owners: ReadonlyMap<number, string>): Edit[] {
  const edits: Edit[] = [];
  for (const { id, open, close, painted } of marking.sections) {
    const type = owners.get(id);
    if (type !== undefined) edits.push({ ...open, text: `/${type} <</MCID ${String(id)}>>BDC` });
    else if (painted === "nothing") edits.push({ ...open, text: "" }, { ...close, text: "" });
    else edits.push({ ...open, text: painted === "text" ? repeated : layout });
  }
  for (const bare of marking.bare) {
    const { start, end } = bare;
    edits.push({ start, end: start, text: `${artifactOf(bare, middle)}\n` }, { start: end, end, text: "\nEMC" });
  }
  return [...edits, ...[...marking.softHyphens, ...marking.idle].map((stretch) => ({ ...stretch, text: "" }))];
}

/** Kinds of artifacts: ISO 32000-1, tables 330 and 331. */
const layout = "/Artifact <</Type /Layout>>BDC";
const repeated = "/Artifact <</Type /Pagination>>BDC";

/** Words outside the structure are a running head or a folio. */
function artifactOf({ painted, at }: Bare, middle: number): string {
  if (painted !== "text" || at === undefined) return layout;
  return `/Artifact <</Type /Pagination /Subtype /${at[1] > middle ? "Header" : "Footer"}>>BDC`;
}
