/**
 * Writes the spaces that Chrome leaves out: at the end of a line, and between words that stand apart by layout alone.
 * A reader of the structure joins the words without them. ISO 32000-1, 14.8.2.5 asks for each.
 */

import type { Edit } from "./pdf-edits.ts";
import type { Tag } from "./pdf-tags.ts";
import type { ShownWords, Stretch } from "./pdf-text-objects.ts";

/** What is known of a font. */
export interface PrintedFont {
  characters: ReadonlyMap<number, string>;
  /** Advance, thousandths of the em. */
  widthOf: (code: number) => number;
  /** Code of the space; undefined in a font without one. */
  space: number | undefined;
}

/** A paragraph, or the like: its words follow each other. */
export interface Block {
  tag: Tag;
  /** Whether its lines are lines of code. */
  isCode: boolean;
}

/** The end of the words last read of a block, where a space may be put behind them. */
interface End {
  page: number;
  content: string;
  words: ShownWords;
  edits: Edit[];
}

/** Reads the words of all pages in their order, and finds where a space is missing. */
export class WordBreaks {
  private readonly fontOf: (page: number, name: string) => PrintedFont | undefined;
  private readonly ends = new Map<Tag, End>();

  constructor(fontOf: (page: number, name: string) => PrintedFont | undefined) {
    this.fontOf = fontOf;
  }

  /**
   * Reads the words of a stream, and adds edits to its own or to those of the one before.
   * @param blockOf The block a section is in; undefined for what is no text to be read.
   */
  read(
    page: number,
    content: string,
    words: readonly ShownWords[],
    blockOf: (section: number) => Block | undefined,
    edits: Edit[],
  ): void {
    for (const each of words) {
      const block = blockOf(each.section);
      if (block === undefined) continue;
      const before = this.ends.get(block.tag);
      const end = { page, content, words: each, edits };
      if (before !== undefined) this.join(before, end, block.isCode);
      this.ends.set(block.tag, end);
    }
  }

  /** The character words begin with. */
  firstCharacter(page: number, content: string, words: ShownWords): string | undefined {
    return this.font(page, content, words.font)?.characters.get(codeIn(content, words.first, "first"));
  }

  private join(before: End, after: End, isCode: boolean): void {
    const font = this.font(before.page, before.content, before.words.lastFont);
    const code = codeIn(before.content, before.words.last, "last");
    const end = font?.characters.get(code) ?? "";
    const start = this.firstCharacter(after.page, after.content, after.words) ?? "";
    if (font?.space === undefined || /^\s?$/.test(end) || /^\s?$/.test(start)) return;
    const isLineEnd = before.page !== after.page || this.isLower(before, after);
    const isMissing = isCode
      ? isLineEnd && !isHooked(before, after)
      : isWordBreak(end, start) &&
        (isLineEnd ? !isInAddress(lastWord(before, font)) : this.isApart(before, after, font, code));
    if (!isMissing) return;
    const space = font.space.toString(16).padStart(4, "0");
    before.edits.push({ start: before.words.close, end: before.words.close, text: `<${space}> Tj\n` });
  }

  private font(page: number, content: string, { start, end }: Stretch): PrintedFont | undefined {
    const [, name = ""] = /\/(\S+)/.exec(content.slice(start, end)) ?? [];
    return this.fontOf(page, name);
  }

  /** Whether words stand on another line than those before them. */
  private isLower(before: End, after: End): boolean {
    const [, fromY] = placeIn(before.content, before.words.lastPlaced);
    const [, toY] = placeIn(after.content, after.words.placed);
    return Math.abs(toY - fromY) > 0.6 * sizeIn(before.content, before.words.lastFont);
  }

  /** Whether words on a line stand further from those before them than letters do. */
  private isApart(before: End, after: End, font: PrintedFont, code: number): boolean {
    const size = sizeIn(before.content, before.words.lastFont);
    const { lastPlaced, last } = before.words;
    const [x] = placeIn(before.content, lastPlaced);
    const moves = before.content.slice(lastPlaced.end, last.start).matchAll(/([-\d.]+) [-\d.]+ Td\b/g);
    const lastX = [...moves].reduce((sum, [, dx]) => sum + Number(dx), x);
    const [toX] = placeIn(after.content, after.words.placed);
    return toX - lastX - (font.widthOf(code) * size) / 1000 > 0.15 * size;
  }
}

/** Whether a line of code goes on in the next row: the sign that says so stands between them, and is no part of either. */
function isHooked(before: End, after: End): boolean {
  if (before.page !== after.page) return false;
  return (before.content.slice(before.words.close, after.words.placed.start).match(/\bBT\b/g) ?? []).length > 1;
}

/** Whether a space would stand between two characters, were they on one line. */
export function isWordBreak(end: string, start: string): boolean {
  if (/[\u00ad\u200b\-–—/([{“‘]$/u.test(end) || /^[.,;:!?)\]}”’%]/u.test(start)) return false;
  // Scripts that are written without spaces.
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(end + start);
}

/** Whether a word is an address, or another that may be broken anywhere. */
export function isInAddress(word: string): boolean {
  return /[/_=&?#@%]|\w\.\w|::/.test(word);
}

/** The word a line ends with, read from its end. */
function lastWord({ content, words }: End, font: PrintedFont): string {
  let word = "";
  for (let close = words.last.end; close > words.first.start && word.length < 80;) {
    const open = content.lastIndexOf("<", close);
    for (let at = content.indexOf(">", open) - 4; at > open; at -= 4) {
      const character = font.characters.get(Number.parseInt(content.slice(at, at + 4), 16)) ?? "";
      if (/\s/.test(character)) return word;
      word = character + word;
    }
    close = open - 1;
  }
  return word;
}

/** The first or the last code of a string of hexadecimal digits, of two bytes as all of Chrome’s fonts have. */
function codeIn(content: string, { start, end }: Stretch, which: "first" | "last"): number {
  const at = which === "first" ? content.indexOf("<", start) + 1 : content.lastIndexOf(">", end) - 4;
  return at < start ? -1 : Number.parseInt(content.slice(at, at + 4), 16);
}

function placeIn(content: string, { start, end }: Stretch): [x: number, y: number] {
  const numbers = content.slice(start, end).trim().split(/\s+/).map(Number);
  return [numbers[4] ?? 0, numbers[5] ?? 0];
}

function sizeIn(content: string, { start, end }: Stretch): number {
  return Number(content.slice(start, end).trim().split(/\s+/)[1] ?? 0);
}
