/** Reads what is drilled out of the pages it stands on. */
import { fetchPage } from "../../client/fetch-page.ts";
import { takenFrom } from "../../client/taken-from.ts";
import type { Tree } from "../tree-paths.ts";

/** A page of the book that was fetched. */
export interface FetchedPage {
  document: Document;
  /** "/guide/ebb/". */
  path: string;
}

/** @param path below `base`, the root of the edition's site */
export async function fetchMaterial(base: string, path: string): Promise<FetchedPage> {
  const url = new URL(`${base}${path}`, location.href);
  return { document: await fetchPage(url), path: url.pathname };
}

export interface ReadTable {
  header: string[];
  /** Cells, row by row. */
  rows: HTMLElement[][];
}

/** Undefined where the page has no such table any more. */
export function readTable({ document: page, path }: FetchedPage, label: string): ReadTable | undefined {
  const table = page.getElementById(label)?.querySelector("table");
  if (!table) return undefined;
  const header = [...table.querySelectorAll("thead th")].map(({ textContent }) => textContent.trim());
  const rows = [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll<HTMLElement>("th, td")].map((cell) => takenFrom(cell, path)),
  );
  return rows.length === 0 ? undefined : { header, rows };
}

/** @param nth which tree of its page, from 0 */
export function readTree({ document: page, path }: FetchedPage, nth: number): Tree<Element> | undefined {
  const root = page.querySelectorAll(".tree-box > .tree")[nth]?.querySelector(":scope > li");
  return root ? readNode(root, path) : undefined;
}

function readNode(item: Element, path: string): Tree<Element> {
  const text = item.querySelector(":scope > :is(.tree-question, .tree-leaf)");
  return {
    text: text === null ? document.createElement("span") : takenFrom(text, path),
    branches: [...item.querySelectorAll(":scope > ul > li")].map((branch) => {
      const edge = branch.querySelector(":scope > .tree-edge");
      return {
        edge: edge === null ? document.createElement("span") : takenFrom(edge, path),
        node: readNode(branch, path),
      };
    }),
  };
}

/** Lines of a service's page that say when to use it. */
export function readLines({ document: page, path }: FetchedPage): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(".service-body .use-when > ul > li")].map((line) =>
    takenFrom(line, path),
  );
}

/** The words of an element without its links: what is asked leads nowhere before it is answered. */
export function withoutLinks(element: Element): Node[] {
  const copy = element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return [...copy.childNodes];
}
