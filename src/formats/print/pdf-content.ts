/** Reads how a content stream is marked, for those who change it: what is tagged, what is not, what is only for layout. */
import { operandsOf, visitOperators, type Operator } from "../../preflight/pdf/operators.ts";
import { isName, isText, textOf } from "../../preflight/pdf/values.ts";
import { TextObject, type ShownWords, type Stretch } from "./pdf-text-objects.ts";
import { placeOf, Transforms, type Point } from "./pdf-transforms.ts";

/** What is painted, the most telling of it. */
export type Painted = "text" | "picture" | "lines" | "nothing";

/** What a structure element says or shows: from its `BDC` to its `EMC`. */
export interface Section {
  /** Number it goes by in its stream. */
  id: number;
  open: Stretch;
  close: Stretch;
  painted: Painted;
}

/** Something painted that no structure element has. */
export interface Bare extends Stretch {
  painted: Painted;
  /** Where its first words stand; points from the lower left corner of the page. */
  at?: Point | undefined;
}

/** How a stream is marked. */
export interface Marking {
  sections: Section[];
  bare: Bare[];
  /** Soft hyphens that show nothing, wherever they stand in a word. */
  softHyphens: Stretch[];
  /** Text of the sections, as it stands in the stream. */
  words: ShownWords[];
  /** Beginnings and ends of remarks that a glyph stands for what it stands for anyhow. */
  idle: Stretch[];
}

const surfaces = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"];
const lineParts = ["m", "l", "c", "v", "y", "h", "re", "W", "W*"];
const shownTexts = ["Tj", "TJ", "'", '"'];
/** They set the place of what follows, so nothing moves when a glyph before them goes. */
const placing = new Set(["Td", "TD", "Tm", "T*", "ET"]);
const rank: Record<Painted, number> = { nothing: 0, lines: 1, picture: 2, text: 3 };

/**
 * Reads a content stream.
 * @param tagged Names of forms whose content is marked inside them.
 */
export function readMarking(content: string, tagged: ReadonlySet<string> = new Set()): Marking {
  const reader = new MarkingReader(content, tagged);
  visitOperators(content, (operator) => reader.read(operator));
  return reader.marking();
}

/** A soft hyphen, and what glyphs say by themselves: spaces of any kind, quotes once the text layer is mended. */
const softHyphen = "\u00ad";
const spoken = new Set(["\u00a0", "\u2018", "\u2019"]);

/** Bare words of the text object that is open. */
interface BareWords {
  start: number;
  at: Point | undefined;
  stretches: Stretch[];
  /** Whether some of the object is marked, so that it cannot be taken as a whole. */
  isMixed: boolean;
}

/** What `EMC` will close. */
interface Open {
  section?: Section;
  isArtifact?: boolean;
  /** One character that is said to stand here. */
  said?: { character: string; open: Stretch };
}

class MarkingReader {
  private readonly content: string;
  private readonly result: Marking = { sections: [], bare: [], softHyphens: [], words: [], idle: [] };
  private readonly transforms = new Transforms();
  private readonly text = new TextObject();
  private readonly opened: Open[] = [];
  private readonly handlers: Map<string, (operator: Operator) => void>;
  /** Sections and artifacts that are open, and the innermost of the sections. */
  private depth = 0;
  private section: Section | undefined;
  private path = -1;
  private bareWords: BareWords | undefined;
  private hyphen: Stretch | undefined;
  private isAfterSoftHyphen = false;
  private canGrow = false;

  constructor(content: string, tagged: ReadonlySet<string>) {
    this.content = content;
    const each = (names: readonly string[], handler: (operator: Operator) => void) =>
      names.map((name) => [name, handler] as const);
    this.handlers = new Map([
      ...each(lineParts, ({ start }) => (this.path = this.path < 0 ? start : this.path)),
      ...each(surfaces, (operator) => this.paint("lines", operator)),
      ...each(shownTexts, (operator) => {
        const { section } = this;
        if (section?.painted !== "text") this.paint("text", operator);
        if (section !== undefined) this.text.show(operator, section.id);
      }),
      ...each(["BI"], (operator) => this.paint("picture", operator)),
      ...each(["Do"], (operator) => {
        if (!tagged.has(this.nameIn(operator))) this.paint("picture", operator);
      }),
      ...each(["n"], () => (this.path = -1)),
      ...each(["BT"], (operator) => {
        this.text.begin(operator);
        this.bareWords = { start: operator.start, at: undefined, stretches: [], isMixed: false };
      }),
      ...each(["Tf"], (operator) => this.text.setFont(operator)),
      ...each(["Tm"], (operator) => this.place(operator)),
      ...each(["ET"], (operator) => this.endText(operator)),
      ...each(["BDC", "BMC"], (operator) => this.open(operator)),
      ...each(["EMC"], ({ start, end }) => this.close({ start, end })),
      ...each(["q", "Q", "cm"], (operator) => {
        this.canGrow = false;
        this.transforms.apply(operator.name, operator.name === "cm" ? operandsOf(content, operator) : []);
      }),
    ]);
  }

