/** What an edition has to drill: where each thing stands; what it says is fetched from there. */
import { serviceOf } from "../../../book/service-of.ts";
import { canBeCovered, canTellServices } from "../../../book/study.ts";
import type { Book, Edition } from "../../../book/types.ts";
import { pathOfDoc } from "../../../render/locate.ts";
import { comparedServices } from "../compare/compared-services.ts";

/** A table or a tree. */
export interface PlacedDrill {
  /** A label: of the table, of the figure around the tree, or one made for a tree without. */
  id: string;
  kind: "table" | "tree";
  /** "Table 2.1". */
  name: string;
  /** Caption, or the tree's first question. */
  title: string;
  /** Index of its document in `pages`. */
  page: number;
  /** Which tree of its document it is, from 0; 0 for a table. */
  nth: number;
  /** Ends of a tree, rows of a table. */
  size: number;
}

/** A service to be told from others. */
export interface ToldService {
  id: string;
  name: string;
  short: string;
  /** Below the edition's root. */
  path: string;
  /** How many lines say when to use it. */
  lines: number;
  /** All others, those most easily taken for it first. */
  near: string[];
}

export interface DrillList {
  /** Documents that have tables or trees: path below the edition's root, and title. */
  pages: { path: string; title: string }[];
  placed: PlacedDrill[];
  /** Empty where there are too few. */
  services: ToldService[];
}

export function drillList(book: Book, edition: Edition): DrillList {
  const docs = edition.docs.filter(({ tables, trees }) => trees.length > 0 || tables.some(canBeCovered));
  const placed = docs.flatMap((doc, page): PlacedDrill[] => [
    ...doc.trees.map(({ label, question, leaves }, nth): PlacedDrill => {
      const figure = label === "" ? undefined : book.labels[label];
      const [id, name, title] = [figure?.id ?? `tree-${doc.id}-${nth + 1}`, figure?.text ?? "", figure?.title ?? ""];
      return { id, kind: "tree", name, title: title === "" ? question : title, page, nth, size: leaves };
    }),
    ...doc.tables.filter(canBeCovered).map(({ label, rows }): PlacedDrill => {
      const { text = "", title = "" } = book.labels[label] ?? {};
      return { id: label, kind: "table", name: text, title, page, nth: 0, size: rows };
    }),
  ]);
  return {
    pages: docs.map((doc) => ({ path: pathOfDoc(doc), title: doc.title })),
    placed,
    services: canTellServices(edition) ? toldServices(book, edition) : [],
  };
}

function toldServices(book: Book, edition: Edition): ToldService[] {
  const compared = new Map(comparedServices(book, edition).map((service) => [service.id, service]));
  const shown = edition.docs.flatMap((doc) => serviceOf(book, doc) ?? []);
  return shown.map((service) => {
    const isAgainst = (one: string, other: string) =>
      compared.get(one)?.against.some(({ id }) => id === other) === true ? 1 : 0;
    const nearness = new Map(
      shown.map((other) => [
        other.id,
        4 * (isAgainst(service.id, other.id) + isAgainst(other.id, service.id)) +
          2 * ((service.related.includes(other.id) ? 1 : 0) + (other.related.includes(service.id) ? 1 : 0)) +
          (service.category === other.category ? 3 : 0),
      ]),
    );
    const others = shown.filter(({ id }) => id !== service.id);
    return {
      id: service.id,
      name: service.name,
      short: service.short,
      path: compared.get(service.id)?.path ?? "",
      lines: service.useWhen.length,
      near: others.map(({ id }) => id).sort((a, b) => (nearness.get(b) ?? 0) - (nearness.get(a) ?? 0)),
    };
  });
}
