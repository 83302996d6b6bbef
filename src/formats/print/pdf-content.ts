/** Reads how a content stream is marked, for those who change it: what is tagged, what is not, what is only for layout. */
import { operandsOf, visitOperators, type Operator } from "../../preflight/pdf/operators.ts";
import { isName, isText, textOf } from "../../preflight/pdf/values.ts";
import { placeOf, Transforms, type Point } from "./pdf-transforms.ts";

/** From the first character up to the one after the last. */
export interface Stretch {
  start: number;
  end: number;
}

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

/** A text object, from its `BT` on. */
interface Words {
  start: number;
  at: Point | undefined;
  /** Those of its words that are not marked. */
  bare: Stretch[];
  /** Whether some of its words are marked, so that it cannot be taken as a whole. */
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
  private readonly sections: Section[] = [];
  private readonly bare: Bare[] = [];
  private readonly softHyphens: Stretch[] = [];
  private readonly idle: Stretch[] = [];
  private readonly transforms = new Transforms();
  private readonly opened: Open[] = [];
  private readonly handlers: Map<string, (operator: Operator) => void>;
  /** Sections and artifacts that are open. */
  private depth = 0;
  private path = -1;
  private words: Words | undefined;
  private hyphen: Stretch | undefined;
  private canGrow = false;

  constructor(content: string, tagged: ReadonlySet<string>) {
    this.content = content;
    const each = (names: readonly string[], handler: (operator: Operator) => void) =>
      names.map((name) => [name, handler] as const);
    this.handlers = new Map([
      ...each(lineParts, ({ start }) => (this.path = this.path < 0 ? start : this.path)),
      ...each(surfaces, (operator) => this.paint("lines", operator)),
      ...each(shownTexts, (operator) => this.paint("text", operator)),
      ...each(["BI"], (operator) => this.paint("picture", operator)),
      ...each(["Do"], (operator) => {
        if (!tagged.has(this.nameIn(operator))) this.paint("picture", operator);
      }),
      ...each(["n"], () => (this.path = -1)),
      ...each(["BT"], ({ start }) => (this.words = { start, at: undefined, bare: [], isMixed: false })),
      ...each(["Tm"], (operator) => this.place(operator)),
      ...each(["ET"], ({ end }) => this.endWords(end)),
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
      if (placing.has(operator.name)) this.softHyphens.push(this.hyphen);
      this.hyphen = undefined;
    }
    this.handlers.get(operator.name)?.(operator);
  }

  /** What is not closed in its own stream is not marked. */
  marking(): Marking {
    const sections = this.sections.filter(({ close }) => close.end > 0);
    return { sections, bare: this.bare, softHyphens: this.softHyphens, idle: this.idle };
  }

  private paint(painted: Painted, { start, end }: Operator): void {
    const from = this.path < 0 ? start : this.path;
    this.path = -1;
    for (const { section } of this.opened)
      if (section !== undefined && rank[painted] > rank[section.painted]) section.painted = painted;
    if (this.depth > 0) return;
    if (this.words === undefined) this.note({ start: from, end, painted });
    else this.words.bare.push({ start, end });
  }

  private note(stretch: Bare): void {
    const last = this.bare.at(-1);
    if (this.canGrow && last?.painted === stretch.painted) last.end = stretch.end;
    else this.bare.push(stretch);
    this.canGrow = true;
  }

  private place(operator: Operator): void {
    if (this.depth > 0 || this.words === undefined) return;
    this.words.at ??= placeOf(this.transforms.current, operandsOf(this.content, operator));
  }

  private endWords(end: number): void {
    const { bare = [], isMixed = false, start = 0, at } = this.words ?? {};
    this.words = undefined;
    if (isMixed) for (const stretch of bare) this.bare.push({ ...stretch, painted: "text", at });
    else if (bare.length > 0) this.note({ start, end, painted: "text", at });
  }

  private open(operator: Operator): void {
    this.canGrow = false;
    const mark = this.markOf(operator);
    this.opened.push(mark);
    if (mark.section === undefined && mark.isArtifact !== true) return;
    this.depth += 1;
    if (mark.section !== undefined) this.sections.push(mark.section);
    if (this.words !== undefined) this.words.isMixed = true;
  }

  private close(close: Stretch): void {
    this.canGrow = false;
    const { section, isArtifact, said } = this.opened.pop() ?? {};
    if (said?.character === softHyphen) this.hyphen = { start: said.open.start, end: close.end };
    else if (said !== undefined && spoken.has(said.character)) this.idle.push(said.open, close);
    if (section === undefined && isArtifact !== true) return;
    this.depth -= 1;
    if (section !== undefined) section.close = close;
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