  read(operator: Operator): void {
    if (this.hyphen !== undefined) {
      if (placing.has(operator.name)) this.result.softHyphens.push(this.hyphen);
      this.hyphen = undefined;
      this.isAfterSoftHyphen = operator.name === "ET";
      if (this.isAfterSoftHyphen) {
        this.endText(operator);
        this.isAfterSoftHyphen = true;
        return;
      }
    }
    this.handlers.get(operator.name)?.(operator);
  }

  /** What is not closed in its own stream is not marked. */
  marking(): Marking {
    return { ...this.result, sections: this.result.sections.filter(({ close }) => close.end > 0) };
  }

  private paint(painted: Painted, { start, end }: Operator): void {
    const from = this.path < 0 ? start : this.path;
    this.path = -1;
    if (this.section !== undefined) mark(this.section, painted);
    if (this.depth > 0) return;
    if (this.bareWords === undefined) this.note({ start: from, end, painted });
    else this.bareWords.stretches.push({ start, end });
  }

  private note(stretch: Bare): void {
    const last = this.result.bare.at(-1);
    if (this.canGrow && last?.painted === stretch.painted) last.end = stretch.end;
    else this.result.bare.push(stretch);
    this.canGrow = true;
  }

  private place(operator: Operator): void {
    this.text.place(operator);
    if (this.depth > 0 || this.bareWords === undefined) return;
    this.bareWords.at ??= placeOf(this.transforms.current, operandsOf(this.content, operator));
  }

  private endText(operator: Operator): void {
    const words = this.text.end(operator, this.isAfterSoftHyphen);
    if (words !== undefined) this.result.words.push(words);
    this.isAfterSoftHyphen = false;
    const { stretches = [], isMixed = false, start = 0, at } = this.bareWords ?? {};
    this.bareWords = undefined;
    if (isMixed) for (const stretch of stretches) this.result.bare.push({ ...stretch, painted: "text", at });
    else if (stretches.length > 0) this.note({ start, end: operator.end, painted: "text", at });
  }

  private open(operator: Operator): void {
    this.canGrow = false;
    const mark = this.markOf(operator);
    this.opened.push(mark);
    if (mark.section === undefined && mark.isArtifact !== true) return;
    this.depth += 1;
    this.section = mark.section;
    if (mark.section !== undefined) this.result.sections.push(mark.section);
    if (this.bareWords !== undefined) this.bareWords.isMixed = true;
  }

  private close(close: Stretch): void {
    this.canGrow = false;
    const { section, isArtifact, said } = this.opened.pop() ?? {};
    if (said?.character === softHyphen) this.hyphen = { start: said.open.start, end: close.end };
    else if (said !== undefined && spoken.has(said.character)) this.result.idle.push(said.open, close);
    if (section === undefined && isArtifact !== true) return;
    this.depth -= 1;
    this.section = this.opened.findLast((open) => open.section !== undefined)?.section;
    if (section === undefined) return;
    section.close = close;
    if (this.section !== undefined) mark(this.section, section.painted);
  }

  private markOf(operator: Operator): Open {
    const { start, end } = operator;
    const [tag, properties] = operandsOf(this.content, operator);
    if (isName(tag) && tag.name === "Artifact") return { isArtifact: true };
    const id = properties instanceof Map ? properties.get("MCID") : undefined;
    if (typeof id === "number")
      return { section: { id, open: { start, end }, close: { start: 0, end: 0 }, painted: "nothing" } };
    const words = properties instanceof Map ? properties.get("ActualText") : undefined;
    return isText(words) ? { said: { character: textOf(words), open: { start, end } } } : {};
  }

  private nameIn(operator: Operator): string {
    const [name] = operandsOf(this.content, operator);
    return isName(name) ? name.name : "";
  }
}

function mark(section: Section, painted: Painted): void {
  if (rank[painted] > rank[section.painted]) section.painted = painted;
}
