/** Mends how Chrome tags a PDF: what is content belongs to the structure, and all else is an artifact. ISO 14289-1, 7.1 */
import { isReference } from "../../preflight/pdf/values.ts";
import { readMarking, type Bare, type Marking } from "./pdf-content.ts";
import { edited, type Edit } from "./pdf-edits.ts";
import { boxFigures, paintedBoxes, type PageBox } from "./pdf-figure-boxes.ts";
import { addBehind, isLineHyphen, partAround } from "./pdf-line-hyphens.ts";
import { fontsOf } from "./pdf-printed-fonts.ts";
import { repeatedHeads } from "./pdf-repeated-heads.ts";
import type { PrintedPdf } from "./pdf-source.ts";
import { readTags } from "./pdf-tags-read.ts";
import { shapeTags } from "./pdf-tags-shape.ts";
import { writeTags } from "./pdf-tags-write.ts";
import { isMark, isTag, type Mark, type Tag } from "./pdf-tags.ts";
import type { ShownWords } from "./pdf-text-objects.ts";
import { WordBreaks, type Block } from "./pdf-word-breaks.ts";

/** What a mark of a stream is for. */
interface Owner {
  /** Type of the element that has it. */
  type: string;
  /** Whether it is the head of a table, printed again on a later page. */
  isRepeated: boolean;
  /** The paragraph, or the like, in whose lines it stands; undefined in drawings. */
  block: Block | undefined;
  tag: Tag;
  /** The mark itself; where it was parted, its last part. */
  last: Mark;
}

/** Elements that lines alone can be: drawings, and the bullets of lists. */
const drawn = new Set(["Figure", "Lbl"]);

/** Gives the file a structure of PDF's own types, and marks as artifacts what that has no place for. */
export async function tagPdf(pdf: PrintedPdf): Promise<void> {
  const printed = readTags(pdf);
  if (printed === undefined) return;
  const owners = ownersIn(printed);
  const forms = new Set(owners.keys());
  const pages = pdf.pages();
  for (const page of pages) forms.delete(page);
  const breaks = new WordBreaks(fontsOf(pdf));
  const leftOut = new Set<string>();
  const boxes = new Map<string, PageBox>();
  let done: { content: number; text: string; edits: Edit[] } | undefined;
  const finish = async () => {
    if (done !== undefined && done.edits.length > 0) await pdf.putContent(done.content, edited(done.text, done.edits));
  };
  // A page is let go when the next is read, which may want a space behind it: all of them are ten times the file.
  for (const stream of [...pages, ...forms]) {
    const dictionary = pdf.dictionary(stream);
    const contents = dictionary.get("Contents");
    const content = forms.has(stream) ? stream : isReference(contents) ? contents.object : 0;
    const text = content === 0 ? undefined : pdf.content(content);
    if (text === undefined) continue;
    const marking = readMarking(text, forms.size === 0 ? undefined : namesOf(pdf, stream, forms));
    const own = owners.get(stream) ?? [];
    const hyphens = marking.words.filter((words) => isLineHyphen(words, breaks.firstCharacter(stream, text, words)));
    const figures = marking.sections.filter(({ id }) => own[id]?.type === "Figure");
    for (const [id, box] of paintedBoxes(text, figures)) boxes.set(key(stream, id), box);
    for (const { id, painted } of marking.sections) if (isArtifact(own[id], painted)) leftOut.add(key(stream, id));
    const edits = markEdits(marking, own, middleOf(dictionary.get("MediaBox")));
    for (const words of hyphens) edits.push(...parted(words, own));
    breaks.read(stream, text, marking.words, (id) => own[id]?.block, edits);
    await finish();
    done = { content, text, edits };
  }
  await finish();
  const root = shapeTags(printed, ({ stream, mark }) => leftOut.has(key(stream, mark)));
  boxFigures(root, ({ stream, mark }) => boxes.get(key(stream, mark)));
  writeTags(pdf, root);
}

