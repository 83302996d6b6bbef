/** Follows every link between the pages of a publication. */
import path from "node:path";
import type { Tag } from "./tags.ts";

/** Links that arrive nowhere, as messages. @param pages tags by path in the archive */
export function brokenLinks(pages: ReadonlyMap<string, readonly Tag[]>): string[] {
  const anchors = new Map([...pages].map(([page, tags]) => [page, anchorsOf(tags)]));
  return [...pages].flatMap(([page, tags]) =>
    tags.flatMap(({ name, attributes }) => {
      const href = name === "a" ? attributes.get("href") : undefined;
      if (href === undefined || /^[a-z][a-z\d+.-]*:/i.test(href)) return [];
      const [file = "", fragment] = href.split("#", 2);
      const target = file === "" ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file));
      const ids = anchors.get(target);
      if (ids === undefined) return [`${page}  links to ${href}, but there is no such page`];
      if (fragment === undefined || ids.has(decodeURIComponent(fragment))) return [];
      return [`${page}  links to ${href}, but nothing there bears that id`];
    }),
  );
}

function anchorsOf(tags: readonly Tag[]): Set<string> {
  return new Set(tags.flatMap(({ attributes }) => attributes.get("id") ?? []));
}
