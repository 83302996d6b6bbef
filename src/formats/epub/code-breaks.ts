/** Says where a word of code may break on a narrow page: where programmers break lines, behind brackets and dots. */
import type { Element, ElementContent } from "hast";
import { h, text, textOf } from "../hast-tree.ts";

/** Signs that fit a telephone's line beside the deepest indent. */
export const longestPiece = 20;

/** Shorter words go to the next line whole. */
const shortestBroken = 14;

/** Behind what stands between names, as in `horn.`, `key=`, `a/`, and behind a bracket that one opens, as in `listen(`. */
const joint =
  /(?<=[\w)\]}"'][.,;:=/&?]+)(?=[^\W\d]|[$([{<@])|(?<=[=,])(?=["'\d])|(?<=\w\(+)(?=[\w$@"'])|(?<=\w[[{])(?=\w)/g;

/** Inside a name, for one that is too long by itself: `snake_`, `kebab-`, `camel`. */
const seam = /(?<=\w[_-])(?=\w)|(?<=[a-z\d])(?=[A-Z])/g;

/** Places of `line`, counted in UTF-16 units, before which it may break, besides its blanks. */
export function breaksIn(line: string): number[] {
  return [...line.matchAll(/\S+/g)].flatMap(({ index: start, 0: word }) => {
    if (word.length < shortestBroken) return [];
    const joints = [...word.matchAll(joint)].map(({ index }) => index);
    const seams = [0, ...joints].flatMap((from, i) => {
      const piece = word.slice(from, joints[i]);
      return piece.length <= longestPiece ? [] : [...piece.matchAll(seam)].map(({ index }) => from + index);
    });
    return [...joints, ...seams].toSorted((a, b) => a - b).map((at) => start + at);
  });
}

/** Puts `wbr` at such places, in place; the words stay as they are. */
export function addBreaks(line: Element): void {
  const places = breaksIn(textOf(line));
  let passed = 0;
  const visit = (node: Element) => {
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type === "element") visit(child);
      if (child.type !== "text") return [child];
      const [start, { value }] = [passed, child];
      passed += value.length;
      const cuts = places.filter((at) => start <= at && at < passed).map((at) => at - start);
      return [0, ...cuts].flatMap((from, i) => {
        const piece = value.slice(from, cuts[i]);
        return [...(i === 0 ? [] : [h("wbr", {})]), ...(piece === "" ? [] : [text(piece)])];
      });
    });
  };
  visit(line);
}