/** Parts a section around a hyphen, and gives its element the second part too. */
function parted(hyphen: ShownWords, owners: (Owner | undefined)[]): Edit[] {
  const owner = owners[hyphen.section];
  if (owner === undefined || owner.isRepeated) return [];
  const id = owners.push(owner) - 1;
  owner.last = addBehind(owner.tag, owner.last, id);
  return partAround(hyphen, id);
}

function key(stream: number, id: number): string {
  return `${String(stream)} ${String(id)}`;
}

/** Owners of the marks of each stream, by number. */
function ownersIn(root: Tag): Map<number, (Owner | undefined)[]> {
  const repeated = repeatedHeads(root);
  const owners = new Map<number, (Owner | undefined)[]>();
  const visit = (tag: Tag, around: Block | undefined) => {
    const block = blockOf(tag, around);
    for (const kid of tag.kids) {
      if (isTag(kid)) visit(kid, block);
      if (!isMark(kid)) continue;
      const known = owners.get(kid.stream) ?? [];
      owners.set(kid.stream, known);
      known[kid.mark] = { type: tag.type, isRepeated: repeated.has(kid), block, tag, last: kid };
    }
  };
  visit(root, undefined);
  return owners;
}

const inline = new Set(["Link", "Em", "Strong", "Span", "Code"]);
const ofLines = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Caption", "TD", "TH", "Lbl"]);

/** Chrome does not say whether what it has no name for is a part of a line: in a paragraph it is. */
function blockOf(tag: Tag, around: Block | undefined): Block | undefined {
  if (tag.type === "Figure" && !tag.kids.some(isTag)) return undefined;
  const isPartOfLine = tag.type === "NonStruct" && ofLines.has(around?.tag.type ?? "");
  return isPartOfLine || inline.has(tag.type) ? around : { tag, isCode: tag.hint === "pre" };
}

/** Names a stream calls some forms by. */
function namesOf(pdf: PrintedPdf, stream: number, forms: ReadonlySet<number>): Set<string> {
  const resources = pdf.resolve(pdf.dictionary(stream).get("Resources"));
  const named = resources instanceof Map ? pdf.resolve(resources.get("XObject")) : undefined;
  const entries = named instanceof Map ? [...named] : [];
  return new Set(entries.flatMap(([name, value]) => (isReference(value) && forms.has(value.object) ? [name] : [])));
}

/** Height above which words are a head, below which they are a foot, points. */
function middleOf(box: unknown): number {
  const [, bottom = 0, , top = 0] = Array.isArray(box) ? box.map(Number) : [];
  return (bottom + top) / 2;
}

function isArtifact(owner: Owner | undefined, painted: Marking["sections"][number]["painted"]): boolean {
  if (owner === undefined || owner.isRepeated) return true;
  return (painted === "lines" || painted === "nothing") && !drawn.has(owner.type);
}

function markEdits(marking: Marking, owners: readonly (Owner | undefined)[], middle: number): Edit[] {
  const edits: Edit[] = [];
  for (const { id, open, close, painted } of marking.sections) {
    if (!isArtifact(owners[id], painted)) continue;
    if (painted === "nothing") edits.push({ ...open, text: "" }, { ...close, text: "" });
    else edits.push({ ...open, text: painted === "text" ? repeated : layout });
  }
  for (const bare of marking.bare) {
    const { start, end } = bare;
    edits.push({ start, end: start, text: `${artifactOf(bare, middle)}\n` }, { start: end, end, text: "\nEMC" });
  }
  for (const stretch of [...marking.softHyphens, ...marking.idle]) edits.push({ ...stretch, text: "" });
  return edits;
}

/** Kinds of artifacts: ISO 32000-1, tables 330 and 331. */
const layout = "/Artifact <</Type /Layout>>BDC";
const repeated = "/Artifact <</Type /Pagination>>BDC";

/** Words outside the structure are a running head or a folio. */
function artifactOf({ painted, at }: Bare, middle: number): string {
  if (painted !== "text" || at === undefined) return layout;
  return `/Artifact <</Type /Pagination /Subtype /${at[1] > middle ? "Header" : "Footer"}>>BDC`;
}
