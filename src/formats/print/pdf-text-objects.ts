/** Follows the text objects of a content stream: what each shows, where, and in which font. ISO 32000-1, 9.4 */
import type { Operator } from "../../preflight/pdf/operators.ts";

/** From the first character up to the one after the last. */
export interface Stretch {
  start: number;
  end: number;
}

/** A text object inside a section; Chrome begins one with every line. */
export interface ShownWords extends Stretch {
  /** Number of the section. */
  section: number;
  /** Where its `ET` stands. */
  close: number;
  /** Operands of the operators that set where it begins, and where its last words do. */
  placed: Stretch;
  lastPlaced: Stretch;
  /** Operands of those that set the fonts of its first and of its last words. */
  font: Stretch;
  lastFont: Stretch;
  /** Its first and its last string. */
  first: Stretch;
  last: Stretch;
  /** How many strings it shows. */
  strings: number;
  /** Whether a soft hyphen stands before it that only it can show. */
  isAfterSoftHyphen: boolean;
}

const nowhere: Stretch = { start: 0, end: 0 };

/** The text object that is open. It is told of every operator that sets or shows text: it must be quick. */
export class TextObject {
  private font = nowhere;
  private placed = nowhere;
  private start = 0;
  private section = -1;
  private strings = 0;
  private firstStart = 0;
  private firstEnd = 0;
  private lastStart = 0;
  private lastEnd = 0;
  private firstFont = nowhere;
  private lastFont = nowhere;
  private firstPlaced = nowhere;
  private lastPlaced = nowhere;

  begin({ start }: Operator): void {
    this.start = start;
    this.placed = nowhere;
    this.strings = 0;
  }

  setFont({ start, at }: Operator): void {
    this.font = { start, end: at };
  }

  place({ start, at }: Operator): void {
    this.placed = { start, end: at };
  }

  /** Words that belong to a section. */
  show({ start, at }: Operator, section: number): void {
    this.section = section;
    this.lastStart = start;
    this.lastEnd = at;
    this.lastFont = this.font;
    this.lastPlaced = this.placed;
    this.strings += 1;
    if (this.strings > 1) return;
    this.firstStart = start;
    this.firstEnd = at;
    this.firstFont = this.font;
    this.firstPlaced = this.placed;
  }

  /** What it showed of sections; undefined where that was nothing. */
  end(operator: Operator, isAfterSoftHyphen: boolean): ShownWords | undefined {
    if (this.strings === 0) return undefined;
    return {
      start: this.start,
      end: operator.end,
      section: this.section,
      close: operator.start,
      placed: this.firstPlaced,
      lastPlaced: this.lastPlaced,
      font: this.firstFont,
      lastFont: this.lastFont,
      first: { start: this.firstStart, end: this.firstEnd },
      last: { start: this.lastStart, end: this.lastEnd },
      strings: this.strings,
      isAfterSoftHyphen,
    };
  }
}
