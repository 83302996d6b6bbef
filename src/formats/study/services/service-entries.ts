/** The services of an edition as a reader looks for them: by category, exam, domain, and how far to rely on them. */
import type { Service } from "../../../book/config.ts";
import { parseInline } from "../../../book/parse.ts";
import { serviceOf } from "../../../book/service-of.ts";
import { plainText } from "../../../book/tree.ts";
import type { Book, Edition } from "../../../book/types.ts";
import { pathOfDoc } from "../../../render/locate.ts";

/** What of a service its filters ask for. */
export interface FilteredService {
  id: string;
  /** All a reader may type to find it: names, category, role, features. */
  words: string;
  category: string[];
  exam: string[];
  /** Numbers of the domains whose chapters refer to it. */
  domain: string[];
  /** Statuses its features have. */
  status: string[];
}

/** A service in the index. */
export interface ServiceEntry extends FilteredService {
  name: string;
  short: string;
  /** Inline Markdown. */
  tagline: string;
  /** Below the edition's root. */
  path: string;
  /** How many features have a status other than "ga". */
  unsettled: { status: Status; count: number }[];
}

type Status = Service["features"][number]["status"];

const unsettledStatuses: readonly Status[] = ["preview", "legacy", "retired"];

/** In reading order. @param reference id of the document they stand below; all services of the edition when missing */
export function serviceEntries(book: Book, edition: Edition, reference?: string): ServiceEntry[] {
  return edition.docs.flatMap((doc) => {
    const service = serviceOf(book, doc);
    if (service === undefined || (reference !== undefined && doc.parent !== reference)) return [];
    const { id, name, short, category, tagline, features, exams } = service;
    const users = edition.docs.filter(({ references }) => references.includes(doc.label));
    const domains = users.flatMap(({ domain }) => (domain === undefined ? [] : [domain]));
    const said = [name, short, category, plain(tagline), ...features.map((feature) => plain(feature.name))];
    const entry: ServiceEntry = {
      id,
      name,
      short,
      tagline,
      path: pathOfDoc(doc),
      words: said.filter((text) => text !== "").join(" · "),
      category: [category],
      exam: exams,
      domain: [...new Set(domains)].sort((a, b) => a - b).map(String),
      status: [...new Set(features.map(({ status }) => status))],
      unsettled: unsettledStatuses
        .map((status) => ({ status, count: features.filter((feature) => feature.status === status).length }))
        .filter(({ count }) => count > 0),
    };
    return [entry];
  });
}

/** Services by category, categories in the order of their first service. */
export function byCategory<T extends Pick<FilteredService, "category">>(
  entries: readonly T[],
): { category: string; entries: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries)
    for (const category of entry.category) groups.set(category, [...(groups.get(category) ?? []), entry]);
  return [...groups].map(([category, own]) => ({ category, entries: own }));
}

/** Inline Markdown without its markup. */
function plain(markdown: string): string {
  return parseInline(markdown)
    .map((node) => plainText(node))
    .join("");
}
