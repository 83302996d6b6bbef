/** Narrows the index of services, and writes down how, so that the address can be shared. */
import { fold } from "../../web/client/words.ts";
import { mostCompared, writeChosen } from "../compare/chosen.ts";
import type { FilteredService } from "./service-entries.ts";

/** What can be chosen among, each with a field of its own. */
export const facetNames = ["category", "exam", "domain", "status"] as const;

export type FacetName = (typeof facetNames)[number];

/** What a reader looks for; "" is anything. */
export type ServiceFilter = Record<FacetName | "find", string>;

export interface Facet {
  name: FacetName;
  values: { value: string; count: number }[];
}

/** The fields that divide these services: one whose values all services have would leave the reader where they were. */
export function facetsOf(services: readonly FilteredService[]): Facet[] {
  return facetNames
    .map((name) => {
      const counts = new Map<string, number>();
      for (const service of services)
        for (const value of service[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
      return { name, values: [...counts].map(([value, count]) => ({ value, count })) };
    })
    .filter(({ values }) => values.some(({ count }) => count < services.length));
}

/** A filter out of an address; a value that no service has is none. */
export function readFilter(search: URLSearchParams, services: readonly FilteredService[]): ServiceFilter {
  const value = (name: FacetName) => {
    const wanted = search.get(name) ?? "";
    return services.some((service) => service[name].includes(wanted)) ? wanted : "";
  };
  return {
    find: search.get("find") ?? "",
    category: value("category"),
    exam: value("exam"),
    domain: value("domain"),
    status: value("status"),
  };
}

/** The query of an address, with its "?"; "" where nothing is looked for and nothing chosen. @param chosen ids */
export function writeState(filter: ServiceFilter, chosen: readonly string[]): string {
  const query = new URLSearchParams(
    (["find", ...facetNames] as const).filter((name) => filter[name].trim() !== "").map((name) => [name, filter[name]]),
  ).toString();
  const parts = [query, writeChosen(chosen.slice(0, mostCompared))].filter((part) => part !== "");
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Tells which services the filter leaves. */
export function leaves(filter: ServiceFilter): (service: FilteredService) => boolean {
  const words = fold(filter.find)
    .split(/\s+/)
    .filter((word) => word !== "");
  return (service) => {
    const text = words.length === 0 ? "" : fold(service.words);
    return (
      facetNames.every((name) => filter[name] === "" || service[name].includes(filter[name])) &&
      words.every((word) => text.includes(word))
    );
  };
}
