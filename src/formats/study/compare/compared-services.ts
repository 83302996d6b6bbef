/** Services that can stand side by side, and those a book sets against each other itself. */
import type { Node } from "mdast";
import type { Service } from "../../../book/config.ts";
import { parseInline } from "../../../book/parse.ts";
import { serviceOf } from "../../../book/service-of.ts";
import { plainText, walk } from "../../../book/tree.ts";
import type { Book, Edition } from "../../../book/types.ts";
import { pathOfDoc } from "../../../render/locate.ts";

/** A service as the page of comparisons knows it; what it says stands on its own page. */
export interface ComparedService {
  id: string;
  name: string;
  /** Its short form; its name where it has none. */
  short: string;
  category: string;
  /** Below the edition's root. */
  path: string;
  /** Services it is set against on its page, and the row of that table, from 0. */
  against: { id: string; row: number }[];
}

/** In reading order. */
export function comparedServices(book: Book, edition: Edition): ComparedService[] {
  const shown = edition.docs.flatMap((doc) => {
    const service = serviceOf(book, doc);
    return service === undefined ? [] : [{ doc, service }];
  });
  const services = shown.map(({ service }) => service);
  return shown.map(({ doc, service }) => ({
    id: service.id,
    name: service.name,
    short: service.short === "" ? service.name : service.short,
    category: service.category,
    path: pathOfDoc(doc),
    against: service.comparisons.flatMap((comparison, row) => {
      const id = namedIn(comparison.with, services);
      return id === undefined || id === service.id ? [] : [{ id, row }];
    }),
  }));
}

/** The service an alternative names, in words or by a reference; undefined when it is none of these. */
function namedIn(markdown: string, services: readonly Service[]): string | undefined {
  const nodes = parseInline(markdown);
  const named = nodes
    .map((node) => plainText(node))
    .join("")
    .trim()
    .toLowerCase();
  const targets: string[] = [];
  walk({ type: "paragraph", children: nodes } as Node, (node) => {
    if (node.type === "link") targets.push(node.url);
  });
  return services.find(
    ({ id, name, short }) =>
      targets.includes(`#svc-${id}`) || named === name.toLowerCase() || (short !== "" && named === short.toLowerCase()),
  )?.id;
}

/** Pairs the book compares, each once, in reading order. */
export function comparedPairs(services: readonly ComparedService[]): [ComparedService, ComparedService][] {
  const byId = new Map(services.map((service) => [service.id, service]));
  const seen = new Set<string>();
  return services.flatMap((service) =>
    service.against.flatMap(({ id }): [ComparedService, ComparedService][] => {
      const other = byId.get(id);
      const key = [service.id, id].sort().join();
      if (other === undefined || seen.has(key)) return [];
      seen.add(key);
      return [[service, other]];
    }),
  );
}
