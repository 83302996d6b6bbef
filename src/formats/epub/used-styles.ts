/** Brings a style sheet down to what a publication uses. */
import type { Root } from "hast";
import postcss from "postcss";
import { classesOf, eachElement } from "../hast-tree.ts";

/** Names of the classes a style sheet speaks of. */
export function classesIn(css: string): Set<string> {
  const names = new Set<string>();
  postcss.parse(css).walkRules(({ selector }) => {
    for (const [, name = ""] of selector.matchAll(/\.([a-z_][\w-]*)/gi)) names.add(name);
  });
  return names;
}

/** Classes of the documents. */
export function classesInTrees(trees: readonly Root[]): Set<string> {
  const names = new Set<string>();
  for (const tree of trees)
    eachElement(tree, (node) => {
      for (const name of classesOf(node)) names.add(name);
    });
  return names;
}

/** Classes of pages that hold no text of the author's, which might speak of classes too. */
export function classesInPages(pages: readonly string[]): Set<string> {
  const lists = pages.flatMap((page) => Array.from(page.matchAll(/\sclass="([^"]*)"/g), ([, names = ""]) => names));
  return new Set(lists.flatMap((names) => names.split(/\s+/)));
}

/** The style sheet without comments, and without selectors of classes that are not `used`. */
export function usedStyles(css: string, used: ReadonlySet<string>): string {
  const sheet = postcss.parse(css);
  sheet.walkComments((comment) => {
    comment.remove();
  });
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) =>
      [...selector.matchAll(/\.([a-z_][\w-]*)/gi)].every(([, name = ""]) => used.has(name)),
    );
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return `${sheet.toString().trim()}\n`;
}
