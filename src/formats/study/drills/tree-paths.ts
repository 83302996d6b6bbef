/** A decision tree as something to walk, and its ends as something to ask for. */
import { byLot } from "./by-lot.ts";

/** A question with its branches, or an end without any. `T` is how text is held. */
export interface Tree<T> {
  text: T;
  branches: { edge: T; node: Tree<T> }[];
}

/** The branches taken from the root, from 0. */
export type Path = readonly number[];

/** The node a path leads to; the root where it leads nowhere. */
export function nodeAt<T>(root: Tree<T>, path: Path): Tree<T> {
  return path.reduce((node, branch) => node.branches[branch]?.node ?? node, root);
}

/** Questions and answers on a path, the first at the root. */
export function stepsOf<T>(root: Tree<T>, path: Path): { question: T; answer: T }[] {
  return path.flatMap((branch, i) => {
    const node = nodeAt(root, path.slice(0, i));
    const taken = node.branches[branch];
    return taken === undefined ? [] : [{ question: node.text, answer: taken.edge }];
  });
}

/** Paths to all ends, as a reader meets them. */
export function endsOf<T>(root: Tree<T>, path: Path = []): Path[] {
  const { branches } = nodeAt(root, path);
  return branches.length === 0 ? [path] : branches.flatMap((_, i) => endsOf(root, [...path, i]));
}

export interface AskedEnd {
  path: Path;
  /** Ends to choose among, the right one among them, in the order shown. */
  choices: Path[];
}

/** Ends to choose among. */
const choices = 4;

/** Every end in an order drawn by lot, each among those that part from it last: they are the ones it is taken for. */
export function askEnds<T>(root: Tree<T>, seed: string): AskedEnd[] {
  const ends = endsOf(root);
  const key = (path: Path) => path.join(".");
  return byLot(ends, `${seed}/ends`, key).map((path) => {
    const others = ends.filter((end) => end !== path);
    const wrong = byLot(others, `${seed}/${key(path)}/wrong`, key)
      .sort((a, b) => shared(b, path) - shared(a, path))
      .slice(0, choices - 1);
    return { path, choices: byLot([path, ...wrong], `${seed}/${key(path)}/order`, key) };
  });
}

function shared(a: Path, b: Path): number {
  const parting = a.findIndex((branch, i) => branch !== b[i]);
  return parting < 0 ? a.length : parting;
}
